import { BitReader } from '../index/bits';
import { readPlaces } from '../index/packed-places';
import { MOST_PLACES, type Postings } from '../index/postings';
import { bytesOfChunk, placesInBlock } from '../index/term-list';
import type { LoadedList } from './plan';
import type { View } from './view';

/** Places in some clippings: those of the i-th end at `ends[i]`, where the next one's begin. No object for a clipping. */
export interface Places {
  ends: Uint32Array;
  places: Int32Array;
}

/**
 * Where a list's term stands in some clippings of a view. Reads only the chunks that hold those.
 *
 * @param wanted ordinals, ascending
 */
export async function placesIn(view: View, { list, postings }: LoadedList, wanted: Uint32Array): Promise<Places> {
  const found = new PlacesCollector(wanted, postings);
  if (list.places.length === 0) {
    if (!list.ofValue) found.read(placesInBlock(list), 0, postings.length);
    return found.finish();
  }
  let end = 0;
  const chunks = list.places.map((chunk) => {
    const from = end;
    end += chunk.count;
    return { ...chunk, from };
  });
  const needed = chunks.filter(({ from, last }) => hasBetween(wanted, postings.ordinals[from] ?? 0, last));
  const rows = await view.placeRows([...new Set(needed.map(({ row }) => row))]);
  for (const chunk of needed) found.read(new BitReader(bytesOfChunk(rows, chunk)), chunk.from, chunk.count);
  return found.finish();
}

/** Is any of some ascending numbers between two, or one of them? */
function hasBetween(numbers: Uint32Array, from: number, to: number): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low < numbers.length && (numbers[low] as number) <= to;
}

/** Gathers the places of the wanted clippings, which come in ascending order. */
class PlacesCollector {
  private readonly wanted: Uint32Array;
  private readonly postings: Postings;
  private readonly ends: Uint32Array;
  private readonly places: Int32Array;
  private length = 0;
  private next = 0;

  constructor(wanted: Uint32Array, postings: Postings) {
    this.wanted = wanted;
    this.postings = postings;
    this.ends = new Uint32Array(wanted.length);
    this.places = new Int32Array(placesOfWanted(wanted, postings) + MOST_PLACES);
  }

  /** Reads the places of `count` postings, from one on. */
  read(bits: BitReader, from: number, count: number): void {
    for (let at = from; at < from + count; at++) {
      const ordinal = this.postings.ordinals[at] as number;
      const found = this.postings.counts[at] as number;
      // Those of a clipping that is not wanted are written over by the next.
      readPlaces(bits, found, this.places, this.length);
      this.passUntil(ordinal);
      if (this.wanted[this.next] === ordinal) this.length += found;
    }
  }

  finish(): Places {
    this.passUntil(Number.POSITIVE_INFINITY);
    return { ends: this.ends, places: this.places.subarray(0, this.length) };
  }

  private passUntil(ordinal: number): void {
    while (this.next < this.wanted.length && (this.wanted[this.next] as number) < ordinal) {
      this.ends[this.next++] = this.length;
    }
  }
}

/** How many places the wanted clippings have. */
function placesOfWanted(wanted: Uint32Array, { ordinals, counts, length }: Postings): number {
  let sum = 0;
  let next = 0;
  for (let at = 0; at < length && next < wanted.length; at++) {
    const ordinal = ordinals[at] as number;
    while ((wanted[next] as number) < ordinal) next++;
    if (wanted[next] === ordinal) sum += counts[at] as number;
  }
  return sum;
}
