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

/**
 * Reads a blob from a window in memory, which moves along with what is read: one piece at a time. The window is filled
 * from the blob's stream through one buffer: `Blob.arrayBuffer`, or a stream that makes its own, leave as many bytes
 * behind as they read, until there are 200 MB of them.
 */
export class BlockReader extends Reader<Blob> {
  private readonly blob: Blob;
  private source: PieceReader | undefined;
  private window = new Uint8Array(BLOCK);
  private start = 0;
  private filled = 0;

  constructor(blob: Blob) {
    super(blob);
    this.blob = blob;
    this.size = blob.size;
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    return (await this.view(offset, length)).slice();
  }

  /** The same without a copy: it holds until the next piece is read. */
  async view(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const end = Math.min(offset + length, this.blob.size);
    if (offset < this.start || offset > this.start + this.filled) await this.jump(offset);
    while (this.start + this.filled < end) await this.fill(offset, end);
    return this.window.subarray(offset - this.start, end - this.start);
  }

  private async jump(offset: number): Promise<void> {
    await this.source?.cancel();
    this.source = undefined;
    this.start = offset;
    this.filled = 0;
  }

  /** Takes the next piece in; what lies before the offset may go. */
  private async fill(offset: number, end: number): Promise<void> {
    this.source ??= new PieceReader(this.blob.slice(this.start + this.filled));
    const piece = await this.source.next();
    if (!piece) throw new Error('the file has become shorter');
    if (this.filled + piece.length > this.window.length) this.keepFrom(offset, end - offset + PIECE);
    this.window.set(piece, this.filled);
    this.filled += piece.length;
  }

  private keepFrom(offset: number, needed: number): void {
    const kept = this.window.subarray(offset - this.start, this.filled);
    if (needed <= this.window.length) this.window.set(kept);
    else {
      const larger = new Uint8Array(needed);
      larger.set(kept);
      this.window = larger;
    }
    this.filled -= offset - this.start;
    this.start = offset;
  }
}

const PIECE = 64 * 1024;

/** Chromium forgets a stream that nothing holds but a reading under way, and the reading never ends. */
const held = new Set<PieceReader>();

/** A blob's bytes, piece by piece, each in the memory of the one before. */
class PieceReader {
  private readonly reader: ReadableStreamBYOBReader;
  private buffer = new ArrayBuffer(PIECE);

  constructor(blob: Blob) {
    this.reader = blob.stream().getReader({ mode: 'byob' });
  }

  async next(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    held.add(this);
    try {
      const { value, done } = await this.reader.read(new Uint8Array(this.buffer));
      if (value) this.buffer = value.buffer;
      return done ? undefined : value;
    } finally {
      held.delete(this);
    }
  }

  cancel(): Promise<void> {
    return this.reader.cancel();
  }
}
