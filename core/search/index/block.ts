import { ByteWriter, keyBytes, keyText, writeKey } from './bytes';

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
  /** Where the payload of the next key is written before `add`. */
  readonly payload = new ByteWriter();
  private readonly out = new ByteWriter();
  private key: Uint8Array = new Uint8Array(512);
  private previous: Uint8Array = new Uint8Array(512);
  private previousLength = 0;
  private last = '';
  private readonly full: Block[] = [];
  private readonly limit: number;

  constructor(limit = BLOCK_BYTES) {
    this.limit = limit;
  }

  /** Adds a key with what was written to `payload`. Keys must come in ascending order, each once. */
  add(key: string): void {
    if (this.key.length < key.length * 3) this.key = new Uint8Array(key.length * 6);
    const length = writeKey(key, this.key);
    const shared =
      this.out.length === 0 ? 0 : commonLength(this.previous, this.key, Math.min(this.previousLength, length));
    this.out.varint(shared);
    this.out.varint(length - shared);
    this.out.raw(this.key, shared, length);
    this.out.varint(this.payload.length);
    this.out.drain(this.payload);
    [this.previous, this.key] = [this.key, this.previous];
    this.previousLength = length;
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

function commonLength(a: Uint8Array, b: Uint8Array, most: number): number {
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return at;
}

/** Walks a block's entries without cutting anything out: most are only passed. */
class BlockWalker {
  readonly bytes: Uint8Array;
  private next = 0;
  shared = 0;
  /** Where the rest of the key begins and ends, and the payload. */
  suffix = 0;
  suffixEnd = 0;
  payload = 0;
  payloadEnd = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Goes to the next entry; false at the end. Throws where the block is cut short. */
  step(): boolean {
    if (this.next >= this.bytes.length) return false;
    this.shared = this.varint();
    const rest = this.varint();
    this.suffix = this.next;
    this.next += rest;
    this.suffixEnd = this.next;
    const length = this.varint();
    this.payload = this.next;
    this.next += length;
    this.payloadEnd = this.next;
    if (this.next > this.bytes.length) throw new RangeError('index block ends too early');
    return true;
  }

  private varint(): number {
    let byte = this.bytes[this.next++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.bytes[this.next++] as number;
      value |= (byte & 127) << shift;
    }
    return value;
  }
}

/**
 * The payload of a key. Keys are not put together: it is enough to know how much of the wanted one the entry before
 * had in common.
 */
export function findInBlock(block: Uint8Array, key: string): Uint8Array | undefined {
  const wanted = keyBytes(key);
  const walker = new BlockWalker(block);
  let common = 0;
  while (walker.step()) {
    if (walker.shared > common) continue;
    if (walker.shared < common) return undefined;
    let at = walker.suffix;
    while (at < walker.suffixEnd && common < wanted.length && block[at] === wanted[common]) {
      at++;
      common++;
    }
    if (at === walker.suffixEnd) {
      if (common === wanted.length) return block.subarray(walker.payload, walker.payloadEnd);
    } else if (common === wanted.length || (block[at] as number) > (wanted[common] as number)) return undefined;
  }
  return undefined;
}

/** The payloads of those of some keys that a block has: one walk for all of them. */
export function findAllInBlock(block: Uint8Array, keys: readonly string[]): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  if (keys.length === 1) {
    const [key = ''] = keys;
    const payload = findInBlock(block, key);
    if (payload) found.set(key, payload);
    return found;
  }
  const wanted = new Set(keys);
  const sorted = [...wanted].sort();
  const last = sorted.at(-1) ?? '';
  scanBlock(block, sorted[0] ?? '', (key, payload) => {
    if (wanted.has(key)) found.set(key, payload);
    return key < last;
  });
  return found;
}

/** How a walk goes on after a key: whether at all; or past all keys with a beginning that this one has too. */
export type Onward = boolean | { past: string };

/** Calls `visit` with each key from `from` on, in order, until it returns false. Gives whether it never did. */
export function scanBlock(
  block: Uint8Array,
  from: string,
  visit: (key: string, payload: Uint8Array) => Onward,
): boolean {
  const walker = new BlockWalker(block);
  const wanted = keyBytes(from);
  let key: Uint8Array = new Uint8Array(512);
  let reached = false;
  let past = Number.POSITIVE_INFINITY;
  while (walker.step()) {
    // Such a key need not be put together: the next one that is not passed shares less than that with it.
    if (walker.shared >= past) continue;
    past = Number.POSITIVE_INFINITY;
    const length = walker.shared + walker.suffixEnd - walker.suffix;
    if (length > key.length) key = enlarged(key, length);
    for (let at = walker.suffix, to = walker.shared; at < walker.suffixEnd; ) key[to++] = block[at++] as number;
    reached ||= !isBefore(key, length, wanted);
    if (!reached) continue;
    const onward = visit(keyText(key, length), block.subarray(walker.payload, walker.payloadEnd));
    if (onward === false) return false;
    if (onward !== true) past = keyBytes(onward.past).length;
  }
  return true;
}

function isBefore(key: Uint8Array, length: number, wanted: Uint8Array): boolean {
  const shorter = Math.min(length, wanted.length);
  const common = commonLength(key, wanted, shorter);
  return common < shorter ? (key[common] as number) < (wanted[common] as number) : length < wanted.length;
}

function enlarged(key: Uint8Array, length: number): Uint8Array {
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
