import type { IndexingRow } from '../../store/database';
import type { DocumentsRow, ManifestRow, SearchDatabase, SegmentInfo } from '../../store/search-database';
import { decodeRuns, encodeRuns } from './id-runs';

/** Of the rows' layout: an index of another one cannot be read. */
export const FORMAT = 3;
/** Of the words' analysis (folding, stems, the scores of beginnings): an index of another one is searched until a new one is made. */
export const ANALYSIS = 1;

/** Is it of this version's layout and analysis? */
export const isOurs = ({ format, analysis }: { format?: number; analysis?: number }): boolean =>
  format === FORMAT && analysis === ANALYSIS;

/**
 * Has it all that was moved there? Its transactions are not forced to disk, while the library's are, which then delete
 * the fresh rows: a power cut may leave the index as it was before.
 */
export const isComplete = ({ moves = 0 }: ManifestRow, state: IndexingRow): boolean => moves >= (state.moves ?? 0);

export const emptyManifest = (name: ManifestRow['name']): ManifestRow => ({
  name,
  format: FORMAT,
  analysis: ANALYSIS,
  segments: [],
});

/** The manifest of the index that is searched; undefined where there is none that this version can read. */
export async function currentManifest(search: SearchDatabase): Promise<ManifestRow | undefined> {
  const manifest = await search.manifests.get('current');
  return manifest?.format === FORMAT ? manifest : undefined;
}

/** The clippings of a segment by their place, and which are dead. */
export interface SegmentDocuments {
  ids: Uint32Array;
  /** One byte a place. */
  dead: Uint8Array;
}

export function readDocuments(row: DocumentsRow): SegmentDocuments {
  const dead = new Uint8Array(row.count);
  for (let at = 0; at < row.dead.length * 8 && at < row.count; at++) {
    dead[at] = ((row.dead[at >> 3] ?? 0) >> (at & 7)) & 1;
  }
  return { ids: decodeRuns(row.ids, row.count), dead };
}

export function documentsRow(segment: number, { ids, dead }: SegmentDocuments): DocumentsRow {
  const bits = new Uint8Array(dead.includes(1) ? Math.ceil(dead.length / 8) : 0);
  dead.forEach((isDead, at) => {
    if (isDead) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  });
  return { segment, count: ids.length, ids: encodeRuns(ids), dead: bits };
}

/**
 * A number for a segment that no other had: pages keep rows by it. An index that was thrown away has counted from an
 * earlier time. Inside a transaction.
 */
export async function newSegmentNumber(search: SearchDatabase): Promise<number> {
  const counter = (await search.counters.get('segment')) ?? { name: 'segment', last: Date.now() };
  const number = counter.last + 1;
  await search.counters.put({ name: 'segment', last: number });
  return number;
}

/**
 * Marks clippings dead in all segments of a manifest but one, and gives the segments as they are then. Inside the
 * transaction that puts the manifest.
 */
export async function bury(
  search: SearchDatabase,
  segments: SegmentInfo[],
  ids: ReadonlySet<number>,
  except?: number,
): Promise<SegmentInfo[]> {
  return Promise.all(
    segments.map(async (segment) => {
      const row = segment.id === except ? undefined : await search.documents.get(segment.id);
      if (!row) return segment;
      const documents = readDocuments(row);
      let buried = 0;
      documents.ids.forEach((id, at) => {
        if (documents.dead[at] || !ids.has(id)) return;
        documents.dead[at] = 1;
        buried++;
      });
      if (buried === 0) return segment;
      await search.documents.put(documentsRow(segment.id, documents));
      return { ...segment, dead: segment.dead + buried };
    }),
  );
}
