import type { Clipping } from '../../model/clipping';
import type { LibraryDatabase } from '../../store/database';
import type { ManifestRow } from '../../store/search-database';
import { writing } from '../../store/writing';
import type { DocumentSource } from './document';
import { indexBatch } from './index-batch';
import { indexingState } from './index-document';
import { indexToRepair } from './index-health';
import { ANALYSIS, FORMAT, isOurs, readDocuments } from './manifest';
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
  const { suspect } = await indexingState(database);
  const name = await mergingAlone(database, async () => {
    const chosen = await indexToRepair(database);
    await dropOlderFresh(database, chosen);
    return chosen;
  });
  let repaired = 0;
  for (let some = -1; some !== 0; repaired += some) {
    some = await mergingAlone(database, async () => {
      const found = await repairOnce(database, name, options.signal);
      // Before anybody else changes the index: what is loaded into the old one now would be missing in the new one.
      if (found === 0) await end(database, name, suspect, options);
      return found;
    });
  }
  return repaired;
}

/** Fresh rows that an older version has written cannot be moved: their clippings are missing in the index from here on. */
async function dropOlderFresh(database: LibraryDatabase, name: ManifestRow['name']): Promise<void> {
  if (isOurs(await indexingState(database))) return;
  const ids = await database.fresh.toCollection().primaryKeys();
  await addSegment(database.search, name, [], { gone: ids });
  await writing(database, async () => {
    const state = await indexingState(database);
    await database.fresh.bulkDelete(ids);
    await database.indexing.put({ ...state, version: state.version + 1, format: FORMAT, analysis: ANALYSIS });
  });
}

async function end(
  database: LibraryDatabase,
  name: ManifestRow['name'],
  suspect: true | undefined,
  { signal, now = Date.now() }: RepairOptions,
): Promise<void> {
  if (!(await mergeAll(database, name, signal))) return;
  if (name === 'next') await takePlace(database);
  await noteRepaired(database, suspect, now);
}

/** Indexes the clippings that are missing, and forgets those that are too much. Gives how many. */
async function repairOnce(
  database: LibraryDatabase,
  name: ManifestRow['name'],
  signal: AbortSignal | undefined,
): Promise<number> {
  const { missing, surplus } = await compare(database, name);
  if (surplus.length > 0) await addSegment(database.search, name, [], { gone: surplus });
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

/** @param suspected all of it was looked at: what a search came upon since may lie anywhere */
function noteRepaired(database: LibraryDatabase, suspected: true | undefined, now: number): Promise<void> {
  return writing(database, async () => {
    const { repair: _repair, suspect, ...state } = await indexingState(database);
    const asked = suspect && !suspected ? { repair: true as const, suspect } : {};
    await database.indexing.put({ ...state, ...asked, version: state.version + 1, merged: true, checkedAt: now });
  });
}
