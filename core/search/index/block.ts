import { ByteReader, ByteWriter, keyBytes, keyText } from './bytes';

/**
 * A block is a run of sorted keys, each with a payload. A key is written as the number of bytes that it shares with the
 * one before and the rest of it (front coding): 4 bytes a key where the text has 9.
 */

/** A block ends with the entry that takes it past this; IndexedDB's reads slow down threefold from 64 KB on. */
const BLOCK_BYTES = 40_000;

export interface Block {
  /** Its last key: one read of "this key or the next" finds the block of any key. */
  last: string;
  bytes: Uint8Array;
}

/** Writes sorted keys with their payloads into blocks. */
export class BlockWriter {
  private readonly out = new ByteWriter();
  private previous: Uint8Array = new Uint8Array(0);
  private last = '';
  private readonly full: Block[] = [];
  private readonly limit: number;

  constructor(limit = BLOCK_BYTES) {
    this.limit = limit;
  }

  /** Keys must come in ascending order, each once. */
  add(key: string, payload: Uint8Array): void {
    const bytes = keyBytes(key);
    const shared = this.out.length === 0 ? 0 : commonLength(this.previous, bytes);
    this.out.varint(shared);
    this.out.varint(bytes.length - shared);
    this.out.raw(bytes, shared);
    this.out.varint(payload.length);
    this.out.raw(payload);
    this.previous = bytes;
    this.last = key;
    if (this.out.length >= this.limit) this.close();
  }

  /** The blocks that are full, or all that was added so far; they are the caller's then. */
  take(all: boolean): Block[] {
    if (all) this.close();
    return this.full.splice(0);
  }

  private close(): void {
    if (this.out.length > 0) this.full.push({ last: this.last, bytes: this.out.take() });
  }
}

function commonLength(a: Uint8Array, b: Uint8Array): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a[at] === b[at]) at++;
  return at;
}

/**
 * The payload of a key. Keys are not put together: it is enough to know how much of the wanted one the entry before
 * had in common.
 */
export function findInBlock(block: Uint8Array, key: string): Uint8Array | undefined {
  const wanted = keyBytes(key);
  const reader = new ByteReader(block);
  let common = 0;
  while (!reader.done) {
    const shared = reader.varint();
    const suffix = reader.raw(reader.varint());
    if (shared < common) return undefined;
    if (shared === common) {
      const order = compareSuffix(wanted, common, suffix);
      if (order.before) return undefined;
      if (order.equal) return reader.raw(reader.varint());
      common = order.common;
    }
    reader.raw(reader.varint());
  }
  return undefined;
}

function compareSuffix(wanted: Uint8Array, from: number, suffix: Uint8Array) {
  let at = 0;
  while (at < suffix.length && from + at < wanted.length && suffix[at] === wanted[from + at]) at++;
  const ended = at === suffix.length;
  const found = from + at === wanted.length;
  const before = !ended && (found || (suffix[at] ?? 0) > (wanted[from + at] ?? 0));
  return { before, equal: ended && found, common: from + at };
}

/** Calls `visit` with each key from `from` on, in order, until it returns false. Gives whether it never did. */
export function scanBlock(
  block: Uint8Array,
  from: string,
  visit: (key: string, payload: Uint8Array) => boolean,
): boolean {
  const reader = new ByteReader(block);
  let key = new Uint8Array(256);
  let reached = from === '';
  while (!reader.done) {
    const shared = reader.varint();
    const suffix = reader.raw(reader.varint());
    const length = shared + suffix.length;
    if (length > key.length) key = enlarged(key, length);
    key.set(suffix, shared);
    const payload = reader.raw(reader.varint());
    const text = keyText(key, length);
    reached ||= text >= from;
    if (reached && !visit(text, payload)) return false;
  }
  return true;
}

function enlarged(key: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length * 2);
  larger.set(key);
  return larger;
}

export interface BlockEntry {
  key: string;
  payload: Uint8Array;
}

/** All entries of a block. */
export function entriesOf(block: Uint8Array): BlockEntry[] {
  const entries: BlockEntry[] = [];
  scanBlock(block, '', (key, payload) => {
    entries.push({ key, payload });
    return true;
  });
  return entries;
}
