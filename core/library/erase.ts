import { clearLocal } from '../platform/local-storage';
import { mergingAlone } from '../search/index/tidy';
import { libraryDatabase } from '../store/database';
import { writing } from '../store/writing';

/** Deletes everything: clippings, what was typed, settings, and the index. Resolves when it is gone from the disk. */
export async function eraseLibrary(database = libraryDatabase()): Promise<void> {
  // Whoever is writing the index has read what is to be gone.
  await mergingAlone(database, async () => {
    await writing(database, () => Promise.all(database.tables.map((table) => table.clear())));
    await database.search.erase();
  });
  await clearLocal();
}
