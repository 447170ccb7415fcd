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

/** Reads what a `BitWriter` wrote. A phrase of common words reads millions of numbers: most are taken from one word. */
export class BitReader {
  private readonly bytes: Uint8Array;
  /** The next bit. */
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Throws if more was read than there is: what is cut short must not look like zeros. */
  checkEnd(): void {
    this.checkHolds(0);
  }

  /** Throws if so many numbers cannot follow: a damaged count must not ask for all memory. */
  checkHolds(numbers: number): void {
    if (this.at + numbers > this.bytes.length * 8) throw new RangeError('index bits end too early');
  }

  rice(k: number): number {
    const bits = this.peek();
    const high = 31 - Math.clz32(bits & -bits);
    if (bits === 0 || high >= ESCAPE || high + 1 + k > AT_HAND) return this.longRice(k);
    this.at += high + 1 + k;
    return (high << k) | ((bits >>> (high + 1)) & ((1 << k) - 1));
  }

  /** The next `count` bits, at most 24. */
  bits(count: number): number {
    const value = this.peek() & ((1 << count) - 1);
    this.at += count;
    return value;
  }

  /** A number of many zeros: its lower bits are not at hand, or it stands as it is. */
  private longRice(k: number): number {
    const bits = this.peek();
    const high = bits === 0 ? ESCAPE : Math.min(ESCAPE, 31 - Math.clz32(bits & -bits));
    this.at += high;
    if (high === ESCAPE) return this.bits(RAW_BITS);
    this.at++;
    return (high << k) | this.bits(k);
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
