import { type LibraryDatabase, libraryDatabase } from '../../store/database';
import { withSnapshot } from './snapshot';

/**
 * How many clippings are outside the trash, from the index: IndexedDB counts 100,000 rows in tens of milliseconds.
 * Undefined where the index is lost.
 */
export function countClippings(database: LibraryDatabase = libraryDatabase()): Promise<number | undefined> {
  return withSnapshot(database, async ({ views, lost }) =>
    lost ? undefined : views.reduce((sum, { ids, buried }) => sum + ids.length - buried, 0),
  );
}
