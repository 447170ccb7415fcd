import { expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { deleteClipping, markOpened } from '../../../core/library/edit';
import { libraryStatistics } from '../../../core/library/statistics';
import { freshDatabase } from './fresh-database';
import { sampleCapture } from './sample-capture';

test('counts clippings, words and months without the trash', async () => {
  const database = freshDatabase();
  const clip = async (wordCount: number, now: Date, lang: string) => {
    const url = `https://hive.example/${wordCount}`;
    const capture = sampleCapture({ url, wordCount, lang });
    const { clipping } = await saveClip({ capture, url, edits: { tags: [], note: '' }, now: now.getTime() }, database);
    return clipping.id;
  };
  const first = await clip(10, new Date(2023, 10, 30, 23), 'en');
  await clip(200, new Date(2024, 1, 1), 'en');
  await clip(3_000, new Date(2024, 1, 29), 'de');
  const gone = await clip(40_000, new Date(2024, 5, 1), 'fr');
  await markOpened(first, 9, database);
  await deleteClipping(gone, 9, database);
  const statistics = await libraryStatistics(database);
  expect(statistics).toMatchObject({ clippings: 3, read: 1, words: 3_210, wordsRead: 10 });
  expect(statistics.months).toEqual([
    { begins: new Date(2023, 10), clippings: 1 },
    { begins: new Date(2023, 11), clippings: 0 },
    { begins: new Date(2024, 0), clippings: 0 },
    { begins: new Date(2024, 1), clippings: 2 },
  ]);
  expect(statistics.top.language).toEqual([
    { value: 'en', count: 2 },
    { value: 'de', count: 1 },
  ]);
  expect(statistics.top.author).toEqual([{ value: 'Ida Lund', count: 3 }]);
});

test('an empty library has nothing to count', async () => {
  expect(await libraryStatistics(freshDatabase())).toMatchObject({ clippings: 0, words: 0, months: [] });
});
