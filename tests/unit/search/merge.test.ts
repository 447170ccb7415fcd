import { describe, expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { deleteClipping, editClipping, restoreClipping } from '../../../core/library/edit';
import { beginMerge, continueMerge } from '../../../core/search/index/merge-segments';
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

  test('is found once segments are merged in which it stands twice, dead at the end of one', async () => {
    const database = freshDatabase();
    for (let i = 0; i < 4; i++) await clip(database, `Filler ${i}`, 'nectar');
    const last = await clip(database, 'Queens', 'nectar');
    await tidyIndex(database, { all: true });
    await editClipping(last.id, { note: 'pollen' }, database);
    await tidyIndex(database, { all: true });
    const { search } = database;
    const segments = (await search.manifests.get('current'))?.segments ?? [];
    expect(segments).toHaveLength(2);
    await continueMerge(search, await beginMerge(search, 'current', segments));
    expect((await searchLibrary('queens pollen', { limit: 5, database })).totalAll).toBe(1);
    expect((await searchLibrary('nectar', { limit: 5, database })).totalAll).toBe(5);
  });
});

describe('a merge of segments that dies on its way', () => {
  async function halfMerged() {
    const database = freshDatabase();
    const first = await clip(database, 'Queens', 'nectar');
    await tidyIndex(database, { all: true });
    await clip(database, 'Drones', 'nectar');
    await tidyIndex(database, { all: true });
    const { search } = database;
    const merge = await beginMerge(search, 'current', (await search.manifests.get('current'))?.segments ?? []);
    const dying = () => {
      throw new Error('killed');
    };
    search.manifests.hook('updating', dying);
    await expect(continueMerge(search, merge, { stepBytes: 1 })).rejects.toThrow('killed');
    search.manifests.hook('updating').unsubscribe(dying);
    expect((await search.merges.toArray())[0]?.done).not.toBe('');
    const found = async (typed: string) => {
      const { hits } = await searchLibrary(typed, { limit: 5, database });
      return hits.map(({ clipping }) => clipping.title);
    };
    return { database, first, found };
  }

  test('goes on where it was; until then the old segments answer', async () => {
    const { database, found } = await halfMerged();
    expect(await found('nectar')).toEqual(['Drones', 'Queens']);
    await tidyIndex(database);
    expect((await database.search.manifests.get('current'))?.segments).toHaveLength(1);
    expect(await database.search.merges.count()).toBe(0);
    expect(await found('nectar')).toEqual(['Drones', 'Queens']);
    expect(await database.search.storedSegments()).toHaveLength(1);
  });

  test('leaves dead what was edited and deleted meanwhile', async () => {
    const { database, first, found } = await halfMerged();
    await editClipping(first.id, { note: 'pollen' }, database);
    await tidyIndex(database, { all: true });
    expect(await found('queens')).toEqual(['Queens']);
    await deleteClipping(first.id, 2, database);
    await tidyIndex(database, { all: true });
    expect(await found('nectar')).toEqual(['Drones']);
  });
});
