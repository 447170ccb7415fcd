import type { SearchDatabase } from '../../store/search-database';
import { type BlockEntry, entriesOf } from './block';
import { hasPostings } from './keys';
import type { ListWriter } from './list-writer';
import { PlaceReader } from './packed-places';
import { type Chunk, decodeTermList, readPostings, type TermList } from './term-list';

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

/** Copies the postings of a list that are alive, under their ordinals in the new segment. */
export function copyList(source: MergeSource, payload: Uint8Array, out: ListWriter): void {
  const list = decodeTermList(payload);
  const next = placesReader(source, list);
  const visit = (ordinal: number, impact: number) => {
    const reader = next?.();
    const count = reader?.next() ?? 0;
    const target = source.places[ordinal] ?? -1;
    if (target < 0) return;
    out.add(target, impact);
    if (reader) out.addPlaces(reader.places, count);
  };
  if (list.inline) readPostings(list.inline, -1, visit);
  let before = -1;
  for (const chunk of list.postings) {
    readPostings(bytesOf(source.postingRows, chunk), before, visit);
    before = chunk.last;
  }
}

/** Gives for one clipping after the other the reader that its places come from next. */
function placesReader(source: MergeSource, list: TermList): (() => PlaceReader) | undefined {
  const { inlinePlaces, places: chunks } = list;
  if (inlinePlaces) {
    const inline = new PlaceReader(inlinePlaces);
    return () => inline;
  }
  if (chunks.length === 0) return undefined;
  let at = 0;
  let left = 0;
  let reader = new PlaceReader(new Uint8Array(0));
  return () => {
    const chunk = left === 0 ? chunks[at++] : undefined;
    if (chunk) {
      reader = new PlaceReader(bytesOf(source.placeRows, chunk));
      left = chunk.count;
    }
    left--;
    return reader;
  };
}

function bytesOf(rows: Map<number, Uint8Array>, { row, offset, length }: Chunk): Uint8Array {
  const bytes = rows.get(row);
  if (!bytes || offset + length > bytes.length) throw new RangeError(`index row ${row} is damaged`);
  return bytes.subarray(offset, offset + length);
}
