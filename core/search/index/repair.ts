import type { Clipping } from '../../model/clipping';
import type { LibraryDatabase } from '../../store/database';
import type { ManifestRow, SearchDatabase } from '../../store/search-database';
import { writing } from '../../store/writing';
import type { DocumentSource } from './document';
import { indexBatch } from './index-batch';
import { indexingState } from './index-document';
import { ANALYSIS, emptyManifest, FORMAT, readDocuments } from './manifest';
import { mergeSource, readNextBlock } from './merge-source';
import { mergeAll, mergingAlone } from './tidy';
import { addSegment } from './write-segment';

/** How many clippings become a segment at a time: what a death costs. */
const BATCH = 256;

export interface RepairOptions {
  signal?: AbortSignal;
  now?: number;
}

/**
 * Makes the index know exactly the clippings of the library. An index that is lost, damaged, or of an older analysis is
 * made anew beside the one that is searched, and takes its place when it is whole; otherwise what is missing is added
 * and what is too much taken out. Can be stopped or die at any moment: the next call goes on.
 *
 * Gives how many clippings were indexed or forgotten.
 */
export async function repairIndex(database: LibraryDatabase, options: RepairOptions = {}): Promise<number> {
  const name = await mergingAlone(database, () => indexToRepair(database));
  let repaired = 0;
  for (let some = -1; some !== 0; repaired += some) {
    some = await mergingAlone(database, () => repairOnce(database, name, options.signal));
  }
  await mergingAlone(database, async () => {
    if (!(await mergeAll(database, name, options.signal))) return;
    if (name === 'next') await takePlace(database);
    await noteRepaired(database, options.now ?? Date.now());
  });
  return repaired;
}

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
  if (!(await opens(database.search))) return 'known';
  const [current, next] = await Promise.all([
    database.search.manifests.get('current'),
    database.search.manifests.get('next'),
  ]);
  const unusable = state.merged === true && (!current || !isOurs(current));
  if (state.repair || next || unusable) return 'known';
  return now - (state.checkedAt ?? 0) >= every ? 'check' : undefined;
}

/** The index that searches use, if it can be mended; otherwise a new one, or the one that is being made already. */
async function indexToRepair(database: LibraryDatabase): Promise<ManifestRow['name']> {
  const { search } = database;
  await openOrDiscard(search);
  const { suspect } = await indexingState(database);
  // What was begun may be what cannot be read.
  if (suspect) await search.merges.clear();
  const next = await search.manifests.get('next');
  if (next && isOurs(next) && (await isReadable(search, next, suspect))) return 'next';
  const current = await search.manifests.get('current');
  if (current && isOurs(current) && (await isReadable(search, current, suspect))) {
    await search.manifests.delete('next');
    return 'current';
  }
  await search.transaction('rw', [search.manifests, search.merges], async () => {
    await search.manifests.put(emptyManifest('next'));
    await search.merges.clear();
  });
  return 'next';
}

/** A database that does not even open is thrown away: all that is in it is made anew. */
async function openOrDiscard(search: SearchDatabase): Promise<void> {
  if (await opens(search)) return;
  await search.delete();
  await search.open();
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

const isOurs = ({ format, analysis }: ManifestRow): boolean => format === FORMAT && analysis === ANALYSIS;

/** Can an index be read? Looks at each segment's beginning or, thoroughly, at every row. */
async function isReadable(search: SearchDatabase, { segments }: ManifestRow, thoroughly = false): Promise<boolean> {
  for (const { id } of segments) {
    const [documents, block] = await Promise.all([search.documents.get(id), search.blockFor(id, '')]);
    if (!documents || !block || (thoroughly && !(await isWhole(search, id)))) return false;
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

/** Indexes the clippings that are missing, and forgets those that are too much. Gives how many. */
async function repairOnce(
  database: LibraryDatabase,
  name: ManifestRow['name'],
  signal: AbortSignal | undefined,
): Promise<number> {
  const { missing, surplus } = await compare(database, name);
  if (surplus.length > 0) await addSegment(database.search, name, [], surplus);
  for (let from = 0; from < missing.length; from += BATCH) {
    signal?.throwIfAborted();
    await indexBatch(database, await sourcesOf(database, missing.slice(from, from + BATCH)), name);
    await mergeAll(database, name, signal);
  }
  return missing.length + surplus.length;
}

/** What an index lacks and has too much, the fresh rows aside: those hold over it anyway. */
async function compare(database: LibraryDatabase, name: ManifestRow['name']) {
  const { clippings, fresh, search } = database;
  const [all, deleted, freshIds] = await Promise.all([
    clippings.toCollection().primaryKeys(),
    clippings.where('deletedAt').above(0).primaryKeys(),
    fresh.toCollection().primaryKeys(),
  ]);
  const wanted = new Set(all);
  for (const id of deleted) wanted.delete(id);
  const hidden = new Set(freshIds);
  const surplus: number[] = [];
  const manifest = await search.manifests.get(name);
  for (const row of await search.documents.bulkGet(manifest?.segments.map(({ id }) => id) ?? [])) {
    const { ids, dead } = row ? readDocuments(row) : { ids: [], dead: [] };
    ids.forEach((id, at) => {
      // What is left in `wanted` is missing; twice there, or not in the library, is too much.
      if (!dead[at] && !wanted.delete(id) && !hidden.has(id)) surplus.push(id);
    });
  }
  return { missing: [...wanted].filter((id) => !hidden.has(id)), surplus };
}

/** What is to be indexed of clippings, as they are now. */
async function sourcesOf(database: LibraryDatabase, ids: number[]): Promise<DocumentSource[]> {
  const { clippings, texts: stored, bylines, highlights } = database;
  return database.transaction('r', [clippings, stored, bylines, highlights], async () => {
    const [rows, texts, printed, marked] = await Promise.all([
      clippings.bulkGet(ids),
      stored.bulkGet(ids),
      bylines.where('clippingId').anyOf(ids).toArray(),
      highlights.where('clippingId').anyOf(ids).toArray(),
    ]);
    return rows
      .map((clipping, i) => ({ clipping, text: texts[i]?.text ?? '' }))
      .filter((source): source is { clipping: Clipping; text: string } => source.clipping !== undefined)
      .filter(({ clipping }) => clipping.deletedAt === undefined)
      .map((source) => {
        const { id } = source.clipping;
        const ofIt = ({ clippingId }: { clippingId: number }) => clippingId === id;
        return { ...source, bylines: printed.filter(ofIt), highlights: marked.filter(ofIt) };
      });
  });
}

/** The new index is whole: searches use it from now on. The old one's rows go with the garbage. */
async function takePlace({ search }: LibraryDatabase): Promise<void> {
  await search.transaction('rw', search.tables, async () => {
    const next = await search.manifests.get('next');
    if (!next) return;
    await search.manifests.put({ ...next, name: 'current' });
    await search.manifests.delete('next');
  });
}

function noteRepaired(database: LibraryDatabase, now: number): Promise<void> {
  return writing(database, async () => {
    const { repair: _repair, suspect: _suspect, ...state } = await indexingState(database);
    await database.indexing.put({ ...state, version: state.version + 1, merged: true, checkedAt: now });
  });
}
