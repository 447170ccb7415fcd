import { expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { deleteClipping } from '../../../core/library/edit';
import { readLibrary } from '../../../core/library/read-batch';
import { purgeClippings } from '../../../core/library/trash';
import type { LibraryDatabase } from '../../../core/store/database';
import { freshDatabase } from './fresh-database';
import { sampleCapture } from './sample-capture';

async function clip(database: LibraryDatabase, page: number) {
  const url = `https://hive.example/${page}`;
  const capture = sampleCapture({ url, title: `On ${page}`, images: [] });
  return (await saveClip({ capture, url, edits: { tags: [], note: '' }, now: 1 }, database)).clipping;
}

/** No backup that has one page or one author twice is taken back. */
test('a page that is deleted for good and clipped again while a backup reads is in it once', async () => {
  const database = freshDatabase();
  for (let page = 0; page <= 200; page++) await clip(database, page);
  const library = readLibrary(database);
  const batches = [await library.next()];
  const [first] = await database.clippings.toArray();
  await deleteClipping(first?.id ?? 0, 1, database);
  await purgeClippings([first?.id ?? 0], database);
  await clip(database, 0);
  for (let batch = await library.next(); batch; batch = await library.next()) batches.push(batch);
  const pages = batches.flatMap((batch) => batch?.clippings.map(({ urlKey }) => urlKey) ?? []);
  expect(pages).toHaveLength(201);
  expect(new Set(pages).size).toBe(201);
  const own = new Set(batches.flatMap((batch) => batch?.clippings.map(({ uid }) => uid) ?? []));
  const owners = batches.flatMap((batch) => [...(batch?.bodies ?? []), ...(batch?.bylines ?? [])]);
  expect(owners.every(({ clipping }) => own.has(clipping))).toBe(true);
});
