import { ByteWriter } from './bytes';

/** Below IndexedDB's cliff at 64 KB, with room for what the browser adds. */
const ROW_BYTES = 56_000;

/** Chunks of bytes, packed into numbered rows. A chunk never lies in two rows. */
export class RowStream {
  private readonly out = new ByteWriter();
  private readonly full: { row: number; bytes: Uint8Array }[] = [];
  /** The number of the row that is being filled. */
  row: number;

  constructor(row = 0) {
    this.row = row;
  }

  /** Takes over what a writer holds. */
  append(bytes: ByteWriter): { row: number; offset: number; length: number } {
    const { length } = bytes;
    if (this.out.length + length > ROW_BYTES) this.close();
    const offset = this.out.length;
    this.out.drain(bytes);
    return { row: this.row, offset, length };
  }

  /** The rows that are full, or all of them; they are the caller's then. */
  take(all: boolean): { row: number; bytes: Uint8Array }[] {
    if (all) this.close();
    return this.full.splice(0);
  }

  private close(): void {
    if (this.out.length === 0) return;
    this.full.push({ row: this.row, bytes: this.out.take() });
    this.row++;
  }
}
