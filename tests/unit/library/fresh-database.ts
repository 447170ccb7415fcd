import { afterEach } from 'vitest';
import { LibraryDatabase } from '../../../core/store/database';

const open: LibraryDatabase[] = [];
let count = 0;

/** A new, empty library; it is deleted after the test. */
export function freshDatabase(): LibraryDatabase {
  const database = new LibraryDatabase(`test-${process.pid}-${count++}`);
  open.push(database);
  return database;
}

afterEach(async () => {
  for (const database of open.splice(0)) {
    await database.delete();
    await database.search.delete();
  }
});
