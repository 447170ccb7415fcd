import type { DocumentsRow, ManifestRow, MergeRow, SearchDatabase, SegmentInfo } from '../../store/search-database';
import { documentsRow, newSegmentNumber, readDocuments } from './manifest';
import { mergeEntries } from './merge-entries';
import { type MergeSource, mergeSource, readNextBlock } from './merge-source';
import { SegmentWriter } from './segment-writer';
import { bytesOf, putRows } from './write-segment';

/** How much is written in one transaction: more makes a death cost more, less makes the merge slower. */
const STEP_BYTES = 1_500_000;

/** Begins to merge segments of an index into one. */
export async function beginMerge(
  search: SearchDatabase,
  manifest: ManifestRow['name'],
  segments: readonly SegmentInfo[],
): Promise<MergeRow> {
  return search.transaction('rw', search.tables, async () => {
    const opened = await Promise.all(
      segments.map(async ({ id }) => {
        const row = await documentsRowOf(search, id);
        return { row, ...readDocuments(row) };
      }),
    );
    // Clippings keep about the order of their ids: their runs stay few.
    opened.sort((a, b) => (a.ids[0] ?? 0) - (b.ids[0] ?? 0));
    const ids = Uint32Array.from(opened.flatMap(({ ids, dead }) => [...ids.filter((_, at) => !dead[at])]));
    const target = await newSegmentNumber(search);
    await search.documents.put(documentsRow(target, { ids, dead: new Uint8Array(ids.length) }));
    const sources = opened.map(({ row }) => row);
    const merge: MergeRow = { target, manifest, sources, done: '', rows: { postings: 0, places: 0 }, bytes: 0 };
    await search.merges.put(merge);
    return merge;
  });
}

/**
 * Goes on with a merge from where it got to. It ends with one transaction that puts the new segment in the place of the
 * old ones; what died meanwhile is dead in the new one too.
 *
 * @param options.signal stops it between two steps; another call goes on
 * @param options.stepBytes how much a step writes
 */
export async function continueMerge(
  search: SearchDatabase,
  merge: MergeRow,
  { signal, stepBytes = STEP_BYTES }: { signal?: AbortSignal; stepBytes?: number } = {},
): Promise<void> {
  const { ids } = readDocuments(await documentsRowOf(search, merge.target));
  const sources = openSources(merge);
  const writer = new SegmentWriter(merge.rows);
  let { done, bytes } = merge;
  let unwritten = 0;
  for (;;) {
    signal?.throwIfAborted();
    const hungry = sources.filter((source) => !source.ended && source.at >= source.entries.length);
    await Promise.all(hungry.map((source) => readNextBlock(search, source, source.last > done ? source.last : done)));
    const reading = sources.filter((source) => !source.ended);
    if (reading.length === 0) break;
    const until = reading.reduce((least, { last }) => (last < least ? last : least), reading[0]?.last ?? '');
    unwritten += mergedBytes(reading, until);
    mergeEntries(reading, until, ids, writer);
    done = until;
    if (unwritten < stepBytes) continue;
    const rows = writer.take(true);
    bytes += bytesOf(rows);
    await search.transaction('rw', search.tables, async () => {
      await putRows(search, merge.target, rows);
      await search.merges.put({ ...merge, done, bytes, rows: writer.rowNumbers });
    });
    unwritten = 0;
  }
  const rows = writer.take(true);
  await flip(search, merge, bytes + bytesOf(rows), () => putRows(search, merge.target, rows));
}

/** About how much the blocks at hand hold with their lists: what was read stands for what will be written. */
function mergedBytes(sources: MergeSource[], until: string): number {
  const whole = sources.filter(({ last }) => last <= until);
  const sizes = whole.flatMap(({ entries, postingRows, placeRows }) => [
    entries.reduce((sum, { payload }) => sum + payload.length, 0),
    ...[...postingRows.values(), ...placeRows.values()].map(({ length }) => length),
  ]);
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function documentsRowOf(search: SearchDatabase, segment: number): Promise<DocumentsRow> {
  const row = await search.documents.get(segment);
  if (!row) throw new RangeError(`segment ${segment} has lost its clippings`);
  return row;
}

/** The sources with their clippings' new places: those that were alive when the merge began, one after the other. */
function openSources({ sources }: MergeRow): MergeSource[] {
  let next = 0;
  return sources.map((row) =>
    mergeSource(
      row.segment,
      Int32Array.from(readDocuments(row).dead, (dead) => (dead ? -1 : next++)),
    ),
  );
}

async function flip(
  search: SearchDatabase,
  merge: MergeRow,
  bytes: number,
  putRest: () => Promise<void>,
): Promise<void> {
  const { target } = merge;
  const sources = merge.sources.map(({ segment }) => segment);
  await search.transaction('rw', search.tables, async () => {
    const manifest = await search.manifests.get(merge.manifest);
    await search.merges.delete(target);
    // An index that was thrown away meanwhile has no use for the segment; the rows go with the garbage.
    const old = manifest?.segments.filter(({ id }) => sources.includes(id)) ?? [];
    if (!manifest || old.length !== sources.length) return;
    await putRest();
    const { ids } = readDocuments(await documentsRowOf(search, target));
    const dead = new Uint8Array(ids.length);
    for (const { segment, places } of openSources(merge)) {
      const now = readDocuments(await documentsRowOf(search, segment));
      places.forEach((place, at) => {
        if (place >= 0 && now.dead[at]) dead[place] = 1;
      });
    }
    await search.documents.put(documentsRow(target, { ids, dead }));
    const languages = [...new Set(old.flatMap((segment) => segment.languages))];
    const deadCount = dead.reduce((sum, isDead) => sum + isDead, 0);
    const size = { documents: ids.length, dead: deadCount, bytes, rows: await search.countRows(target) };
    const segment: SegmentInfo = { id: target, ...size, languages };
    const kept = manifest.segments.filter(({ id }) => !sources.includes(id));
    await search.manifests.put({ ...manifest, segments: ids.length > 0 ? [...kept, segment] : kept });
  });
}
