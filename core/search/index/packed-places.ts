import type { ByteWriter } from './bytes';

/**
 * The places of a term in one clipping after the other, in bits. How many there are, then the first and the distances,
 * each as a Rice code: the higher bits as so many zeros and a one, the `k` lower bits as they are. `k` follows from the
 * number of places: the more, the smaller the distances. A third less than bytes: the places are most of the index.
 */

/** So many zeros say that a number follows as it is: no outlier costs a thousand bits. */
const ESCAPE = 20;
const RAW_BITS = 24;
const LARGEST = 2 ** RAW_BITS - 1;
/** Of a single place: a text has some hundred words. */
const WIDEST = 9;
const NARROWEST = 2;

const lowBits = (count: number): number => Math.max(NARROWEST, WIDEST + 1 - (32 - Math.clz32(count)));

/** A term that stands in a clipping more often is known to be there, but not each time where: chunks stay small. */
const MOST_PLACES = 8_000;

export class PlaceWriter {
  private readonly out: ByteWriter;
  private held = 0;
  private heldBits = 0;

  constructor(out: ByteWriter) {
    this.out = out;
  }

  /** Bytes written so far. */
  get length(): number {
    return this.out.length;
  }

  /** Writes the first `count` of some ascending places. */
  write(places: ArrayLike<number>, count: number): void {
    const written = Math.min(count, MOST_PLACES);
    this.rice(written - 1, 0);
    const k = lowBits(written);
    let before = 0;
    for (let i = 0; i < written; i++) {
      const place = places[i] as number;
      this.rice(place - before, k);
      before = place;
    }
  }

  /** Fills up the last byte. */
  flush(): ByteWriter {
    if (this.heldBits > 0) this.out.byte(this.held);
    this.held = 0;
    this.heldBits = 0;
    return this.out;
  }

  private rice(value: number, k: number): void {
    const high = value >>> k;
    if (high >= ESCAPE) {
      this.bits(0, ESCAPE);
      this.bits(Math.min(value, LARGEST), RAW_BITS);
      return;
    }
    this.bits(1 << high, high + 1);
    this.bits(value & ((1 << k) - 1), k);
  }

  /** At most 24 bits, the lowest first. */
  private bits(value: number, count: number): void {
    this.held |= value << this.heldBits;
    this.heldBits += count;
    while (this.heldBits >= 8) {
      this.out.byte(this.held & 255);
      this.held >>>= 8;
      this.heldBits -= 8;
    }
  }
}

/** Of the 32 bits from a byte's beginning so many are at hand from any bit of it. */
const AT_HAND = 25;

/** Reads places. A phrase of common words reads millions: most numbers are taken from one word of bits. */
export class PlaceReader {
  private readonly bytes: Uint8Array;
  /** The next bit. */
  private at = 0;
  /** The places that were read last; only the first `count` are. */
  places = new Int32Array(64);

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Reads the places of the next clipping into `places`, and gives how many there are. */
  next(): number {
    const count = this.rice(0) + 1;
    if (count > MOST_PLACES) throw new RangeError('index places are damaged');
    if (count > this.places.length) this.places = new Int32Array(count * 2);
    const k = lowBits(count);
    const { places } = this;
    let place = 0;
    for (let i = 0; i < count; i++) {
      place += this.rice(k);
      places[i] = place;
    }
    if (this.at > this.bytes.length * 8) throw new RangeError('index places end too early');
    return count;
  }

  private rice(k: number): number {
    const bits = this.peek();
    const high = 31 - Math.clz32(bits & -bits);
    if (bits === 0 || high >= ESCAPE || high + 1 + k > AT_HAND) return this.longRice(k);
    this.at += high + 1 + k;
    return (high << k) | ((bits >>> (high + 1)) & ((1 << k) - 1));
  }

  /** A number of many zeros: its lower bits are not at hand, or it stands as it is. */
  private longRice(k: number): number {
    const bits = this.peek();
    const high = bits === 0 ? ESCAPE : Math.min(ESCAPE, 31 - Math.clz32(bits & -bits));
    this.at += high;
    if (high === ESCAPE) return this.take(RAW_BITS);
    this.at++;
    return (high << k) | this.take(k);
  }

  private take(count: number): number {
    const value = this.peek() & ((1 << count) - 1);
    this.at += count;
    return value;
  }

  /** The next 25 bits, the first the lowest, and bits that mean nothing above them; zeros after the end. */
  private peek(): number {
    const { bytes, at } = this;
    const byte = at >>> 3;
    const bits =
      byte + 3 < bytes.length
        ? (bytes[byte] as number) |
          ((bytes[byte + 1] as number) << 8) |
          ((bytes[byte + 2] as number) << 16) |
          ((bytes[byte + 3] as number) << 24)
        : (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16);
    return bits >> (at & 7);
  }
}
