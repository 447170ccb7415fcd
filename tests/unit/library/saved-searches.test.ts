import { expect, test, vi } from 'vitest';
import {
  addSearches,
  deleteSearch,
  readSearches,
  saveSearch,
  watchSearches,
} from '../../../core/library/saved-searches';
import type { SavedSearch } from '../../../core/model/listing';
import { libraryDatabase } from '../../../core/store/database';
import { freshDatabase } from './fresh-database';

test('searches are kept by name, renamed, deleted and brought back', async () => {
  let shown: SavedSearch[] = [];
  const end = watchSearches(
    'en',
    (searches) => {
      shown = searches;
    },
    (error) => expect.fail(error.message),
  );
  const wax = (await saveSearch({ name: ' Wax  and honey ', query: 'tag:wax ' })) as number;
  await saveSearch({ name: 'bees', query: 'bees' });
  const names = () => shown.map(({ name, query }) => `${name}: ${query}`);
  await vi.waitFor(() => expect(names()).toEqual(['bees: bees', 'Wax and honey: tag:wax']));
  await saveSearch({ id: wax, name: 'A', query: 'tag:wax' });
  await vi.waitFor(() => expect(names()).toEqual(['A: tag:wax', 'bees: bees']));
  await deleteSearch(wax);
  await vi.waitFor(() => expect(names()).toEqual(['bees: bees']));
  await saveSearch({ id: wax, name: 'A', query: 'tag:wax' });
  await vi.waitFor(() => expect(names()).toEqual(['A: tag:wax', 'bees: bees']));
  expect(await saveSearch({ name: '  ', query: 'x' })).toBeUndefined();
  expect(await saveSearch({ name: 'x', query: ' ' })).toBeUndefined();
  expect(await libraryDatabase().searches.count()).toBe(2);
  end();
});

test('searches of a backup come beside those that are here, once, and nonsense does not', async () => {
  const database = freshDatabase();
  await saveSearch({ name: 'Bees', query: 'tag:bees' }, database);
  const found = [
    { name: 'Bees', query: 'tag:bees' },
    { name: 'Wax', query: 'wax', id: 1 },
    { name: 7, query: 'x' },
    null,
  ];
  await addSearches(found, database);
  await addSearches(found, database);
  await addSearches('none', database);
  expect(await readSearches(database)).toEqual([
    { name: 'Bees', query: 'tag:bees' },
    { name: 'Wax', query: 'wax' },
  ]);
});
