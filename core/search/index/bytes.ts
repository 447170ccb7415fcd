/** Bytes written one after another. Numbers are varints: 7 bits a byte, the lowest first, the high bit says "more". */
export class ByteWriter {
  private bytes = new Uint8Array(256);
  length = 0;

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2^32 - 1. */
  varint(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  raw(source: Uint8Array, from = 0, to = source.length): void {
    this.reserve(to - from);
    // A loop is faster than `set` with a view for the few bytes that most calls have.
    if (to - from < 64) for (let at = from; at < to; at++) this.bytes[this.length++] = source[at] as number;
    else {
      this.bytes.set(source.subarray(from, to), this.length);
      this.length += to - from;
    }
  }

  /** What another writer holds, which is empty then. */
  drain(other: ByteWriter): void {
    this.raw(other.bytes, 0, other.length);
    other.length = 0;
  }

  /** A text with its length before it. */
  text(text: string): void {
    const length = writeKey(text, scratch(text.length));
    this.varint(length);
    this.raw(keyScratch, 0, length);
  }

  /** A copy of what was written; the writer is empty then. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote. Past the end it throws: a damaged row must not look like an empty one. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new RangeError('index row ends too early');
    return byte;
  }

  varint(): number {
    let byte = this.byte();
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.byte();
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  raw(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.bytes.length) throw new RangeError('index row ends too early');
    const part = this.bytes.subarray(this.at, end);
    this.at = end;
    return part;
  }

  text(): string {
    const length = this.varint();
    return keyText(this.raw(length), length);
  }
}

/**
 * A key as bytes that sort as JavaScript and IndexedDB sort strings, by UTF-16 unit: each unit becomes one to three
 * bytes. (UTF-8 sorts by code point, which puts some characters elsewhere.)
 */
export function keyBytes(key: string): Uint8Array {
  const bytes = new Uint8Array(key.length * 3);
  return bytes.subarray(0, writeKey(key, bytes));
}

let keyScratch = new Uint8Array(512);

/** Room for a key of so many units. */
function scratch(units: number): Uint8Array {
  if (keyScratch.length < units * 3) keyScratch = new Uint8Array(units * 6);
  return keyScratch;
}

/** Writes a key's bytes, three a unit at most, and gives how many there are. */
export function writeKey(key: string, bytes: Uint8Array): number {
  let length = 0;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    if (unit < 0x80) bytes[length++] = unit;
    else if (unit < 0x800) {
      bytes[length++] = 0xc0 | (unit >> 6);
      bytes[length++] = 0x80 | (unit & 63);
    } else {
      bytes[length++] = 0xe0 | (unit >> 12);
      bytes[length++] = 0x80 | ((unit >> 6) & 63);
      bytes[length++] = 0x80 | (unit & 63);
    }
  }
  return length;
}

/** The key of the first `length` bytes. */
export function keyText(bytes: Uint8Array, length: number): string {
  let key = '';
  for (let at = 0; at < length; ) {
    const first = bytes[at++] ?? 0;
    if (first < 0x80) key += String.fromCharCode(first);
    else if (first < 0xe0) key += String.fromCharCode(((first & 31) << 6) | ((bytes[at++] ?? 0) & 63));
    else {
      const middle = (bytes[at++] ?? 0) & 63;
      key += String.fromCharCode(((first & 15) << 12) | (middle << 6) | ((bytes[at++] ?? 0) & 63));
    }
  }
  return key;
}
