import { expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { markOpened } from '../../../core/library/edit';
import { searchLibrary } from '../../../core/search/search';
import { freshDatabase } from './fresh-database';
import { sampleCapture } from './sample-capture';

test('a clipping is unread until it is opened; the first time is kept, also when it is clipped again', async () => {
  const database = freshDatabase();
  const capture = sampleCapture({ images: [] });
  const clip = (now: number) => saveClip({ capture, url: capture.url, edits: { tags: [], note: '' }, now }, database);
  const unread = async () => (await searchLibrary('swarm is:unread ', { limit: 5, database })).total;
  const { clipping } = await clip(1);
  expect(await unread()).toBe(1);
  await markOpened(clipping.id, 7, database);
  expect(await unread()).toBe(0);
  await markOpened(clipping.id, 9, database);
  await clip(11);
  expect(await database.clippings.get(clipping.id)).toMatchObject({ openedAt: 7, updatedAt: 11 });
  expect(await unread()).toBe(0);
});
