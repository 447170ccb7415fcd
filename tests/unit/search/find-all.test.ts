import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { deleteClipping } from '../../../core/library/edit';
import { findAllClippings } from '../../../core/search/find-all';
import { searchLibrary } from '../../../core/search/search';
import { freshDatabase } from '../library/fresh-database';
import { sampleCapture } from '../library/sample-capture';

const WORDS = ['bees', 'wax', 'honey', 'meadow', 'smoke'];

test('finds what a search finds, those with all words first, whatever was typed', async () => {
  const database = freshDatabase();
  for (let i = 0; i < 24; i++) {
    const url = `https://hive.example/${i}`;
    const text = WORDS.filter((_, bit) => (i >> bit) & 1).join(' ');
    const capture = sampleCapture({ url, title: `No ${i}`, text, authors: [], images: [] });
    await saveClip({ capture, url, edits: { tags: i % 3 ? [] : ['third'], note: '' }, now: i + 1 }, database);
  }
  await deleteClipping(7, 99, database);
  const typed = fc.array(fc.constantFrom(...WORDS, 'tag:third', '-bees', 'is:unread'), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(typed, async (words) => {
      const query = `${words.join(' ')} `;
      const [all, searched] = await Promise.all([
        findAllClippings(query, database),
        searchLibrary(query, { limit: 100, database }),
      ]);
      const ids = searched.hits.map(({ clipping }) => clipping.id);
      const { totalAll } = searched;
      expect(all.totalAll).toBe(totalAll);
      expect(new Set(all.ids.subarray(0, totalAll))).toEqual(new Set(ids.slice(0, totalAll)));
      expect(new Set(all.ids)).toEqual(new Set(ids));
    }),
    { numRuns: 60 },
  );
});

test('the best come first, the later among equals, and hits show where they match', async () => {
  const database = freshDatabase();
  const clip = async (title: string, text: string, now: number) => {
    const url = `https://hive.example/${now}`;
    const capture = sampleCapture({ url, title, text, authors: [], images: [] });
    return (await saveClip({ capture, url, edits: { tags: [], note: '' }, now }, database)).clipping.id;
  };
  const meadow = 'meadow '.repeat(500);
  const body = await clip('One', `${meadow} clover`, 1);
  const later = await clip('Two', `${meadow} clover`, 2);
  const title = await clip('Clover', meadow, 3);
  const found = await findAllClippings('clover ', database);
  expect([...found.ids]).toEqual([title, later, body]);
  const [hit] = await found.hits([later]);
  expect(hit?.snippet.find((part) => part.hit)?.text).toBe('clover');
  expect(await found.hits([99])).toEqual([]);
});

test('where the index is lost, titles and tags are looked through', async () => {
  const database = freshDatabase();
  await saveClip(
    { capture: sampleCapture(), url: sampleCapture().url, edits: { tags: [], note: '' }, now: 1 },
    database,
  );
  await database.indexing.update('state', { merged: true });
  await database.fresh.clear();
  const found = await findAllClippings('swarm ', database);
  expect(found).toMatchObject({ totalAll: 1, reduced: true });
  expect((await found.hits([...found.ids])).map((hit) => hit.clipping.title)).toEqual(['When the swarm leaves']);
});
