import { PlaceReader } from '../index/packed-places';
import { readPostings } from '../index/term-list';
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
export async function placesIn(view: View, { list, parts }: LoadedList, wanted: Uint32Array): Promise<Places> {
  const ordinals = new Uint32Array(list.count);
  let filled = 0;
  for (const { bytes, before } of parts) {
    readPostings(bytes, before, (ordinal) => {
      ordinals[filled++] = ordinal;
    });
  }
  const found = new PlacesCollector(wanted);
  if (list.inlinePlaces) found.read(list.inlinePlaces, ordinals);
  let from = 0;
  const chunks = list.places.map((chunk) => {
    const own = ordinals.subarray(from, from + chunk.count);
    from += chunk.count;
    return { ...chunk, ordinals: own };
  });
  const needed = chunks.filter((chunk) => hasBetween(wanted, chunk.ordinals[0] ?? 0, chunk.last));
  const rows = await view.placeRows([...new Set(needed.map(({ row }) => row))]);
  for (const chunk of needed) {
    const bytes = rows.get(chunk.row);
    const end = chunk.offset + chunk.length;
    if (!bytes || end > bytes.length) throw new RangeError(`places row ${chunk.row} is damaged`);
    found.read(bytes.subarray(chunk.offset, end), chunk.ordinals);
  }
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
  private readonly ends: Uint32Array;
  private places = new Int32Array(1_024);
  private length = 0;
  private next = 0;

  constructor(wanted: Uint32Array) {
    this.wanted = wanted;
    this.ends = new Uint32Array(wanted.length);
  }

  /** Reads a chunk that has the places of these clippings. */
  read(bytes: Uint8Array, ordinals: Uint32Array): void {
    const reader = new PlaceReader(bytes);
    for (const ordinal of ordinals) {
      const count = reader.next();
      this.passUntil(ordinal);
      if (this.wanted[this.next] !== ordinal) continue;
      if (this.length + count > this.places.length) this.enlarge(count);
      for (let i = 0; i < count; i++) this.places[this.length++] = reader.places[i] as number;
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

  private enlarge(more: number): void {
    const larger = new Int32Array((this.length + more) * 2);
    larger.set(this.places.subarray(0, this.length));
    this.places = larger;
  }
}
