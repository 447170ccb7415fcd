import { describe, expect, test, vi } from 'vitest';
import { loadInBulk } from '../../../core/library/bulk-load';
import { deleteClipping, editClipping } from '../../../core/library/edit';
import { checkLibrary, goOnAsItIs } from '../../../core/library/health';
import { needsRepair } from '../../../core/search/index/index-health';
import { FORMAT } from '../../../core/search/index/manifest';
import { beginMerge, continueMerge } from '../../../core/search/index/merge-segments';
import { repairIndex } from '../../../core/search/index/repair';
import { tidyIndex, wantRepair } from '../../../core/search/index/tidy';
import { searchLibrary } from '../../../core/search/search';
import { LibraryDatabase } from '../../../core/store/database';
import { freshDatabase } from '../library/fresh-database';
import { addClipping } from './model';

const DAY_MS = 86_400_000;

/** Three clippings in a segment: each has a word of its own in the title, all have one in the text. */
async function library() {
  const database = freshDatabase();
  for (const title of ['zarnok', 'vektil', 'plonk']) {
    await addClipping(database, { title: [title], body: ['qubo', 'qubo', 'zarn'] });
  }
  await tidyIndex(database, { all: true });
  return database;
}

const ask = async (database: LibraryDatabase, typed: string) => {
  const { total, reduced } = await searchLibrary(typed, { limit: 10, database });
  return { total, reduced };
};
const WHOLE = { total: 3, reduced: undefined };

describe('repairIndex', () => {
  test('makes a lost index anew; until then titles are found, and the result says so', async () => {
    const database = await library();
    await database.search.manifests.clear();
    expect(await ask(database, 'vektil ')).toEqual({ total: 1, reduced: true });
    expect(await ask(database, 'qubo ')).toEqual({ total: 0, reduced: true });
    expect(await needsRepair(database, 0, DAY_MS)).toBe('known');
    await repairIndex(database);
    expect(await ask(database, 'qubo ')).toEqual(WHOLE);
    await tidyIndex(database);
    expect(await database.search.storedSegments()).toHaveLength(1);
  });

  test('makes an index anew that lacks a row', async () => {
    const database = await library();
    await database.search.blocks.clear();
    await wantRepair(database, true);
    await repairIndex(database);
    expect(await ask(database, 'qubo ')).toEqual(WHOLE);
    expect(await needsRepair(database, Date.now(), DAY_MS)).toBeUndefined();
  });

  test('makes an index anew whose rows are cut short, when a search came upon it', async () => {
    const database = await library();
    await database.search.blocks.toCollection().modify((block) => {
      block.bytes = block.bytes.slice(0, block.bytes.length - 3);
    });
    expect(await ask(database, 'zarnok ')).toEqual({ total: 1, reduced: true });
    await wantRepair(database, true);
    await repairIndex(database);
    expect(await ask(database, 'zarnok ')).toEqual({ total: 1, reduced: undefined });
  });

  test('makes an index anew whose rows a merge cannot read, and lets go of the merge', async () => {
    const database = await library();
    await addClipping(database, { title: ['plint'], body: ['qubo'] });
    await tidyIndex(database, { all: true });
    const { search } = database;
    await beginMerge(search, 'current', (await search.manifests.get('current'))?.segments ?? []);
    await search.blocks.toCollection().modify((block) => {
      block.bytes = block.bytes.slice(0, block.bytes.length - 3);
    });
    expect(await needsRepair(database, 0, Number.POSITIVE_INFINITY)).toBeUndefined();
    await tidyIndex(database);
    expect(await needsRepair(database, 0, Number.POSITIVE_INFINITY)).toBe('known');
    await repairIndex(database);
    expect(await ask(database, 'qubo ')).toEqual({ total: 4, reduced: undefined });
    expect(await search.merges.count()).toBe(0);
  });

  test('adds what is missing and forgets what is too much', async () => {
    const database = await library();
    const [first, second] = await database.clippings.toCollection().primaryKeys();
    // Behind the index's back, as a crash between the two databases might leave it.
    await database.clippings.delete(first ?? 0);
    await database.fresh.clear();
    const manifest = await database.search.manifests.get('current');
    expect(manifest?.segments).toHaveLength(1);
    const added = await addClipping(database, { title: ['мирт'], body: ['qubo'] });
    await database.fresh.clear();
    await deleteClipping(second ?? 0, 1, database);
    expect(await repairIndex(database)).toBe(2);
    const { hits } = await searchLibrary('qubo ', { limit: 10, database });
    expect(hits.map(({ clipping }) => clipping.id)).toContain(added.id);
    expect(hits).toHaveLength(2);
  });

  test.each([
    ['few', 0],
    ['some in a segment', 3],
  ])('indexes anew what an older Byline has written, %s', async (_, moved) => {
    const database = moved > 0 ? await library() : freshDatabase();
    for (const title of ['plint', 'grumbax']) await addClipping(database, { title: [title], body: ['qubo'] });
    const [gone] = await database.clippings.orderBy(':id').reverse().primaryKeys();
    await deleteClipping(gone ?? 0, 1, database);
    // Fresh rows of another layout, which this one cannot read.
    await database.fresh.toCollection().modify((row) => {
      if (!row.gone) row.block = row.block.map((byte) => 255 - byte);
    });
    await database.indexing.update('state', { format: FORMAT - 1 });
    expect(await ask(database, 'plint ')).toEqual({ total: 1, reduced: true });
    expect(await needsRepair(database, 0, DAY_MS)).toBe('known');
    await tidyIndex(database, { all: true });
    await repairIndex(database);
    await tidyIndex(database, { all: true });
    expect(await ask(database, 'plint ')).toEqual({ total: 1, reduced: undefined });
    expect(await ask(database, 'grumbax ')).toEqual({ total: 0, reduced: undefined });
    expect(await ask(database, 'qubo ')).toEqual({ total: 1 + moved, reduced: undefined });
    expect(await needsRepair(database, Date.now(), DAY_MS)).toBeUndefined();
  });

  test.each(['written', 'merged'])(
    'notices, when it looks, that a row of a segment that was %s is gone',
    async (how) => {
      const database = freshDatabase();
      const words = Array.from({ length: 3_000 }, (_, n) => `zq${n.toString(36)}ov${(n * 7919).toString(36)}`);
      for (const at of [0, 1, 2]) {
        await addClipping(database, { title: ['plonk'], body: words.slice(at * 1_000, (at + 1) * 1_000) });
        if (how === 'merged') await tidyIndex(database, { all: true });
      }
      const { search } = database;
      if (how === 'written') await tidyIndex(database, { all: true });
      else {
        const segments = (await search.manifests.get('current'))?.segments ?? [];
        await continueMerge(search, await beginMerge(search, 'current', segments), { stepBytes: 1 });
        await tidyIndex(database);
      }
      await repairIndex(database);
      const blocks = await search.blocks.toCollection().primaryKeys();
      await search.blocks.delete(blocks[blocks.length >> 1] as never);
      // Of a page that is opened later: nothing that it reads says that there was more.
      const later = new LibraryDatabase(database.name);
      const found = async () => {
        const results = await Promise.all(words.filter((_, n) => n % 50 === 0).map((one) => ask(later, `"${one}" `)));
        return results.filter(({ total, reduced }) => total === 1 && !reduced).length;
      };
      expect(await found()).toBeLessThan(60);
      expect(await needsRepair(later, Date.now() + DAY_MS, DAY_MS)).toBe('check');
      await repairIndex(later);
      expect(await found()).toBe(60);
      later.close();
      later.search.close();
    },
  );

  test('of an index that was thrown away, a page keeps nothing for the new one', async () => {
    const database = await library();
    for (const title of ['plint', 'plant']) await addClipping(database, { title: [title], body: ['qubo', 'zarnok'] });
    await tidyIndex(database, { all: true });
    const found = async () => [await ask(database, 'qubo '), await ask(database, 'zarnok ')];
    const before = await found();
    expect(before).toMatchObject([{ total: 5 }, { total: 3 }]);
    await database.search.delete();
    await database.search.open();
    await repairIndex(database);
    expect(await found()).toEqual(before);
  });

  test('makes an index anew that a power cut has put back to what it was before', async () => {
    const database = await library();
    const { search } = database;
    // Its transactions are not forced to disk, while those of the library are.
    const before = await Promise.all(search.tables.map((table) => table.toArray()));
    const [id] = await database.clippings.toCollection().primaryKeys();
    await editClipping(id ?? 0, { note: 'plutonic' }, database);
    await tidyIndex(database, { all: true });
    expect(await ask(database, 'plutonic ')).toEqual({ total: 1, reduced: undefined });
    expect(await needsRepair(database, 0, DAY_MS)).toBeUndefined();
    await search.erase();
    for (const [i, table] of search.tables.entries()) await table.bulkPut(before[i] ?? []);
    const again = new LibraryDatabase(database.name);
    await addClipping(again, { title: ['plint'], body: ['vorb'] });
    await tidyIndex(again, { all: true });
    expect(await needsRepair(again, 0, DAY_MS)).toBe('known');
    await repairIndex(again);
    expect(await ask(again, 'plutonic ')).toEqual({ total: 1, reduced: undefined });
    expect(await ask(again, 'qubo ')).toEqual(WHOLE);
    await editClipping(id ?? 0, { note: 'charonic' }, again);
    await tidyIndex(again, { all: true });
    expect(await ask(again, 'charonic ')).toEqual({ total: 1, reduced: undefined });
    expect(await needsRepair(again, 0, DAY_MS)).toBeUndefined();
    again.close();
    again.search.close();
  });

  test('makes an index anew of a library that came back as it was before, once the user goes on with it', async () => {
    const database = await library();
    const [id] = await database.clippings.toCollection().primaryKeys();
    await editClipping(id ?? 0, { note: 'plutonic' }, database);
    await tidyIndex(database, { all: true });
    await repairIndex(database);
    const before = await Promise.all(database.tables.map((table) => table.toArray()));
    await editClipping(id ?? 0, { note: 'charonic' }, database);
    await tidyIndex(database, { all: true });
    for (const table of database.tables) await table.clear();
    for (const [i, table] of database.tables.entries()) await table.bulkPut(before[i] ?? []);
    expect(await checkLibrary({ database })).toMatchObject({ state: 'damaged', damage: { kind: 'older' } });
    await goOnAsItIs(database);
    await repairIfKnown(database);
    expect(await ask(database, 'plutonic ')).toEqual({ total: 1, reduced: undefined });
    expect(await ask(database, 'charonic ')).toEqual({ total: 0, reduced: undefined });
  });

  test('serves an index of an older analysis until the new one is whole, and none of another format', async () => {
    const database = await library();
    await database.search.manifests.update('current', { analysis: 0 });
    expect(await ask(database, 'qubo ')).toEqual(WHOLE);
    expect(await needsRepair(database, 0, DAY_MS)).toBe('known');
    const stopped = AbortSignal.abort();
    await expect(repairIndex(database, { signal: stopped })).rejects.toThrow();
    expect(await ask(database, 'qubo ')).toEqual(WHOLE);
    await repairIndex(database);
    expect(await ask(database, 'qubo ')).toEqual(WHOLE);
    expect((await database.search.manifests.toArray()).map(({ name }) => name)).toEqual(['current']);

    await database.search.manifests.update('current', { format: FORMAT + 1 });
    expect(await ask(database, 'qubo ')).toEqual({ total: 0, reduced: true });
    await repairIndex(database);
    expect(await ask(database, 'qubo ')).toEqual(WHOLE);
  });

  test('is asked for once a day', async () => {
    const database = await library();
    await repairIndex(database, { now: DAY_MS });
    expect(await needsRepair(database, DAY_MS * 2 - 1, DAY_MS)).toBeUndefined();
    expect(await needsRepair(database, DAY_MS * 2, DAY_MS)).toBe('check');
  });

  test('misses nothing that is loaded between its last look and the end', async () => {
    const database = await library();
    await database.search.manifests.clear();
    // Waits for the index while the repair takes its third look, which finds nothing more to do.
    const request = navigator.locks.request.bind(navigator.locks);
    let looks = 0;
    let loading: Promise<void> | undefined;
    vi.spyOn(navigator.locks, 'request').mockImplementation(((name: string, work: () => unknown) => {
      const granted = request(name, work as never);
      if (name.startsWith('byline-merging') && ++looks === 3) loading = loadOne(database);
      return granted;
    }) as never);
    await repairIndex(database);
    vi.restoreAllMocks();
    await loading;
    await repairIfKnown(database);
    expect(await ask(database, 'pluto ')).toEqual({ total: 1, reduced: undefined });
  });

  test('does not forget what a search came upon while it looked less closely', async () => {
    const database = await library();
    const request = navigator.locks.request.bind(navigator.locks);
    let looks = 0;
    vi.spyOn(navigator.locks, 'request').mockImplementation((async (name: string, work: () => unknown) => {
      if (name.startsWith('byline-merging') && ++looks === 2) await wantRepair(database, true);
      return request(name, work as never);
    }) as never);
    await repairIndex(database);
    vi.restoreAllMocks();
    expect(await needsRepair(database, Date.now(), DAY_MS)).toBe('known');
    await repairIndex(database);
    expect(await needsRepair(database, Date.now(), DAY_MS)).toBeUndefined();
  });
});

/** As the next run of jobs does. */
async function repairIfKnown(database: LibraryDatabase): Promise<void> {
  if ((await needsRepair(database, Date.now(), DAY_MS)) === 'known') await repairIndex(database);
}

function loadOne(database: LibraryDatabase): Promise<void> {
  const url = 'https://model.example/pluto';
  const clipping = { ...newClipping, uid: 'pluto', url, urlKey: 'model.example/pluto', title: 'pluto' };
  return loadInBulk([{ clipping, body: { html: '<p>qubo</p>', text: 'qubo' }, authors: [] }], { database });
}

const newClipping = {
  aliases: [] as string[],
  siteName: '',
  dir: 'ltr' as const,
  excerpt: '',
  wordCount: 1,
  tags: [] as string[],
  note: '',
  clippedAt: 1,
  updatedAt: 1,
};
