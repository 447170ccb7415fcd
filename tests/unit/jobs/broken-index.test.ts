import { afterEach, expect, test, vi } from 'vitest';
import { runJobs } from '../../../core/jobs/run';
import { suspectIndex } from '../../../core/library/reindex';
import { tidyIndex } from '../../../core/search/index/tidy';
import { searchLibrary } from '../../../core/search/search';
import { LibraryDatabase } from '../../../core/store/database';
import { freshDatabase } from '../library/fresh-database';
import { addClipping } from '../search/model';

afterEach(() => vi.restoreAllMocks());

test('an index whose database does not open is made anew', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const database = freshDatabase();
  await addClipping(database, { title: ['zarnok'], body: ['qubo'] });
  await tidyIndex(database, { all: true });
  const { name } = database.search;
  database.close();
  database.search.close();
  const { open } = IDBFactory.prototype;
  let broken = true;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, asked, version) {
    if (asked !== name || !broken) return open.call(this, asked, version);
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  const deleting = IDBFactory.prototype.deleteDatabase;
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, asked) {
    if (asked === name) broken = false;
    return deleting.call(this, asked);
  });
  const again = new LibraryDatabase(database.name);
  await suspectIndex(again);
  const surroundings = { database: again, fetchImage: async () => undefined, wakeAt: async () => undefined };
  await runJobs(surroundings).catch(console.warn);
  expect((await searchLibrary('qubo', { limit: 5, database: again })).total).toBe(1);
  again.close();
});
