import { ByteWriter } from './bytes';
import { PlaceWriter } from './packed-places';
import type { RowStream } from './row-stream';
import { type Chunk, IMPACT_BITS, writeTermList } from './term-list';

/** Lists up to this stay in the block; longer ones cost one more read, but do not fill the block for the others. */
const INLINE_BYTES = 1_500;
/** Fewer bytes of places than the words that say where they are. */
const INLINE_PLACES_BYTES = 16;
const POSTINGS_CHUNK_BYTES = 12_000;
/** A phrase unpacks only the chunks of clippings that have its rarer words: smaller ones leave out more. */
const PLACES_CHUNK_BYTES = 2_000;

/** Writes the lists of one segment, one after the other, and their long parts into its rows. */
export class ListWriter {
  private readonly postingRows: RowStream;
  private readonly placeRows: RowStream;
  private readonly postings = new ByteWriter();
  private readonly places = new PlaceWriter(new ByteWriter());
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
  add(ordinal: number, impact: number, places?: readonly number[]): void {
    this.addPosting(ordinal, impact);
    if (places) this.addPlaces(places, places.length);
  }

  /** Adds the places of the clipping that was added last: the first `count` of these. */
  addPlaces(places: ArrayLike<number>, count: number): void {
    this.places.write(places, count);
    this.countInPlaces++;
    if (this.places.length >= PLACES_CHUNK_BYTES) this.cutPlaces();
  }

  private addPosting(ordinal: number, impact: number): void {
    this.postings.varint(((ordinal - this.last) << IMPACT_BITS) | impact);
    this.last = ordinal;
    this.count++;
    this.countInPostings++;
    if (this.postings.length >= POSTINGS_CHUNK_BYTES) this.cutPostings();
  }

  /** Writes the payload of the list that was added; false when no clipping was. */
  finish(out: ByteWriter): boolean {
    if (this.count === 0) return false;
    const inline = this.postingChunks.length === 0 && this.postings.length <= INLINE_BYTES;
    if (!inline) this.cutPostings();
    const places = this.places.flush();
    const inlinePlaces = this.placeChunks.length === 0 && places.length <= INLINE_PLACES_BYTES;
    if (!inlinePlaces) this.cutPlaces();
    this.countInPlaces = 0;
    writeTermList(
      out,
      this.count,
      { inline: inline ? this.postings : undefined, chunks: this.postingChunks },
      { inline: inlinePlaces ? places : undefined, chunks: this.placeChunks },
    );
    this.postingChunks = [];
    this.placeChunks = [];
    this.count = 0;
    this.countInPostings = 0;
    this.last = -1;
    return true;
  }

  private cutPostings(): void {
    if (this.postings.length === 0) return;
    const place = this.postingRows.append(this.postings);
    this.postingChunks.push({ count: this.countInPostings, last: this.last, ...place });
    this.countInPostings = 0;
  }

  private cutPlaces(): void {
    if (this.countInPlaces === 0) return;
    const place = this.placeRows.append(this.places.flush());
    this.placeChunks.push({ count: this.countInPlaces, last: this.last, ...place });
    this.countInPlaces = 0;
  }
}
