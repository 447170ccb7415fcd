import { BlockWriter } from './block';
import type { ByteWriter } from './bytes';
import { ListWriter } from './list-writer';
import { RowStream } from './row-stream';

/** Rows of a segment, ready to be stored. */
export interface SegmentRows {
  blocks: { last: string; bytes: Uint8Array }[];
  postings: { row: number; bytes: Uint8Array }[];
  places: { row: number; bytes: Uint8Array }[];
}

/** How far the numbered rows of a segment got: where a merge that died goes on. */
export interface RowNumbers {
  postings: number;
  places: number;
}

/** Writes one segment: keys in ascending order, each with a payload or a list. */
export class SegmentWriter {
  private readonly blocks = new BlockWriter();
  private readonly postings: RowStream;
  private readonly places: RowStream;
  /** The list of the key that comes next: fill it, then call `endList`. */
  readonly list: ListWriter;

  constructor(from: RowNumbers = { postings: 0, places: 0 }) {
    this.postings = new RowStream(from.postings);
    this.places = new RowStream(from.places);
    this.list = new ListWriter(this.postings, this.places);
  }

  /** Ends the list that was filled; a key whose list is empty is left out. */
  endList(key: string): void {
    if (this.list.finish(this.blocks.payload)) this.blocks.add(key);
  }

  /** Adds a key with another payload. */
  add(key: string, write: (payload: ByteWriter) => void): void {
    write(this.blocks.payload);
    this.blocks.add(key);
  }

  /** The rows that are full, or all of what was written so far. */
  take(all: boolean): SegmentRows {
    return { blocks: this.blocks.take(all), postings: this.postings.take(all), places: this.places.take(all) };
  }

  get rowNumbers(): RowNumbers {
    return { postings: this.postings.row, places: this.places.row };
  }
}
