import { Reader } from '@zip.js/zip.js/lib/zip-core-native.js';

/**
 * A zip of many small files is written and read in as many small pieces. Each would be a call into another process of
 * the browser: they are put together to blocks. With 50 KB images that is several times as fast.
 */

const BLOCK = 1024 * 1024;

/** A stream that passes on what it gets in large blocks, and tells the bytes. */
export function inBlocks(
  into: WritableStreamDefaultWriter<Uint8Array>,
  onBytes: (bytes: number) => void,
): WritableStream<Uint8Array> {
  let block = new Uint8Array(BLOCK);
  let filled = 0;
  const flush = async () => {
    const full = block.subarray(0, filled);
    block = new Uint8Array(BLOCK);
    filled = 0;
    if (full.length > 0) await into.write(full);
  };
  return new WritableStream<Uint8Array>({
    async write(chunk) {
      onBytes(chunk.length);
      for (let from = 0; from < chunk.length; ) {
        const part = chunk.subarray(from, from + BLOCK - filled);
        block.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled === BLOCK) await flush();
      }
    },
    close: flush,
  });
}

/** Reads a blob from a block in memory, which moves along with what is read. */
export class BlockReader extends Reader<Blob> {
  private readonly blob: Blob;
  private block = new Uint8Array();
  private start = 0;

  constructor(blob: Blob) {
    super(blob);
    this.blob = blob;
    this.size = blob.size;
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(offset + length, this.blob.size);
    if (offset < this.start || end > this.start + this.block.length) {
      const to = Math.max(end, Math.min(offset + BLOCK, this.blob.size));
      this.block = new Uint8Array(await this.blob.slice(offset, to).arrayBuffer());
      this.start = offset;
    }
    return this.block.slice(offset - this.start, end - this.start);
  }
}
