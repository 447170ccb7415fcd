import { frequencyOf, normOf } from '../index/impact';
import { afterAll, valuesOf } from '../index/keys';
import { classOfKey, LENGTH_CLASSES, wordsOfClass } from '../index/lengths';
import { postingsOf, type TermList } from '../index/term-list';
import { postingRowsOf } from './posting-rows';
import type { View } from './view';

const known = new WeakMap<View, Uint8Array>();

/** The length class of each clipping of a view. Read once. */
export async function lengthsOf(view: View): Promise<Uint8Array> {
  const lengths = known.get(view) ?? (await readLengths(view));
  known.set(view, lengths);
  return lengths;
}

async function readLengths(view: View): Promise<Uint8Array> {
  const lengths = new Uint8Array(view.ids.length);
  const lists = new Map<string, TermList>();
  const beginning = valuesOf('length');
  await view.lists(beginning, afterAll(beginning), (key, list) => {
    lists.set(key, list());
    return true;
  });
  const rows = await postingRowsOf(view, [...lists.values()]);
  for (const [key, list] of lists) {
    const { ordinals, length } = postingsOf(list, rows);
    const lengthClass = classOfKey(key);
    for (let i = 0; i < length; i++) lengths[ordinals[i] as number] = lengthClass;
  }
  return lengths;
}

/** How often a word may stand in a text for its worth to be at hand; what more occurrences say is nearly the same. */
const COUNTED = 32;

/** What a term's occurrences say of a clipping, by its length: made once for an average length of all bodies. */
export class Frequencies {
  private readonly norms: Float64Array;
  private readonly inBody: Float64Array;

  constructor(averageWords: number) {
    this.norms = Float64Array.from({ length: LENGTH_CLASSES }, (_, one) => normOf(wordsOfClass(one), averageWords));
    this.inBody = new Float64Array(LENGTH_CLASSES * COUNTED);
    this.norms.forEach((norm, lengthClass) => {
      for (let count = 0; count < COUNTED; count++) {
        this.inBody[lengthClass * COUNTED + count] = frequencyOf(count, 0, norm);
      }
    });
  }

  /**
   * From 0 to 1.
   *
   * @param count how often it stands there, `others` of which are outside the body and weigh `weight`
   */
  of(lengthClass: number, count: number, others: number, weight: number): number {
    if (others === 0 && count < COUNTED) return this.inBody[lengthClass * COUNTED + count] as number;
    return frequencyOf(count - others, weight, this.norms[lengthClass] as number);
  }
}
