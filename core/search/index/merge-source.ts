import type { SearchDatabase } from '../../store/search-database';
import { BitReader } from './bits';
import { type BlockEntry, entriesOf } from './block';
import { hasPostings } from './keys';
import type { ListWriter } from './list-writer';
import { readPlaces } from './packed-places';
import { MOST_PLACES, Postings } from './postings';
import { bytesOfChunk, type Chunk, decodeTermList, readList } from './term-list';

/** One segment that is being merged, read block by block in the order of its keys. */
export interface MergeSource {
  segment: number;
  /** For each place in this segment the place in the new one; -1 for the dead. */
  places: Int32Array;
  /** Which share of its clippings is alive. */
  aliveShare: number;
  /** Entries of the block at hand that are still to be merged, and from where. */
  entries: BlockEntry[];
  at: number;
  /** The last key of the block at hand. */
  last: string;
  ended: boolean;
  /** Rows that the entries refer to. */
  postingRows: Map<number, Uint8Array>;
  placeRows: Map<number, Uint8Array>;
}

export function mergeSource(segment: number, places: Int32Array): MergeSource {
  const nothing = { entries: [], at: 0, last: '', ended: false };
  const alive = places.reduce((count, place) => count + (place < 0 ? 0 : 1), 0);
  const aliveShare = places.length > 0 ? alive / places.length : 0;
  return { segment, places, aliveShare, ...nothing, postingRows: new Map(), placeRows: new Map() };
}

/** Reads the block of the first key after `after`, and the rows of its lists. */
export async function readNextBlock(search: SearchDatabase, source: MergeSource, after: string): Promise<void> {
  // The smallest string after `after`: no key ends in this character.
  const block = await search.blockFor(source.segment, `${after}\u0000`);
  source.ended = !block;
  source.at = 0;
  source.entries = block ? entriesOf(block.bytes).filter(({ key }) => key > after) : [];
  source.last = block?.last ?? '';
  const lists = source.entries.filter(({ key }) => hasPostings(key)).map(({ payload }) => decodeTermList(payload));
  const rows = (chunks: Chunk[]) => [...new Set(chunks.map(({ row }) => row))];
  const [postings, places] = await Promise.all([
    readRows(search.postings, source.segment, rows(lists.flatMap((list) => list.postings)), source.postingRows),
    readRows(search.places, source.segment, rows(lists.flatMap((list) => list.places)), source.placeRows),
  ]);
  source.postingRows = postings;
  source.placeRows = places;
}

/** Rows by their number; those that are at hand already are not read again. */
async function readRows(
  table: SearchDatabase['postings'],
  segment: number,
  rows: number[],
  known: Map<number, Uint8Array>,
): Promise<Map<number, Uint8Array>> {
  const missing = rows.filter((row) => !known.has(row));
  const read = await table.bulkGet(missing.map((row): [number, number] => [segment, row]));
  const found = new Map(rows.map((row) => [row, known.get(row)]));
  for (const [i, row] of missing.entries()) found.set(row, read[i]?.bytes);
  for (const [row, bytes] of found) if (!bytes) throw new RangeError(`segment ${segment} lacks row ${row}`);
  return found as Map<number, Uint8Array>;
}

/** A merge has a million lists, and no room of its own for each: the list at hand, and the places of one clipping. */
const postings = new Postings();
const places = new Int32Array(MOST_PLACES);

/** Copies the postings of a list that are alive, under their ordinals in the new segment. */
export function copyList(source: MergeSource, payload: Uint8Array, out: ListWriter): void {
  const list = decodeTermList(payload);
  const inBlock = readList(list, source.postingRows, postings);
  const { ordinals, counts, others, weights, length } = postings;
  const targetOf = (at: number) => source.places[ordinals[at] as number] ?? -1;
  if (list.ofValue) {
    for (let at = 0; at < length; at++) if (targetOf(at) >= 0) out.addValue(targetOf(at));
    return;
  }
  const chunks = list.places.map((chunk) => ({
    count: chunk.count,
    bits: new BitReader(bytesOfChunk(source.placeRows, chunk)),
  }));
  if (chunks.length === 0) chunks.push({ count: length, bits: inBlock });
  let at = 0;
  for (const { count, bits } of chunks) {
    for (const end = at + count; at < end; at++) {
      const found = counts[at] as number;
      readPlaces(bits, found, places, 0);
      const target = targetOf(at);
      if (target >= 0) out.addTerm(target, places, found, others[at] as number, weights[at] as number);
    }
  }
}
