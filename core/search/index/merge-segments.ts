import type { ManifestRow, MergeRow, SearchDatabase, SegmentInfo } from '../../store/search-database';
import { documentsRow, newSegmentNumber, readDocuments, type SegmentDocuments } from './manifest';
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
    const sources = await Promise.all(segments.map(async ({ id }) => ({ id, ...(await documentsOf(search, id)) })));
    // Clippings keep about the order of their ids: their runs stay few.
    sources.sort((a, b) => (a.ids[0] ?? 0) - (b.ids[0] ?? 0));
    const alive = sources.flatMap(({ ids, dead }) => [...ids.filter((_, at) => !dead[at])]);
    const target = await newSegmentNumber(search);
    const ids = Uint32Array.from(alive);
    await search.documents.put(documentsRow(target, { ids, dead: new Uint8Array(ids.length) }));
    const rows = { postings: 0, places: 0 };
    const merge: MergeRow = { target, manifest, sources: sources.map(({ id }) => id), done: '', rows, bytes: 0 };
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
  const { ids } = await documentsOf(search, merge.target);
  const sources = await openSources(search, merge, ids);
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

async function documentsOf(search: SearchDatabase, segment: number): Promise<SegmentDocuments> {
  const row = await search.documents.get(segment);
  if (!row) throw new RangeError(`segment ${segment} has lost its clippings`);
  return readDocuments(row);
}

/**
 * The sources with their clippings' new places. Who was alive when the merge began is read from the new segment: its
 * ids are the sources' living ones, in order.
 */
async function openSources(search: SearchDatabase, merge: MergeRow, target: Uint32Array): Promise<MergeSource[]> {
  let next = 0;
  const sources: MergeSource[] = [];
  for (const segment of merge.sources) {
    const { ids } = await documentsOf(search, segment);
    const places = new Int32Array(ids.length).fill(-1);
    ids.forEach((id, at) => {
      if (target[next] === id) places[at] = next++;
    });
    sources.push(mergeSource(segment, places));
  }
  return sources;
}

async function flip(
  search: SearchDatabase,
  merge: MergeRow,
  bytes: number,
  putRest: () => Promise<void>,
): Promise<void> {
  const { target, sources } = merge;
  await search.transaction('rw', search.tables, async () => {
    const manifest = await search.manifests.get(merge.manifest);
    await search.merges.delete(target);
    // An index that was thrown away meanwhile has no use for the segment; the rows go with the garbage.
    const old = manifest?.segments.filter(({ id }) => sources.includes(id)) ?? [];
    if (!manifest || old.length !== sources.length) return;
    await putRest();
    const { ids } = await documentsOf(search, target);
    const opened = await openSources(search, merge, ids);
    const dead = new Uint8Array(ids.length);
    for (const { segment, places } of opened) {
      const now = await documentsOf(search, segment);
      places.forEach((place, at) => {
        if (place >= 0 && now.dead[at]) dead[place] = 1;
      });
    }
    await search.documents.put(documentsRow(target, { ids, dead }));
    const languages = [...new Set(old.flatMap((segment) => segment.languages))];
    const deadCount = dead.reduce((sum, isDead) => sum + isDead, 0);
    const segment: SegmentInfo = { id: target, documents: ids.length, dead: deadCount, bytes, languages };
    const kept = manifest.segments.filter(({ id }) => !sources.includes(id));
    await search.manifests.put({ ...manifest, segments: ids.length > 0 ? [...kept, segment] : kept });
  });
}
