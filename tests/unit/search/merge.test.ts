import { describe, expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { deleteClipping, editClipping, restoreClipping } from '../../../core/library/edit';
import { index } from '../../../core/search/index-row';
import { mergeFresh } from '../../../core/search/merge';
import { searchLibrary } from '../../../core/search/search';
import { SEGMENT_SIZE } from '../../../core/search/segment';
import { freshDatabase } from '../library/fresh-database';
import { sampleCapture } from '../library/sample-capture';

const FIRST_FILLER = 1_000;

/** A library whose one real clipping lies in a segment, among made-up rows. */
async function merged() {
  const database = freshDatabase();
  const capture = sampleCapture({ title: 'Queens', text: 'nectar and 蜂蜜', authors: [], images: [] });
  const { clipping } = await saveClip({ capture, url: capture.url, edits: { tags: [], note: '' }, now: 1 }, database);
  for (let i = 1; i < SEGMENT_SIZE; i++)
    await index(database, { id: FIRST_FILLER + i, head: ' filler ', body: ' nectarine ' });
  await mergeFresh(database);
  const found = async (typed: string) => (await searchLibrary(typed, { limit: 5, database })).total;
  return { database, clipping, found };
}

describe('a clipping in a segment', () => {
  test('is found by each beginning, as when it was fresh', async () => {
    const { database, found } = await merged();
    expect(await Promise.all([database.fresh.count(), database.segments.count()])).toEqual([0, 1]);
    for (const typed of ['q', 'qu', 'queens', 'nectar ', '蜂', '蜂蜜', 'queens nec'])
      expect(await found(typed)).toBe(1);
    expect(await found('nec')).toBe(SEGMENT_SIZE);
    expect(await found('n')).toBe(0);
  });

  test('is found as it is after an edit, and not as it was', async () => {
    const { database, clipping, found } = await merged();
    await editClipping(clipping.id, { note: 'pollen' }, database);
    expect(await found('queens pollen')).toBe(1);
    await editClipping(clipping.id, { note: '' }, database);
    expect(await found('pollen')).toBe(0);
    expect(await found('queens')).toBe(1);
  });

  test('is not found in the trash, and is again when restored', async () => {
    const { database, clipping, found } = await merged();
    await deleteClipping(clipping.id, 2, database);
    expect(await found('queens')).toBe(0);
    await restoreClipping(clipping.id, database);
    expect(await found('queens')).toBe(1);
  });
});

test('a merge that dies leaves all rows fresh', async () => {
  const database = freshDatabase();
  for (let i = 1; i <= SEGMENT_SIZE; i++) await index(database, { id: i, head: ' queens ', body: ' ' });
  const dying = () => {
    throw new Error('killed');
  };
  database.partitions.hook('creating', dying);
  await expect(mergeFresh(database)).rejects.toThrow('killed');
  expect(await Promise.all([database.fresh.count(), database.segments.count()])).toEqual([SEGMENT_SIZE, 0]);
  database.partitions.hook('creating').unsubscribe(dying);
  await mergeFresh(database);
  expect((await searchLibrary('queens', { limit: 5, database })).total).toBe(SEGMENT_SIZE);
});
