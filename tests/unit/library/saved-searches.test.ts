import { expect, test, vi } from 'vitest';
import { deleteSearch, saveSearch, watchSearches } from '../../../core/library/saved-searches';
import type { SavedSearch } from '../../../core/model/listing';
import { libraryDatabase } from '../../../core/store/database';

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
