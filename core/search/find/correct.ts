import type { View } from './view';

/** A word of this length may have two typing errors. */
const TWO_ERRORS_FROM = 8;
/** Shorter words have too many neighbours. */
const SHORTEST = 4;

/**
 * The word in the library that was most likely meant by one that is nowhere: at a distance of one error (two in long
 * words), the nearest, and among those the most frequent. The first letter is taken to be right.
 */
export async function correct(views: readonly View[], word: string): Promise<string | undefined> {
  const letters = [...word].length;
  if (letters < SHORTEST) return undefined;
  const errors = letters >= TWO_ERRORS_FROM ? 2 : 1;
  const distance = distanceFrom(word, errors);
  const found = new Map<string, { distance: number; count: number }>();
  const beginning = [...word][0] ?? '';
  const ofView = (view: View) =>
    view.surfaces(beginning, (candidate, surface) => {
      const away = distance(candidate);
      if (away > errors) return true;
      const known = found.get(candidate) ?? { distance: away, count: 0 };
      found.set(candidate, { ...known, count: known.count + surface().count });
      return true;
    });
  await Promise.all(views.map(ofView));
  const [best] = [...found].sort(([, a], [, b]) => a.distance - b.distance || b.count - a.count);
  return best?.[0];
}

/**
 * The number of typing errors (a letter more, less, another, two swapped) from a word to others, up to `most`. Words
 * come in alphabetical order: the rows of what two neighbours have in common are computed once.
 */
export function distanceFrom(word: string, most: number): (candidate: string) => number {
  const width = word.length + 1;
  const rows = [Uint8Array.from({ length: width }, (_, i) => i)];
  /** At which letter all hope was lost: candidates that share so much with the last one are as far away. */
  let hopeless = Number.POSITIVE_INFINITY;
  let last = '';
  return (candidate) => {
    if (Math.abs(candidate.length - word.length) > most) return most + 1;
    let shared = 0;
    while (shared < last.length && last[shared] === candidate[shared]) shared++;
    if (shared >= hopeless) return most + 1;
    last = candidate;
    hopeless = Number.POSITIVE_INFINITY;
    for (let i = shared; i < candidate.length; i++) {
      if (fillRow(rows, i + 1, word, candidate) > most) {
        hopeless = i + 1;
        last = candidate.slice(0, i + 1);
        return most + 1;
      }
    }
    return rows[candidate.length]?.[width - 1] ?? most + 1;
  };
}

/** Fills the row after a candidate's letter and gives its least value. */
function fillRow(rows: Uint8Array[], at: number, word: string, candidate: string): number {
  const before = rows[at - 1] as Uint8Array;
  const twoBefore = rows[at - 2];
  const row = rows[at] ?? new Uint8Array(word.length + 1);
  rows[at] = row;
  row[0] = at;
  let least = at;
  for (let i = 1; i <= word.length; i++) {
    const same = word[i - 1] === candidate[at - 1];
    let value = same ? (before[i - 1] ?? 0) : 1 + Math.min(before[i - 1] ?? 0, before[i] ?? 0, row[i - 1] ?? 0);
    const swapped = twoBefore && i > 1 && word[i - 2] === candidate[at - 1] && word[i - 1] === candidate[at - 2];
    if (swapped) value = Math.min(value, 1 + (twoBefore[i - 2] ?? 0));
    row[i] = value;
    least = Math.min(least, value);
  }
  return least;
}
