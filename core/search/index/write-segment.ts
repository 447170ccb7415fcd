import type { ManifestRow, SearchDatabase, SegmentInfo } from '../../store/search-database';
import { buildSegment } from './build-segment';
import type { IndexedDocument } from './document';
import { bury, documentsRow, emptyManifest, newSegmentNumber } from './manifest';
import type { SegmentRows } from './segment-writer';

/**
 * Adds documents to an index as one new segment, and marks what older segments have of them, and of the clippings that
 * are `gone`, dead: one transaction.
 *
 * @param options.moves how many times fresh rows were moved there, with this time
 */
export async function addSegment(
  search: SearchDatabase,
  name: ManifestRow['name'],
  documents: readonly IndexedDocument[],
  { gone = [], moves }: { gone?: readonly number[]; moves?: number } = {},
): Promise<void> {
  const rows = documents.length > 0 ? buildSegment(documents) : undefined;
  const ids = Uint32Array.from(documents, ({ id }) => id);
  await search.transaction('rw', search.tables, async () => {
    const manifest = (await search.manifests.get(name)) ?? emptyManifest(name);
    const segments = await bury(search, manifest.segments, new Set([...ids, ...gone]));
    if (rows) {
      const id = await newSegmentNumber(search);
      await search.documents.put(documentsRow(id, { ids, dead: new Uint8Array(ids.length) }));
      await putRows(search, id, rows);
      const languages = [...new Set(documents.map(({ language }) => language))];
      const size = { documents: ids.length, dead: 0, bytes: bytesOf(rows), rows: await search.countRows(id) };
      segments.push({ id, ...size, languages } satisfies SegmentInfo);
    }
    await search.manifests.put({ ...manifest, segments, moves: moves ?? manifest.moves });
  });
}

/** Stores rows of a segment, inside a transaction. */
export async function putRows(search: SearchDatabase, segment: number, rows: SegmentRows): Promise<void> {
  const numbered = <T>(row: T) => ({ segment, ...row });
  await Promise.all([
    search.blocks.bulkPut(rows.blocks.map(numbered)),
    search.postings.bulkPut(rows.postings.map(numbered)),
    search.places.bulkPut(rows.places.map(numbered)),
  ]);
}

export const bytesOf = ({ blocks, postings, places }: SegmentRows): number =>
  [...blocks, ...postings, ...places].reduce((sum, { bytes }) => sum + bytes.length, 0);
