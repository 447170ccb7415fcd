import { BitReader } from './bits';
import { ByteReader, type ByteWriter } from './bytes';
import { Postings, readPostings } from './postings';

/**
 * The list of a term: the clippings that have it, and its places in each. A short list stands in the dictionary's block;
 * a long one in rows of its own, cut into chunks. The places lie apart, in chunks too: only phrases need them. What
 * stands in the block is one run of bits at the payload's end: the postings, then the places.
 */

/** A part of a list in a row: `count` clippings, the last of them `last`. */
export interface Chunk {
  count: number;
  last: number;
  row: number;
  offset: number;
  length: number;
}

export interface TermList {
  /** How many clippings. */
  count: number;
  /** Of a value: its postings are distances, without places. */
  ofValue: boolean;
  /** What stands in the block: all postings, then all places, or one of the two, or nothing. */
  inline: Uint8Array;
  /** Where the postings are that do not stand in the block. */
  postings: Chunk[];
  /** Where the places are that do not stand in the block; also none for a value. */
  places: Chunk[];
}

/** Which parts stand in rows. */
const POSTINGS_IN_ROWS = 1;
const PLACES_IN_ROWS = 2;
const OF_VALUE = 4;
const FORMS = 8;

export type TermListParts = Omit<TermList, 'inline'>;

/** Writes a list's payload but for what stands in the block, which follows. */
export function writeTermList(out: ByteWriter, { count, ofValue, postings, places }: TermListParts): void {
  const form =
    (postings.length > 0 ? POSTINGS_IN_ROWS : 0) + (places.length > 0 ? PLACES_IN_ROWS : 0) + (ofValue ? OF_VALUE : 0);
  out.varint(count * FORMS + form);
  if (postings.length > 0) writeChunks(out, postings);
  if (places.length > 0) writeChunks(out, places);
}

function writeChunks(out: ByteWriter, chunks: readonly Chunk[]): void {
  out.varint(chunks.length);
  let last = 0;
  let row = 0;
  for (const chunk of chunks) {
    out.varint(chunk.count);
    out.varint(chunk.last - last);
    out.varint(chunk.row - row);
    out.varint(chunk.offset);
    out.varint(chunk.length);
    last = chunk.last;
    row = chunk.row;
  }
}

export function decodeTermList(payload: Uint8Array): TermList {
  const reader = new ByteReader(payload);
  const coded = reader.varint();
  const form = coded % FORMS;
  return {
    count: Math.floor(coded / FORMS),
    ofValue: (form & OF_VALUE) > 0,
    postings: form & POSTINGS_IN_ROWS ? readChunks(reader) : [],
    places: form & PLACES_IN_ROWS ? readChunks(reader) : [],
    inline: payload.subarray(reader.at),
  };
}

function readChunks(reader: ByteReader): Chunk[] {
  const chunks: Chunk[] = [];
  let last = 0;
  let row = 0;
  for (let left = reader.varint(); left > 0; left--) {
    const count = reader.varint();
    last += reader.varint();
    row += reader.varint();
    chunks.push({ count, last, row, offset: reader.varint(), length: reader.varint() });
  }
  return chunks;
}

/** A chunk's bytes. Throws where its row is lost or cut short. */
export function bytesOfChunk(
  rows: ReadonlyMap<number, Uint8Array>,
  { row, offset, length }: Pick<Chunk, 'row' | 'offset' | 'length'>,
): Uint8Array {
  const bytes = rows.get(row);
  if (!bytes || offset + length > bytes.length) throw new RangeError(`index row ${row} is damaged`);
  return bytes.subarray(offset, offset + length);
}

/**
 * All postings of a list.
 *
 * @param rows the rows that they are in
 */
export function postingsOf(list: TermList, rows: ReadonlyMap<number, Uint8Array>): Postings {
  const postings = new Postings();
  readList(list, rows, postings);
  return postings;
}

/** Reads all postings of a list into columns, and gives the bits after those that stand in the block: its places. */
export function readList(list: TermList, rows: ReadonlyMap<number, Uint8Array>, into: Postings): BitReader {
  const inBlock = new BitReader(list.inline);
  const parts = list.postings.map(({ count, last, ...place }) => {
    return { count, last, bits: new BitReader(bytesOfChunk(rows, place)) };
  });
  if (parts.length === 0) parts.push({ count: list.count, last: 0, bits: inBlock });
  for (const { bits, count } of parts) bits.checkHolds(count);
  into.length = 0;
  into.reserve(parts.reduce((sum, { count }) => sum + count, 0));
  let before = -1;
  for (const { bits, count, last } of parts) {
    readPostings(bits, count, before, list.ofValue, into);
    before = last;
  }
  return inBlock;
}

/** The places of a list that stand in its block: behind its postings, where those stand there too. */
export function placesInBlock(list: TermList): BitReader {
  return list.postings.length > 0 ? new BitReader(list.inline) : readList(list, new Map(), new Postings());
}
