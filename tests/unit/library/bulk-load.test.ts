import { expect, test } from 'vitest';
import { type BulkOutcome, loadInBulk } from '../../../core/library/bulk-load';
import { searchLibrary } from '../../../core/search/search';
import { generateClipping } from '../../bench/search/generate';
import { freshDatabase } from './fresh-database';

const items = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => generateClipping(from + i));

test('clippings loaded in bulk are found; loading them again adds none', async () => {
  const database = freshDatabase();
  const outcomes: BulkOutcome[] = [];
  const onProgress = (batch: BulkOutcome[]) => outcomes.push(...batch);
  await loadInBulk(items(0, 30), { database, onProgress });
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(30).fill('added'));
  const title = generateClipping(7).clipping.title;
  expect((await searchLibrary(`in:title "${title}"`, { limit: 5, database })).total).toBe(1);
  expect((await searchLibrary(`"${title}"`, { limit: 5, database })).total).toBe(1);

  outcomes.length = 0;
  await loadInBulk(items(20, 40), { database, onProgress });
  expect(outcomes.map(({ kind }) => kind)).toEqual([...Array(10).fill('duplicate'), ...Array(10).fill('added')]);
  expect(await database.clippings.count()).toBe(40);
});
