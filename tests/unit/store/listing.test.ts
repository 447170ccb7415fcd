import { expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { deleteClipping, markOpened, restoreClipping } from '../../../core/library/edit';
import { checkLibrary } from '../../../core/library/health';
import type { Clipping, ListOrder } from '../../../core/model/clipping';
import { putBodies } from '../../../core/store/bodies';
import { listOrderOf } from '../../../core/store/list-order';
import { TALLIED } from '../../../core/store/listing';
import { writing } from '../../../core/store/writing';
import { freshDatabase } from '../library/fresh-database';
import { sampleAuthor, sampleCapture } from '../library/sample-capture';

async function library() {
  const database = freshDatabase();
  const clip = async (title: string, now: number, changes = {}) => {
    const url = `https://hive.example/${now}`;
    const capture = sampleCapture({ url, title, wordCount: now, ...changes });
    return (await saveClip({ capture, url, edits: { tags: [], note: '' }, now }, database)).clipping.id;
  };
  const inOrder = (by: keyof ListOrder) => database.clippings.orderBy(`order.${by}`).primaryKeys();
  const tallied = async () => {
    const rows = await database.tallies.toArray();
    return rows.flatMap(({ chunk, words, clipped, read }) =>
      [...clipped.keys()]
        .filter((place) => !Number.isNaN(clipped[place]))
        .map((place) => ({ id: chunk * TALLIED + place, words: words[place], read: read[place] })),
    );
  };
  return { database, clip, inOrder, tallied };
}

test('every order has the clippings outside the trash, and they alone', async () => {
  const { database, clip, inOrder } = await library();
  const bees = await clip('“Über Bienen”', 3, { authors: [sampleAuthor({ name: 'Ida Ahl' })], published: undefined });
  const wax = await clip('wax', 2, { siteName: 'Acre' });
  const apples = await clip('Apples', 1, { authors: [] });
  expect(await inOrder('title')).toEqual([apples, bees, wax]);
  expect(await inOrder('clipped')).toEqual([apples, wax, bees]);
  expect(await inOrder('published')).toEqual([bees, wax, apples]);
  expect(await inOrder('site')).toEqual([wax, bees, apples]);
  expect(await inOrder('author')).toEqual([bees, wax, apples]);
  await deleteClipping(wax, 9, database);
  for (const by of ['title', 'clipped', 'published', 'site', 'author'] as const)
    expect(await inOrder(by)).not.toContain(wax);
  await restoreClipping(wax, database);
  expect(await inOrder('title')).toEqual([apples, bees, wax]);
});

test('names are ordered by the last name, organisations as they are', () => {
  const of = (name: string) =>
    listOrderOf({ authorNames: [name], siteName: 'The Hive', title: '', url: '', clippedAt: 1 } as never)?.author;
  expect(of('Élise de Vries')).toBe('de vries, elise');
  expect(of('Associated Press')).toBe('associated press');
  expect(of('The Hive')).toBe('the hive');
  expect(of('')).toBe('\uffff');
});

test('the tallies follow every writing, those that Dexie makes of it too', async () => {
  const { database, clip, tallied } = await library();
  const one = await clip('One', 10);
  const two = await clip('Two', 20);
  expect(await tallied()).toEqual([
    { id: one, words: 10, read: 0 },
    { id: two, words: 20, read: 0 },
  ]);
  await markOpened(one, 9, database);
  await deleteClipping(two, 9, database);
  expect(await tallied()).toEqual([{ id: one, words: 10, read: 1 }]);
  await restoreClipping(two, database);
  await database.clippings.update(two, { wordCount: 21 });
  await database.clippings.delete(one);
  expect(await tallied()).toEqual([{ id: two, words: 21, read: 0 }]);
  await database.clippings.where('id').above(0).delete();
  expect(await tallied()).toEqual([]);
  const three = await clip('Three', 30);
  await database.clippings.clear();
  expect(await tallied()).toEqual([]);
  expect(three).toBeGreaterThan(two);
});

test('what fails in a batch is not tallied, the rest is', async () => {
  const { database, clip, tallied } = await library();
  const id = await clip('One', 10);
  const row = await database.clippings.get(id);
  if (!row) return expect.fail('no row');
  const { id: _, ...same } = row;
  await expect(database.clippings.bulkAdd([same, { ...same, uid: 'other', urlKey: 'other' }])).rejects.toThrow();
  const kept = await database.clippings.toCollection().primaryKeys();
  expect(kept).toHaveLength(2);
  expect((await tallied()).map((one) => one.id)).toEqual(kept);
});

test('a tally that is gone from the disk is made anew when the library is looked at: lists have no other', async () => {
  const { database, clip, tallied } = await library();
  for (const now of [10, 20, 30]) await clip(`No ${now}`, now);
  await deleteClipping(2, 9, database);
  await markOpened(3, 9, database);
  const far = { ...(await database.clippings.get(1)), id: TALLIED * 2, uid: 'far', urlKey: 'far' };
  await writing(database, async () => {
    await database.clippings.put(far as Clipping);
    await putBodies(database, [{ id: far.id, html: '', text: '' }]);
  });
  const before = await tallied();
  expect(before.map(({ id }) => id)).toEqual([1, 3, TALLIED * 2]);
  await database.tallies.delete(0);
  expect(await tallied()).toHaveLength(1);
  await checkLibrary({ thorough: true, database });
  expect(await tallied()).toEqual(before);
  await clip('No 40', 40);
  expect(await tallied()).toHaveLength(4);
});
