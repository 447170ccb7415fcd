import { expect, test } from 'vitest';
import { changeMany, undoChange } from '../../../core/library/bulk';
import { saveClip } from '../../../core/library/clip';
import { editClipping } from '../../../core/library/edit';
import type { BulkEdit } from '../../../core/model/listing';
import { searchLibrary } from '../../../core/search/search';
import { freshDatabase } from './fresh-database';
import { sampleCapture } from './sample-capture';

async function library(tags: string[][]) {
  const database = freshDatabase();
  const ids: number[] = [];
  for (const [i, own] of tags.entries()) {
    const url = `https://hive.example/${i}`;
    const { clipping } = await saveClip(
      { capture: sampleCapture({ url, title: `No ${i}` }), url, edits: { tags: own, note: '' }, now: i + 1 },
      database,
    );
    ids.push(clipping.id);
  }
  const change = (edit: BulkEdit, of = ids) => changeMany(of, edit, 99, database);
  const undo = (changeId: number | undefined) => undoChange(changeId ?? 0, database);
  const tagsNow = async () => (await database.clippings.toArray()).map((row) => row.tags);
  const count = async (typed: string) => (await searchLibrary(typed, { limit: 1, database })).total;
  return { database, ids, change, undo, tagsNow, count };
}

test('a tag is added where it is missing, found at once, and taken back from those alone', async () => {
  const { ids, change, undo, tagsNow, count } = await library([['Bees'], [], ['wax']]);
  const { changed, changeId } = await change({ kind: 'add-tag', tag: 'bees' });
  expect(changed).toEqual(ids.slice(1));
  expect(await tagsNow()).toEqual([['Bees'], ['bees'], ['wax', 'bees']]);
  expect(await count('tag:bees ')).toBe(3);
  await undo(changeId);
  expect(await tagsNow()).toEqual([['Bees'], [], ['wax']]);
  expect(await count('tag:bees ')).toBe(1);
});

test('a renamed tag keeps its place, and joins one that is there', async () => {
  const before = [['a', 'old', 'b'], ['new', 'old'], ['NEW', 'x', 'old'], ['Old']];
  const { change, undo, tagsNow } = await library(before);
  const { changed, changeId } = await change({ kind: 'rename-tag', tag: 'old', to: 'new' });
  expect(changed).toHaveLength(3);
  expect(await tagsNow()).toEqual([['a', 'new', 'b'], ['new'], ['x', 'new'], ['Old']]);
  await undo(changeId);
  expect(await tagsNow()).toEqual(before);
});

test('a tag is removed as it is written', async () => {
  const { change, tagsNow } = await library([['a', 'b'], ['A']]);
  await change({ kind: 'remove-tag', tag: 'a' });
  expect(await tagsNow()).toEqual([['b'], ['A']]);
});

test('read and unread, and back to the time it was opened', async () => {
  const { database, ids, change, undo, count } = await library([[], []]);
  await change({ kind: 'read' }, ids.slice(0, 1));
  expect(await count('is:unread ')).toBe(1);
  const { changed, changeId } = await change({ kind: 'unread' });
  expect(changed).toEqual(ids.slice(0, 1));
  expect(await count('is:unread ')).toBe(2);
  await undo(changeId);
  expect((await database.clippings.get(ids[0] ?? 0))?.openedAt).toBe(99);
});

test('tags that were typed, or taken away, since a bulk edit are so after it is taken back', async () => {
  const { database, ids, change, undo, tagsNow } = await library([['a', 'b'], ['a']]);
  const added = await change({ kind: 'add-tag', tag: 'bees' });
  await editClipping(ids[0] ?? 0, { tags: ['b', 'bees', 'typed'] }, database);
  await undo(added.changeId);
  expect(await tagsNow()).toEqual([['b', 'typed'], ['a']]);
  const renamed = await change({ kind: 'rename-tag', tag: 'b', to: 'c' });
  await editClipping(ids[0] ?? 0, { tags: ['c', 'typed', 'more'] }, database);
  await undo(renamed.changeId);
  expect(await tagsNow()).toEqual([['b', 'typed', 'more'], ['a']]);
});

test('what is deleted leaves every list, and comes back as it was; a tag given meanwhile stays', async () => {
  const { database, ids, change, undo, tagsNow, count } = await library([['a'], ['a'], ['a']]);
  const { changeId } = await change({ kind: 'delete' }, ids.slice(0, 2));
  expect(await count('tag:a ')).toBe(1);
  expect(await database.clippings.orderBy('order.title').primaryKeys()).toEqual([ids[2]]);
  await change({ kind: 'add-tag', tag: 'b' });
  await undo(changeId);
  expect(await database.clippings.where('deletedAt').above(0).count()).toBe(0);
  expect(await tagsNow()).toEqual([
    ['a', 'b'],
    ['a', 'b'],
    ['a', 'b'],
  ]);
  expect(await count('tag:a ')).toBe(3);
});

test('what changes nothing is no change, and what is gone is passed over', async () => {
  const { database, change } = await library([['a']]);
  expect(await change({ kind: 'restore' })).toEqual({ changed: [] });
  expect(await change({ kind: 'delete' }, [77])).toEqual({ changed: [] });
  expect(await database.changes.count()).toBe(0);
  await expect(undoChange(7, database)).rejects.toMatchObject({ code: 'clipping-not-found' });
});
