import { ByteReader, keyText } from '../index/bytes';

/** Rows of segments never change, and no number is given twice: what was read once is right for good. */
const MOST_BYTES = 3_000_000;

interface CachedBlock {
  segment: number;
  first: string;
  last: string;
  bytes: Uint8Array;
}

/** What this context read of an index last, up to three megabytes. */
export class RowCache {
  private readonly rows = new Map<string, Uint8Array>();
  private readonly blocks = new Map<string, CachedBlock>();
  private held = 0;

  row(name: string): Uint8Array | undefined {
    const bytes = this.rows.get(name);
    if (bytes) {
      this.rows.delete(name);
      this.rows.set(name, bytes);
    }
    return bytes;
  }

  keepRow(name: string, bytes: Uint8Array): void {
    if (this.rows.has(name)) return;
    this.rows.set(name, bytes);
    this.hold(bytes);
  }

  /** The block that would hold a key. */
  block(segment: number, key: string): CachedBlock | undefined {
    for (const [name, block] of this.blocks) {
      if (block.segment !== segment || key < block.first || key > block.last) continue;
      this.blocks.delete(name);
      this.blocks.set(name, block);
      return block;
    }
    return undefined;
  }

  keepBlock(segment: number, last: string, bytes: Uint8Array): void {
    const name = `${segment} ${last}`;
    if (this.blocks.has(name)) return;
    this.blocks.set(name, { segment, first: firstKey(bytes), last, bytes });
    this.hold(bytes);
  }

  private hold(bytes: Uint8Array): void {
    this.held += bytes.length;
    while (this.held > MOST_BYTES) {
      const oldest = this.rows.size > this.blocks.size ? this.rows : this.blocks;
      const [name, value] = oldest.entries().next().value ?? [];
      if (name === undefined || value === undefined) return;
      oldest.delete(name);
      this.held -= value instanceof Uint8Array ? value.length : value.bytes.length;
    }
  }
}

/** The first key of a block, which is written whole. */
function firstKey(block: Uint8Array): string {
  const reader = new ByteReader(block);
  reader.varint();
  const length = reader.varint();
  return keyText(reader.raw(length), length);
}
