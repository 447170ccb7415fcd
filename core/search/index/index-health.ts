import type { IndexingRow, LibraryDatabase } from '../../store/database';
import type { ManifestRow, SearchDatabase } from '../../store/search-database';
import { isUnreadable } from '../../store/storage-errors';
import { indexingState } from './index-document';
import { emptyManifest, isComplete, isOurs } from './manifest';
import { mergeSource, readNextBlock } from './merge-source';

/**
 * Is the index to be repaired? `known`: something is wrong, or was begun. `check`: it was not compared with the library
 * for `every` milliseconds.
 */
export async function needsRepair(
  database: LibraryDatabase,
  now: number,
  every: number,
): Promise<'known' | 'check' | undefined> {
  const state = await indexingState(database);
  if (state.repair || !isOurs(state) || !(await isUsable(database.search, state))) return 'known';
  return now - (state.checkedAt ?? 0) >= every ? 'check' : undefined;
}

/** Is there an index as it should be, and none that was begun to take its place? */
async function isUsable(search: SearchDatabase, state: IndexingRow): Promise<boolean> {
  if (!(await opens(search))) return false;
  try {
    const [current, next] = await Promise.all([search.manifests.get('current'), search.manifests.get('next')]);
    return !next && (current ? isOurs(current) && isComplete(current, state) : !state.merged);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    console.error('search index:', error);
    return false;
  }
}

/**
 * The index that searches use, if it can be mended; otherwise a new one, or the one that is being made already. A
 * database that does not even open, or fails where it is read, is thrown away: all that is in it is made anew.
 */
export async function indexToRepair(database: LibraryDatabase): Promise<ManifestRow['name']> {
  const { search } = database;
  try {
    if (await opens(search)) return await chosen(database);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    console.error('search index discarded:', error);
  }
  await search.delete();
  await search.open();
  return chosen(database);
}

async function chosen(database: LibraryDatabase): Promise<ManifestRow['name']> {
  const { search } = database;
  const state = await indexingState(database);
  const { suspect, moves } = state;
  // What was begun may be what cannot be read.
  if (suspect) await search.merges.clear();
  const next = await search.manifests.get('next');
  if (next && isOurs(next) && (await isReadable(search, next, suspect))) return 'next';
  const current = await search.manifests.get('current');
  if (current && isOurs(current) && isComplete(current, state) && (await isReadable(search, current, suspect))) {
    await search.manifests.delete('next');
    return 'current';
  }
  await search.transaction('rw', [search.manifests, search.merges], async () => {
    await search.manifests.put({ ...emptyManifest('next'), moves });
    await search.merges.clear();
  });
  return 'next';
}

async function opens(search: SearchDatabase): Promise<boolean> {
  try {
    await search.open();
    return true;
  } catch (error) {
    console.error('the search index does not open:', error);
    return false;
  }
}

/** Can an index be read? Looks whether each segment's rows are there or, thoroughly, at every one. */
async function isReadable(search: SearchDatabase, { segments }: ManifestRow, thoroughly = false): Promise<boolean> {
  for (const { id, rows } of segments) {
    const [documents, there] = await Promise.all([search.documents.get(id), search.countRows(id)]);
    if (!documents || there !== rows || (thoroughly && !(await isWhole(search, id)))) return false;
  }
  return true;
}

/** Reads a segment as a merge would, which notices what is missing or cut short. */
async function isWhole(search: SearchDatabase, segment: number): Promise<boolean> {
  const source = mergeSource(segment, new Int32Array(0));
  try {
    while (!source.ended) await readNextBlock(search, source, source.last);
    return true;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error('search index:', error);
    return false;
  }
}
