import { expect, test, vi } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { eraseLibrary } from '../../../core/library/erase';
import { changeSettings, readSettings } from '../../../core/library/settings';
import { DEFAULT_SETTINGS } from '../../../core/model/settings';
import { tidyIndex } from '../../../core/search/index/tidy';
import { searchLibrary } from '../../../core/search/search';
import { freshDatabase } from './fresh-database';
import { sampleCapture } from './sample-capture';

test('nothing is left, and what is clipped afterwards is found', async () => {
  const database = freshDatabase();
  const capture = sampleCapture();
  const clip = () => saveClip({ capture, url: capture.url, edits: { tags: ['bees'], note: 'ask' }, now: 1 }, database);
  await clip();
  await tidyIndex(database, { all: true });
  await changeSettings({ theme: 'dark' });
  await eraseLibrary(database);
  // The seal of the empty library is all that stays.
  for (const table of [...database.tables, ...database.search.tables].filter(({ name }) => name !== 'meta'))
    expect([table.name, await table.count()]).toEqual([table.name, 0]);
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  await clip();
  expect((await searchLibrary('swarm', { limit: 5, database })).total).toBe(1);
});

test('nothing is left in the index that was just being written', async () => {
  const database = freshDatabase();
  const { search } = database;
  const capture = sampleCapture();
  await saveClip({ capture, url: capture.url, edits: { tags: [], note: '' }, now: 1 }, database);
  const transaction = search.transaction.bind(search) as (...args: unknown[]) => never;
  let erasing: Promise<void> | undefined;
  vi.spyOn(search, 'transaction').mockImplementationOnce((async (...args: unknown[]) => {
    erasing = eraseLibrary(database);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return transaction(...args);
  }) as never);
  await tidyIndex(database, { all: true });
  await erasing;
  for (const table of search.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
});
