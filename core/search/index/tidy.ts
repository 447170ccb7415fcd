import type { LibraryDatabase } from '../../store/database';
import type { ManifestRow, SearchDatabase } from '../../store/search-database';
import { isUnreadable } from '../../store/storage-errors';
import { writing } from '../../store/writing';
import { decodeFresh } from './fresh-row';
import { indexingState } from './index-document';
import { currentManifest, isComplete, isOurs } from './manifest';
import { nextMerge } from './merge-policy';
import { beginMerge, continueMerge } from './merge-segments';
import { addSegment } from './write-segment';

/** So many fresh rows make a segment: each query reads and scans the fresh ones. */
export const FRESH_LIMIT = 32;
/** How many fresh rows become one segment at a time. */
const FRESH_BATCH = 256;

const MERGE_LOCK = 'byline-merging';

/** Runs `work` as the only one that changes the merged index, in any context of the extension. */
export const mergingAlone = <T>(database: LibraryDatabase, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`${MERGE_LOCK}:${database.name}`, work) as Promise<T>;

/**
 * Moves fresh rows into segments, merges segments where there are many, and throws away what no index refers to. All of
 * it can die at any moment and is done again, or gone on with, by the next call.
 *
 * @param options.all moves the fresh rows though they are few
 */
export async function tidyIndex(
  database: LibraryDatabase,
  options: { all?: boolean; signal?: AbortSignal } = {},
): Promise<void> {
  await mergingAlone(database, async () => {
    // While an index is made anew, the fresh rows wait for it: they hold over what it reads from the library.
    if (!(await database.search.manifests.get('next'))) await moveFresh(database, options.all ? 1 : FRESH_LIMIT);
    await mergeAll(database, 'current', options.signal);
    await collectGarbage(database.search);
  });
}

/** Is there anything for `tidyIndex` to do? */
export async function needsTidying({ fresh, search }: LibraryDatabase): Promise<boolean> {
  const [rows, begun, manifest] = await Promise.all([
    fresh.count(),
    search.merges.count(),
    search.manifests.get('current'),
  ]);
  return rows >= FRESH_LIMIT || begun > 0 || nextMerge(manifest?.segments ?? []).length > 0;
}

async function moveFresh(database: LibraryDatabase, least: number): Promise<void> {
  const { search, fresh } = database;
  if ((await fresh.count()) < least) return;
  if (await isLost(database)) return wantRepair(database);
  for (let rows = await fresh.limit(FRESH_BATCH).toArray(); rows.length > 0; ) {
    const gone = rows.filter((row) => row.gone).map(({ id }) => id);
    const documents = rows.filter((row) => !row.gone).map(decodeFresh);
    const { moves = 0 } = await indexingState(database);
    await addSegment(search, 'current', documents, { gone, moves: moves + 1 });
    await dropMoved(database, new Map(rows.map(({ id, stamp }) => [id, stamp])));
    const rest = await fresh.limit(FRESH_BATCH).toArray();
    rows = rest.length < least ? [] : rest;
  }
}

/** Was there a merged index, and is there none now that can be read and has all? Or can the fresh rows not be read? */
async function isLost(database: LibraryDatabase): Promise<boolean> {
  const [state, manifest] = await Promise.all([indexingState(database), currentManifest(database.search)]);
  return !isOurs(state) || (state.merged === true && !(manifest && isComplete(manifest, state)));
}

/**
 * Has the index repaired by the next run of jobs.
 *
 * @param suspect a search could not read it: all of it is to be looked at
 */
export function wantRepair(database: LibraryDatabase, suspect?: true): Promise<void> {
  return writing(database, async () => {
    const state = await indexingState(database);
    await database.indexing.put({ ...state, repair: true, suspect: suspect ?? state.suspect });
  });
}

/** Deletes fresh rows that are in a segment now, unless they were written anew meanwhile. */
async function dropMoved(database: LibraryDatabase, stamps: Map<number, string>): Promise<void> {
  await writing(database, async () => {
    const rows = await database.fresh.bulkGet([...stamps.keys()]);
    const moved = rows.flatMap((row) => (row && stamps.get(row.id) === row.stamp ? [row.id] : []));
    await database.fresh.bulkDelete(moved);
    const state = await indexingState(database);
    await database.indexing.put({ ...state, version: state.version + 1, merged: true, moves: (state.moves ?? 0) + 1 });
  });
}

/**
 * Goes on with what was begun, then merges until few segments are left. A row that cannot be read ends it: the next
 * repair looks at all of the index. Gives whether it got through.
 */
export async function mergeAll(
  database: LibraryDatabase,
  name: ManifestRow['name'],
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    await mergeWhatIsMany(database.search, name, signal);
    return true;
  } catch (error) {
    if (!(error instanceof RangeError || isUnreadable(error))) throw error;
    console.error('search index:', error);
    await wantRepair(database, true);
    return false;
  }
}

async function mergeWhatIsMany(search: SearchDatabase, name: ManifestRow['name'], signal?: AbortSignal): Promise<void> {
  for (const begun of await search.merges.toArray()) await continueMerge(search, begun, { signal });
  for (;;) {
    const manifest = await search.manifests.get(name);
    const chosen = nextMerge(manifest?.segments ?? []);
    if (chosen.length === 0) return;
    await continueMerge(search, await beginMerge(search, name, chosen), { signal });
    await collectGarbage(search);
  }
}

/** Deletes the rows of segments that neither a manifest nor a merge names. */
async function collectGarbage(search: SearchDatabase): Promise<void> {
  const [manifests, merges, stored] = await Promise.all([
    search.manifests.toArray(),
    search.merges.toArray(),
    search.storedSegments(),
  ]);
  const used = new Set([
    ...manifests.flatMap(({ segments }) => segments.map(({ id }) => id)),
    ...merges.flatMap(({ target, sources }) => [target, ...sources.map(({ segment }) => segment)]),
  ]);
  for (const segment of stored) {
    if (!used.has(segment)) await search.transaction('rw', search.tables, () => search.deleteSegment(segment));
  }
}
