import { afterEach, expect, test, vi } from 'vitest';
import { runJobs } from '../../../core/jobs/run';
import { suspectIndex } from '../../../core/library/reindex';
import { beginMerge } from '../../../core/search/index/merge-segments';
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
  await run(again);
  expect(await found(again)).toEqual({ total: 1, reduced: undefined });
  again.close();
});

/** A library of three, whose index has a damaged part in the browser's files: it fails for as long as it is there. */
async function damaged(table: 'blocks' | 'manifests') {
  const database = freshDatabase();
  for (const title of ['zarnok', 'vektil', 'plonk']) {
    await addClipping(database, { title: [title], body: ['qubo'] });
    await tidyIndex(database, { all: true });
  }
  const { search } = database;
  const { blockFor, delete: remove } = search;
  const get = search.manifests.get.bind(search.manifests);
  const damage = new DOMException('Internal error', 'UnknownError');
  const first = (await search.documents.toCollection().first())?.segment;
  let broken = true;
  vi.spyOn(search, 'blockFor').mockImplementation(async (segment, key) => {
    if (broken && table === 'blocks' && segment === first) throw damage;
    return blockFor.call(search, segment, key);
  });
  vi.spyOn(search.manifests, 'get').mockImplementation(((key: 'current') =>
    broken && table === 'manifests' ? Promise.reject(damage) : get(key)) as never);
  vi.spyOn(search, 'delete').mockImplementation((...options) => {
    broken = false;
    return remove.apply(search, options);
  });
  return database;
}

const found = async (database: LibraryDatabase) => {
  const { total, reduced } = await searchLibrary('qubo', { limit: 5, database });
  return { total, reduced };
};

async function run(database: LibraryDatabase): Promise<void> {
  await runJobs({ database, fetchImage: async () => undefined, wakeAt: async () => undefined });
}

test.each(['blocks', 'manifests'] as const)(
  'an index whose %s fail where a search reads is made anew',
  async (table) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const database = await damaged(table);
    expect(await found(database)).toEqual({ total: 0, reduced: true });
    await suspectIndex(database);
    await run(database);
    expect(await found(database)).toEqual({ total: 3, reduced: undefined });
  },
);

test('an index that fails where a merge reads is made anew', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const database = await damaged('blocks');
  const { search } = database;
  await beginMerge(search, 'current', (await search.manifests.get('current'))?.segments ?? []);
  await run(database).catch(() => undefined);
  await run(database);
  expect(await found(database)).toEqual({ total: 3, reduced: undefined });
});
