import type { Clipping, Edits } from '../model/clipping';
import { BylineError } from '../model/errors';
import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { writing } from '../store/writing';
import { cleanTags } from './edits';
import { reindex } from './reindex';

/**
 * Replaces a clipping's tags or note, or both.
 * @throws BylineError `clipping-not-found`, `storage-full`, `storage-failed`
 */
export function editClipping(
  id: number,
  edits: Partial<Edits>,
  database: LibraryDatabase = libraryDatabase(),
): Promise<Clipping> {
  return change(database, id, (clipping) => ({
    ...clipping,
    tags: edits.tags ? cleanTags(edits.tags) : clipping.tags,
    note: edits.note ?? clipping.note,
  }));
}

/**
 * Notes that a clipping was opened in the reader; the first time counts.
 * @throws BylineError `clipping-not-found`, `storage-full`, `storage-failed`
 */
export function markOpened(id: number, now: number, database: LibraryDatabase = libraryDatabase()): Promise<Clipping> {
  return change(database, id, (clipping) => ({ ...clipping, openedAt: clipping.openedAt ?? now }));
}

/**
 * Puts a clipping into the trash: it leaves every list, count and search, and can be restored.
 * @throws BylineError `clipping-not-found`, `storage-full`, `storage-failed`
 */
export function deleteClipping(
  id: number,
  now: number,
  database: LibraryDatabase = libraryDatabase(),
): Promise<Clipping> {
  return change(database, id, (clipping) => ({ ...clipping, deletedAt: clipping.deletedAt ?? now }));
}

/**
 * Takes a clipping out of the trash, as it was.
 * @throws BylineError `clipping-not-found`, `storage-full`, `storage-failed`
 */
export function restoreClipping(id: number, database: LibraryDatabase = libraryDatabase()): Promise<Clipping> {
  return change(database, id, ({ deletedAt: _, ...clipping }) => clipping);
}

function change(database: LibraryDatabase, id: number, edit: (clipping: Clipping) => Clipping): Promise<Clipping> {
  return writing(database, async () => {
    const clipping = await database.clippings.get(id);
    if (!clipping) throw new BylineError('clipping-not-found', `no clipping ${id}`);
    const changed = { ...edit(clipping), editedAt: Date.now() };
    await database.clippings.put(changed);
    await reindex(database, changed);
    return changed;
  });
}
