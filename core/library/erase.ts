import { clearLocal } from '../platform/local-storage';
import { libraryDatabase } from '../store/database';
import { writing } from '../store/writing';

/** Deletes everything: clippings, what was typed, settings, and the index. Resolves when it is gone from the disk. */
export async function eraseLibrary(database = libraryDatabase()): Promise<void> {
  await writing(database, () => Promise.all(database.tables.map((table) => table.clear())));
  await database.search.erase();
  await clearLocal();
}
