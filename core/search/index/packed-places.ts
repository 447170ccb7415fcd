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

export class PlaceReader {
  private readonly bits: BitReader;
  /** The places that were read last. */
  places = new Int32Array(64);

  constructor(bits: BitReader) {
    this.bits = bits;
  }

  /** Reads the places of the next clipping, `count` of them, into `places`. */
  read(count: number): void {
    if (count > this.places.length) this.places = new Int32Array(count * 2);
    this.bits.sums(lowBits(count), count, this.places);
    this.bits.checkEnd();
  }
}
