import type { BitReader, BitWriter } from './bits';

/**
 * The places of a term in one clipping after the other: the first and the distances, as Rice codes whose `k` follows
 * from the number of places: the more, the smaller the distances. How many there are says the posting.
 */

/** Of a single place: a text has some hundred words. */
const WIDEST = 9;
const NARROWEST = 2;

const lowBits = (count: number): number => Math.max(NARROWEST, WIDEST + 1 - (32 - Math.clz32(count)));

/** Writes the first `count` of some ascending places. */
export function writePlaces(out: BitWriter, places: ArrayLike<number>, count: number): void {
  const k = lowBits(count);
  let before = 0;
  for (let i = 0; i < count; i++) {
    const place = places[i] as number;
    out.rice(place - before, k);
    before = place;
  }
}

/** Reads the places of the next clipping, `count` of them, into `into` from `from` on. */
export function readPlaces(bits: BitReader, count: number, into: Int32Array, from: number): void {
  bits.sums(lowBits(count), count, into, from);
  bits.checkEnd();
}
