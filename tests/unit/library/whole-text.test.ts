import { beforeEach, expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { restoreWholeText } from '../../../core/library/whole-text';
import { searchLibrary } from '../../../core/search/search';
import { readBody } from '../../../core/store/bodies';
import type { LibraryDatabase } from '../../../core/store/database';
import { freshDatabase } from './fresh-database';
import { sampleCapture } from './sample-capture';

const url = 'https://hive.example/2024/05/swarms';
const selection = { html: '<p>A queen departs.</p>', text: 'A queen departs.', images: [], wordCount: 3 };
let database: LibraryDatabase;

const save = (changes: Parameters<typeof sampleCapture>[0], now: number) =>
  saveClip({ capture: sampleCapture(changes), url, edits: { tags: [], note: '' }, now }, database);

beforeEach(() => {
  database = freshDatabase();
});

test('the whole text comes back, and the selection is kept in its turn', async () => {
  const { clipping: whole } = await save({}, 1);
  await save({ ...selection, part: 'selection' }, 2);
  expect(await database.clippings.toArray()).toMatchObject([{ id: whole.id, part: 'selection', wordCount: 3 }]);
  await restoreWholeText(whole.id, 3, database);
  expect(await database.clippings.get(whole.id)).toMatchObject({ ...whole, updatedAt: 3 });
  expect(await readBody(database, whole.id)).toMatchObject({ html: sampleCapture().html, text: sampleCapture().text });
  expect(await database.revisions.toArray()).toMatchObject([
    { html: selection.html, text: selection.text, wordCount: 3, part: 'selection', replacedAt: 3 },
  ]);
  expect((await searchLibrary('keepers ', { limit: 1, database })).total).toBe(1);
});

test('of several selections none hides it', async () => {
  const { clipping } = await save({}, 1);
  await save({ ...selection, part: 'selection' }, 2);
  await save({ ...selection, html: '<p>The keepers watch.</p>', text: 'The keepers watch.', part: 'selection' }, 3);
  await restoreWholeText(clipping.id, 4, database);
  expect(await database.texts.toArray()).toMatchObject([{ text: sampleCapture().text }]);
  expect(await database.revisions.count()).toBe(2);
});

test('an update makes the whole of a selection', async () => {
  await save({ ...selection, part: 'selection' }, 1);
  const { clipping, updated } = await save({}, 2);
  expect(updated).toBe(true);
  expect(clipping.part).toBeUndefined();
});

test('where there is none, nothing changes', async () => {
  const { clipping } = await save({ ...selection, part: 'selection' }, 1);
  await expect(restoreWholeText(clipping.id, 2, database)).rejects.toMatchObject({ code: 'clipping-not-found' });
  expect(await database.texts.toArray()).toMatchObject([{ text: selection.text }]);
});
