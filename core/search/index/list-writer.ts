import { ByteWriter } from './bytes';
import type { RowStream } from './row-stream';
import { type Chunk, encodeTermList, IMPACT_BITS } from './term-list';

/** Lists up to this stay in the block; longer ones cost one more read, but do not fill the block for the others. */
const INLINE_BYTES = 1_500;
const CHUNK_BYTES = 12_000;

/** Writes the lists of one segment, one after the other, and their long parts into its rows. */
export class ListWriter {
  private readonly postingRows: RowStream;
  private readonly placeRows: RowStream;
  private readonly postings = new ByteWriter();
  private readonly places = new ByteWriter();
  private postingChunks: Chunk[] = [];
  private placeChunks: Chunk[] = [];
  private count = 0;
  private countInPostings = 0;
  private countInPlaces = 0;
  private last = -1;

  constructor(postingRows: RowStream, placeRows: RowStream) {
    this.postingRows = postingRows;
    this.placeRows = placeRows;
  }

  /** Adds a clipping; places in the segment must ascend. */
  add(ordinal: number, impact: number, places?: Uint8Array): void {
    this.postings.varint(((ordinal - this.last) << IMPACT_BITS) | impact);
    this.last = ordinal;
    this.count++;
    this.countInPostings++;
    if (this.postings.length >= CHUNK_BYTES) this.cutPostings();
    if (!places) return;
    this.places.raw(places);
    this.countInPlaces++;
    if (this.places.length >= CHUNK_BYTES) this.cutPlaces();
  }

  /** The payload of the list that was added; undefined when no clipping was. */
  finish(): Uint8Array | undefined {
    if (this.count === 0) return undefined;
    const inline = this.postingChunks.length === 0 && this.postings.length <= INLINE_BYTES;
    if (!inline) this.cutPostings();
    this.cutPlaces();
    const payload = encodeTermList({
      count: this.count,
      inline: inline ? this.postings.take() : undefined,
      postings: this.postingChunks,
      places: this.placeChunks,
    });
    this.postingChunks = [];
    this.placeChunks = [];
    this.count = 0;
    this.countInPostings = 0;
    this.last = -1;
    return payload;
  }

  private cutPostings(): void {
    if (this.postings.length === 0) return;
    const place = this.postingRows.append(this.postings.take());
    this.postingChunks.push({ count: this.countInPostings, last: this.last, ...place });
    this.countInPostings = 0;
  }

  private cutPlaces(): void {
    if (this.places.length === 0) return;
    const place = this.placeRows.append(this.places.take());
    this.placeChunks.push({ count: this.countInPlaces, last: this.last, ...place });
    this.countInPlaces = 0;
  }
}
