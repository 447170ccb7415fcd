import { BitWriter } from './bits';
import type { ByteWriter } from './bytes';
import { writePlaces } from './packed-places';
import { MOST_PLACES, Postings, writePostings } from './postings';
import type { RowStream } from './row-stream';
import { type Chunk, writeTermList } from './term-list';

/** Lists up to this stay in the block; longer ones cost one more read, but do not fill the block for the others. */
const INLINE_BYTES = 1_500;
/** Fewer bytes of places than the words that say where they are. */
const INLINE_PLACES_BYTES = 16;
/** Some 6 KB; even one with the largest distances fits into a row. */
const POSTINGS_CHUNK = 8_192;
/** A phrase unpacks only the chunks of clippings that have its rarer words: smaller ones leave out more. */
const PLACES_CHUNK_BYTES = 2_000;

/** Writes the lists of one segment, one after the other, and their long parts into its rows. */
export class ListWriter {
  private readonly postingRows: RowStream;
  private readonly placeRows: RowStream;
  /** Postings that are in no chunk yet. */
  private readonly postings = new Postings();
  private readonly packed = new BitWriter();
  private readonly places = new BitWriter();
  private postingChunks: Chunk[] = [];
  private placeChunks: Chunk[] = [];
  private count = 0;
  private countInPlaces = 0;
  private last = -1;
  private ofValue = false;

  constructor(postingRows: RowStream, placeRows: RowStream) {
    this.postingRows = postingRows;
    this.placeRows = placeRows;
  }

  /** Adds a clipping that has a value; ordinals must ascend. */
  addValue(ordinal: number): void {
    this.add(ordinal, 0, 0, 0);
  }

  /**
   * Adds a clipping that has a term; ordinals must ascend.
   *
   * @param places where it stands: the first `count` of these
   * @param others how many of them are outside the body
   * @param weight what those weigh together
   */
  addTerm(ordinal: number, places: ArrayLike<number>, count: number, others: number, weight: number): void {
    this.add(ordinal, count, others, weight);
    writePlaces(this.places, places, Math.min(count, MOST_PLACES));
    this.countInPlaces++;
    if (this.places.length >= PLACES_CHUNK_BYTES) this.cutPlaces();
  }

  private add(ordinal: number, count: number, others: number, weight: number): void {
    if (this.postings.length === POSTINGS_CHUNK) this.cutPostings();
    this.postings.add(ordinal, count, others, weight);
    this.last = ordinal;
    this.ofValue = count === 0;
    this.count++;
  }

  /** Writes the payload of the list that was added; false when no clipping was. */
  finish(out: ByteWriter): boolean {
    if (this.count === 0) return false;
    this.pack();
    const inline = this.postingChunks.length === 0 && this.packed.length <= INLINE_BYTES;
    if (!inline) this.appendPostings();
    const inlinePlaces = this.placeChunks.length === 0 && this.places.length <= INLINE_PLACES_BYTES;
    if (!inlinePlaces) this.cutPlaces();
    const { count, ofValue, postingChunks, placeChunks } = this;
    writeTermList(out, { count, ofValue, postings: postingChunks, places: placeChunks });
    this.packed.drain(this.places);
    out.drain(this.packed.flush());
    this.postings.length = 0;
    this.postingChunks = [];
    this.placeChunks = [];
    this.count = 0;
    this.countInPlaces = 0;
    this.last = -1;
    return true;
  }

  private cutPostings(): void {
    this.pack();
    this.appendPostings();
  }

  /** Packs the postings at hand. */
  private pack(): void {
    writePostings(this.packed, this.postings, this.postingChunks.at(-1)?.last ?? -1);
  }

  private appendPostings(): void {
    const { length } = this.postings;
    const place = this.postingRows.append(this.packed.flush());
    this.postingChunks.push({ count: length, last: this.last, ...place });
    this.postings.length = 0;
  }

  private cutPlaces(): void {
    if (this.countInPlaces === 0) return;
    const place = this.placeRows.append(this.places.flush());
    this.placeChunks.push({ count: this.countInPlaces, last: this.last, ...place });
    this.countInPlaces = 0;
  }
}
