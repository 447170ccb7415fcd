import { describe, expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { deleteClipping, editClipping, restoreClipping } from '../../../core/library/edit';
import { tidyIndex } from '../../../core/search/index/tidy';
import { searchLibrary } from '../../../core/search/search';
import type { LibraryDatabase } from '../../../core/store/database';
import { freshDatabase } from '../library/fresh-database';
import { sampleCapture } from '../library/sample-capture';

async function clip(database: LibraryDatabase, title: string, text: string) {
  const url = `https://hive.example/${encodeURIComponent(title)}`;
  const capture = sampleCapture({ url, title, text, authors: [], images: [] });
  return (await saveClip({ capture, url, edits: { tags: [], note: '' }, now: 1 }, database)).clipping;
}

/** A library whose clippings all lie in a segment. */
async function merged() {
  const database = freshDatabase();
  const clipping = await clip(database, 'Queens', 'nectar and 蜂蜜');
  for (let i = 1; i < 40; i++) await clip(database, `Filler ${i}`, 'nectarine');
  await tidyIndex(database, { all: true });
  const found = async (typed: string) => (await searchLibrary(typed, { limit: 5, database })).totalAll;
  return { database, clipping, found };
}

describe('a clipping in a segment', () => {
  test('is found by each beginning, as when it was fresh', async () => {
    const { database, found } = await merged();
    expect(await database.fresh.count()).toBe(0);
    expect((await database.search.manifests.get('current'))?.segments).toHaveLength(1);
    for (const typed of ['q', 'qu', 'queens', 'queen ', 'nectar ', '蜂', '蜂蜜', 'queens nec'])
      expect([typed, await found(typed)]).toEqual([typed, 1]);
    expect(await found('nec')).toBe(40);
    expect(await found('n')).toBe(0);
  });

  test('is found as it is after an edit, and not as it was', async () => {
    const { database, clipping, found } = await merged();
    await editClipping(clipping.id, { note: 'pollen' }, database);
    expect(await found('queens pollen')).toBe(1);
    await editClipping(clipping.id, { note: '' }, database);
    expect(await found('pollen')).toBe(0);
    expect(await found('queens')).toBe(1);
    await tidyIndex(database, { all: true });
    expect(await found('queens')).toBe(1);
  });

  test('is not found in the trash, and is again when restored', async () => {
    const { database, clipping, found } = await merged();
    await deleteClipping(clipping.id, 2, database);
    expect(await found('queens')).toBe(0);
    await tidyIndex(database, { all: true });
    expect(await found('queens')).toBe(0);
    await restoreClipping(clipping.id, database);
    expect(await found('queens')).toBe(1);
  });
});
