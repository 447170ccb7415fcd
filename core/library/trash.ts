import { libraryDatabase } from '../store/database';
import { purge } from '../store/purge';

/**
 * Deletes clippings in the trash for good; others are left alone. Gives how many are gone.
 * @throws BylineError `storage-full`, `storage-failed`
 */
export const purgeClippings = (ids: readonly number[], database = libraryDatabase()): Promise<number> =>
  purge(database, ids);
