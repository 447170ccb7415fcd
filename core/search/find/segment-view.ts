import type { SearchDatabase } from '../../store/search-database';
import { decodeBestList } from '../index/best-list';
import { findAllInBlock, findInBlock, type Onward, scanBlock } from '../index/block';
import { afterAll, KIND } from '../index/keys';
import type { SegmentDocuments } from '../index/manifest';
import { decodeSurface } from '../index/surface';
import { decodeTermList } from '../index/term-list';
import type { RowCache } from './row-cache';
import type { View } from './view';

/** The blocks of so many keys are asked for at once; those of more one after the other, each only once. */
const FEW_KEYS = 3;

/** A segment as it is read from the database; what was read is kept in `cache`. */
export function segmentView(
  search: SearchDatabase,
  segment: number,
  documents: SegmentDocuments,
  cache: RowCache,
): View {
  const blockFor = async (key: string) => {
    const known = cache.block(segment, key);
    if (known) return known;
    const read = await search.blockFor(segment, key);
    if (read) cache.keepBlock(segment, read.last, read.bytes);
    return read;
  };
  const payload = async (key: string) => {
    const block = await blockFor(key);
    return block && findInBlock(block.bytes, key);
  };
  /** Of many keys, most of which lie in one block: the words that begin alike. */
  const payloads = async (keys: readonly string[]) => {
    const found = new Map<string, Uint8Array>();
    const sorted = [...keys].sort();
    for (let at = 0; at < sorted.length; ) {
      const block = await blockFor(sorted[at] as string);
      if (!block) break;
      const from = at;
      while (at < sorted.length && (sorted[at] as string) <= block.last) at++;
      for (const [key, own] of findAllInBlock(block.bytes, sorted.slice(from, at))) found.set(key, own);
    }
    return keys.map((key) => found.get(key));
  };
  const scan = async (from: string, to: string, visit: (key: string, payload: Uint8Array) => Onward) => {
    let more = true;
    const visitUntil = (key: string, found: Uint8Array) => {
      const onward = key < to && visit(key, found);
      more = onward !== false;
      return onward;
    };
    for (let block = await blockFor(from); block && more; block = await blockFor(`${block.last}\u0000`)) {
      scanBlock(block.bytes, from, visitUntil);
      if (block.last >= to) return;
    }
  };
  const rowsOf = (table: 'postings' | 'places') => (rows: readonly number[]) =>
    readRows(search, table, segment, rows, cache);
  return {
    ...documents,
    buried: documents.dead.reduce((sum, dead) => sum + dead, 0),
    listsOf: async (keys) => {
      const found = keys.length <= FEW_KEYS ? await Promise.all(keys.map(payload)) : await payloads(keys);
      return found.map((own) => own && decodeTermList(own));
    },
    best: async (prefix) => {
      const found = await payload(KIND.prefix + prefix);
      return found && decodeBestList(found);
    },
    lists: (from, to, visit) => scan(from, to, (key, found) => visit(key, () => decodeTermList(found))),
    surfaces: (beginning, visit) =>
      scan(KIND.surface + beginning, afterAll(KIND.surface + beginning), (key, found) => {
        const word = key.slice(1);
        const onward = visit(word, () => decodeSurface(word, found));
        return typeof onward === 'object' ? { past: KIND.surface + onward.past } : onward;
      }),
    postingRows: rowsOf('postings'),
    placeRows: rowsOf('places'),
  };
}

async function readRows(
  search: SearchDatabase,
  table: 'postings' | 'places',
  segment: number,
  rows: readonly number[],
  cache: RowCache,
): Promise<Map<number, Uint8Array>> {
  const name = (row: number) => `${table} ${segment} ${row}`;
  const found = new Map<number, Uint8Array>();
  for (const row of rows) {
    const bytes = cache.row(name(row));
    if (bytes) found.set(row, bytes);
  }
  const missing = rows.filter((row) => !found.has(row));
  if (missing.length === 0) return found;
  const read = await search[table].bulkGet(missing.map((row): [number, number] => [segment, row]));
  missing.forEach((row, i) => {
    const bytes = read[i]?.bytes;
    if (!bytes) throw new RangeError(`segment ${segment} lacks row ${row} of ${table}`);
    found.set(row, bytes);
    cache.keepRow(name(row), bytes);
  });
  return found;
}
