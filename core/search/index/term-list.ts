import { ByteReader, type ByteWriter } from './bytes';

/**
 * The clippings that have a term. A posting is varint(gap << 4 | impact): the distance from the clipping before, by its
 * place in the segment, and how much the term says about it, from 0 to 15. Short lists stand in the dictionary's block;
 * long ones in rows of their own, cut into chunks. The places of the term in each clipping lie apart, in chunks too:
 * only phrases need them.
 */

export const IMPACT_BITS = 4;
export const MOST_IMPACT = 15;

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
  /** All postings, where they are few. */
  inline?: Uint8Array;
  /** Otherwise where they are. */
  postings: Chunk[];
  /** All places, where they take a few bytes. */
  inlinePlaces?: Uint8Array;
  /** Otherwise where they are; none for terms that have no places. */
  places: Chunk[];
}

/** Either the bytes themselves, or the chunks that hold them. */
export interface Part {
  inline: ByteWriter | undefined;
  chunks: Chunk[];
}

/** Writes a list's payload. */
export function writeTermList(out: ByteWriter, count: number, postings: Part, places: Part): void {
  out.varint(count);
  writePart(out, postings);
  writePart(out, places);
}

/** Inline bytes count as no chunk, and their length follows. */
function writePart(out: ByteWriter, { inline, chunks }: Part): void {
  out.varint(chunks.length);
  if (chunks.length > 0) {
    encodeChunks(out, chunks);
    return;
  }
  out.varint(inline?.length ?? 0);
  if (inline) out.drain(inline);
}

function encodeChunks(out: ByteWriter, chunks: Chunk[]): void {
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
  const count = reader.varint();
  const postings = readPart(reader);
  const places = readPart(reader);
  return {
    count,
    inline: postings.chunks.length === 0 ? postings.inline : undefined,
    postings: postings.chunks,
    inlinePlaces: places.inline.length > 0 ? places.inline : undefined,
    places: places.chunks,
  };
}

function readPart(reader: ByteReader): { inline: Uint8Array; chunks: Chunk[] } {
  const count = reader.varint();
  const chunks = decodeChunks(reader, count);
  return { chunks, inline: count === 0 ? reader.raw(reader.varint()) : NOTHING };
}

const NOTHING = new Uint8Array(0);

function decodeChunks(reader: ByteReader, count: number): Chunk[] {
  const chunks: Chunk[] = [];
  let last = 0;
  let row = 0;
  for (let i = 0; i < count; i++) {
    const documents = reader.varint();
    last += reader.varint();
    row += reader.varint();
    chunks.push({ count: documents, last, row, offset: reader.varint(), length: reader.varint() });
  }
  return chunks;
}

/** Calls `visit` with each clipping's place in the segment and the term's impact; `before` is the place before the first. */
export function readPostings(
  bytes: Uint8Array,
  before: number,
  visit: (ordinal: number, impact: number) => void,
): void {
  let ordinal = before;
  for (let at = 0; at < bytes.length; ) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && at < bytes.length; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    ordinal += value >>> IMPACT_BITS;
    visit(ordinal, value & MOST_IMPACT);
  }
}
