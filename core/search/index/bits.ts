import { ByteWriter } from './bytes';

/**
 * Numbers in bits, as Rice codes: the higher bits as so many zeros and a one, the `k` lower bits as they are. Nothing
 * is shorter for numbers that fall off as distances between random things do, when `k` fits their mean.
 */

/** So many zeros say that a number follows as it is: no outlier costs a thousand bits. */
const ESCAPE = 20;
const RAW_BITS = 24;
/** The largest number that can be written. */
export const LARGEST = 2 ** RAW_BITS - 1;

/** Writes bits, the lowest first. */
export class BitWriter {
  private readonly out = new ByteWriter();
  private held = 0;
  private heldBits = 0;

  /** Whole bytes written so far. */
  get length(): number {
    return this.out.length;
  }

  /** A number from 0 to `LARGEST`; a larger one is written as that. */
  rice(value: number, k: number): void {
    const high = value >>> k;
    if (high >= ESCAPE) {
      this.bits(0, ESCAPE);
      this.bits(Math.min(value, LARGEST), RAW_BITS);
      return;
    }
    this.bits(1 << high, high + 1);
    this.bits(value & ((1 << k) - 1), k);
  }

  /** The `count` lowest bits of a number, at most 24. */
  bits(value: number, count: number): void {
    this.held |= value << this.heldBits;
    this.heldBits += count;
    while (this.heldBits >= 8) {
      this.out.byte(this.held & 255);
      this.held >>>= 8;
      this.heldBits -= 8;
    }
  }

  /** All that another writer holds, which is empty then. */
  drain(other: BitWriter): void {
    for (const byte of other.out.take()) this.bits(byte, 8);
    this.bits(other.held, other.heldBits);
    other.held = 0;
    other.heldBits = 0;
  }

  /** Fills up the last byte; whoever takes the bytes away begins anew. */
  flush(): ByteWriter {
    if (this.heldBits > 0) this.out.byte(this.held);
    this.held = 0;
    this.heldBits = 0;
    return this.out;
  }
}

/** Of the 32 bits from a byte's beginning so many are at hand from any bit of it. */
const AT_HAND = 25;

/** Reads what a `BitWriter` wrote. */
export class BitReader {
  private readonly bytes: DataView;
  /** The next bit. */
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Throws if more was read than there is: what is cut short must not look like zeros. */
  checkEnd(): void {
    this.checkHolds(0);
  }

  /** Throws if so many numbers cannot follow: a damaged count must not ask for all memory. */
  checkHolds(numbers: number): void {
    if (this.at + numbers > this.bytes.byteLength * 8) throw new RangeError('index bits end too early');
  }

  rice(k: number): number {
    const bits = peek(this.bytes, this.at);
    const high = zerosOf(bits);
    if (!isAtHand(high, k)) return this.longRice(k);
    this.at += high + 1 + k;
    return numberOf(bits, high, k);
  }

  /**
   * Writes the sums of the next `count` numbers, the first, the first two, and so on, from `from` on. A phrase of
   * common words reads millions: the loop keeps to itself where it is.
   */
  sums(k: number, count: number, into: Int32Array, from: number): void {
    const { bytes } = this;
    let { at } = this;
    let sum = 0;
    for (let i = from; i < from + count; i++) {
      const bits = peek(bytes, at);
      const high = zerosOf(bits);
      if (isAtHand(high, k)) {
        at += high + 1 + k;
        sum += numberOf(bits, high, k);
      } else {
        this.at = at;
        sum += this.longRice(k);
        at = this.at;
      }
      into[i] = sum;
    }
    this.at = at;
  }

  /**
   * Reads pairs of a number and one whose `k` is 0 into two columns, from one place of them on. Most pairs are at hand
   * at once.
   */
  pairs(k: number, count: number, numbers: Uint32Array, small: Uint16Array, from: number): void {
    const { bytes } = this;
    let { at } = this;
    for (let i = from; i < from + count; i++) {
      const bits = peek(bytes, at);
      const high = zerosOf(bits);
      const second = high + 1 + k;
      const zeros = zerosOf(bits >> second);
      if (isAtHand(high, k) && isAtHand(zeros, second)) {
        numbers[i] = numberOf(bits, high, k);
        small[i] = zeros;
        at += second + zeros + 1;
      } else {
        this.at = at;
        numbers[i] = this.rice(k);
        small[i] = this.rice(0);
        at = this.at;
      }
    }
    this.at = at;
  }

  /** The next `count` bits, at most 24. */
  bits(count: number): number {
    const value = peek(this.bytes, this.at) & ((1 << count) - 1);
    this.at += count;
    return value;
  }

  /** A number of many zeros: its lower bits are not at hand, or it stands as it is. */
  private longRice(k: number): number {
    const zeros = zerosOf(peek(this.bytes, this.at));
    const high = zeros < 0 ? ESCAPE : Math.min(ESCAPE, zeros);
    this.at += high;
    if (high === ESCAPE) return this.bits(RAW_BITS);
    this.at++;
    return (high << k) | this.bits(k);
  }
}

/** So many zeros come before the first one; -1 where there is no one. */
const zerosOf = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** Can a number with so many zeros be read from what `peek` gives? */
const isAtHand = (high: number, k: number): boolean => high >= 0 && high < ESCAPE && high + 1 + k <= AT_HAND;

const numberOf = (bits: number, high: number, k: number): number =>
  (high << k) | ((bits >>> (high + 1)) & ((1 << k) - 1));

/** The next 25 bits, the first the lowest, and bits that mean nothing above them; zeros after the end. */
function peek(bytes: DataView, at: number): number {
  const byte = at >>> 3;
  return (byte + 4 <= bytes.byteLength ? bytes.getInt32(byte, true) : lastBytes(bytes, byte)) >> (at & 7);
}

function lastBytes(bytes: DataView, from: number): number {
  let bits = 0;
  for (let byte = from; byte < bytes.byteLength; byte++) bits |= bytes.getUint8(byte) << ((byte - from) * 8);
  return bits;
}
