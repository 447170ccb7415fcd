import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadInBulk } from '../../../core/library/bulk-load';
import { saveClip } from '../../../core/library/clip';
import { deleteClipping, editClipping } from '../../../core/library/edit';
import { eraseLibrary } from '../../../core/library/erase';
import { beginRestoring, checkLibrary, goOnAsItIs, startAnew } from '../../../core/library/health';
import { purgeClippings } from '../../../core/library/trash';
import { type LibraryDatabase, SCHEMA } from '../../../core/store/database';
import { compare, readWitness, type Seal, writeWitness } from '../../../core/store/witness';
import { writing } from '../../../core/store/writing';
import { generateClipping } from '../../bench/search/generate';
import { freshDatabase } from '../library/fresh-database';
import { sampleCapture } from '../library/sample-capture';

const seal = (generation: number, stamp = `s${generation}`, count = generation): Seal => ({
  generation,
  stamp,
  count,
  lastId: count,
});

describe('the comparison', () => {
  test.each([
    ['a new library', undefined, {}, undefined],
    ['a library from before there was a witness', seal(3), {}, undefined],
    ['all as it was', seal(3), { confirmed: seal(3) }, undefined],
    ['killed between intent and commit', seal(3), { confirmed: seal(3), intent: seal(4) }, undefined],
    ['killed between commit and confirmation', seal(4), { confirmed: seal(3), intent: seal(4) }, undefined],
    [
      'a write that failed, and a later one whose confirmation is missing',
      seal(4, 'b'),
      { confirmed: seal(3), intent: seal(4, 'a') },
      undefined,
    ],
    ['the witness lost its last words in a power cut', seal(9), { confirmed: seal(3), intent: seal(4) }, undefined],
    ['nothing came back', undefined, { confirmed: seal(3) }, 'empty'],
    ['nothing came back of a library that was empty', undefined, { confirmed: seal(3, 's', 0) }, undefined],
    ['the last write is gone', seal(2), { confirmed: seal(3) }, 'older'],
    ['another one of the same age', seal(3, 'x'), { confirmed: seal(3) }, 'older'],
  ] as const)('%s', (_, found, witness, damage) => {
    expect(compare(found, witness)).toBe(damage);
  });
});

describe('a library with its witness', () => {
  let database: LibraryDatabase;
  beforeEach(() => {
    fakeBrowser.reset();
    database = freshDatabase();
  });
  afterEach(() => vi.restoreAllMocks());

  const clip = (n: number, note = '') => {
    const url = `https://hive.example/${n}`;
    const capture = sampleCapture({ url, title: `Number ${n}`, canonicalUrl: undefined });
    return saveClip({ capture, url, edits: { tags: [], note }, now: n }, database);
  };
  const check = () => checkLibrary({ thorough: true, database });
  const witness = () => readWitness(database.name);
  const stored = async () => (await database.meta.get('seal')) as Seal;

  /** Every way in which the number of clippings changes leaves it right. */
  async function expectRight(count: number): Promise<void> {
    expect(await database.clippings.count()).toBe(count);
    expect((await stored()).count).toBe(count);
    expect((await witness()).confirmed).toMatchObject({ count, stamp: (await stored()).stamp });
    expect((await witness()).intent).toBeUndefined();
    expect(await check()).toEqual({ state: 'well' });
  }

  test('counts clips, updates, edits, the trash, bulk loads, deletions of all kinds and the end of all', async () => {
    await clip(1);
    const { clipping } = await clip(2);
    await clip(2, 'again');
    await editClipping(clipping.id, { note: 'edited' }, database);
    await deleteClipping(clipping.id, 5, database);
    await expectRight(2);
    await loadInBulk(
      Array.from({ length: 30 }, (_, i) => generateClipping(i)),
      { database },
    );
    await expectRight(32);
    await writing(database, () => database.clippings.bulkDelete([1, 1, 999]));
    await expectRight(31);
    await writing(database, () => database.clippings.where('id').between(10, 20).delete());
    await expectRight(21);
    const row = await database.clippings.get(2);
    await writing(database, () =>
      database.clippings.bulkPut([row, { ...row, id: 77, uid: 'u', urlKey: 'k' }] as never),
    );
    await writing(database, async () => {
      await database.bodies.put({ id: 77, html: '' });
      await database.texts.put({ id: 77, text: '' });
    });
    await expectRight(22);
    await eraseLibrary(database);
    expect(await check()).toEqual({ state: 'well' });
    await clip(3);
    await expectRight(1);
  });

  test('a write that fails changes neither', async () => {
    await clip(1);
    const before = await stored();
    await expect(
      writing(database, async () => {
        await database.clippings.delete(1);
        throw new Error('of the work');
      }),
    ).rejects.toThrow('of the work');
    expect(await stored()).toEqual(before);
    expect(await check()).toEqual({ state: 'well' });
    await clip(2);
    await expectRight(2);
  });

  test('what comes back empty is noticed, nothing is written, and a backup can be restored', async () => {
    await clip(1);
    await clip(2);
    await Promise.all(database.tables.map((table) => table.clear()));
    await expect(clip(3)).rejects.toMatchObject({ code: 'library-damaged' });
    expect(await check()).toMatchObject({ state: 'damaged', damage: { kind: 'empty', held: 2, left: 0 } });
    expect(await database.clippings.count()).toBe(0);
    await beginRestoring(database);
    expect(await check()).toMatchObject({ state: 'damaged', damage: { restoring: true } });
    await clip(1);
    expect(await check()).toMatchObject({ state: 'damaged' });
    await clip(2);
    await expectRight(2);
  });

  test('what comes back older is noticed; the user may go on with it, and what is there stays', async () => {
    await clip(1);
    const older = await stored();
    await clip(2);
    await database.clippings.delete(2);
    await database.meta.put({ key: 'seal', ...older });
    expect(await check()).toMatchObject({ state: 'damaged', damage: { kind: 'older', held: 2, left: 1 } });
    await expect(clip(3)).rejects.toMatchObject({ code: 'library-damaged' });
    await goOnAsItIs(database);
    await expectRight(1);
    await clip(3);
    await expectRight(2);
  });

  test('what comes back short is noticed by a thorough look', async () => {
    await clip(1);
    await clip(2);
    await database.clippings.delete(1);
    expect(await checkLibrary({ database })).toEqual({ state: 'well' });
    expect(await check()).toMatchObject({ state: 'damaged', damage: { kind: 'short', held: 2, left: 1 } });
    expect(await checkLibrary({ database })).toMatchObject({ state: 'damaged' });
    await goOnAsItIs(database);
    await expectRight(1);
  });

  test('clippings whose texts are gone are noticed too', async () => {
    await clip(1);
    await clip(2);
    await database.bodies.delete(1);
    expect(await check()).toMatchObject({ state: 'damaged', damage: { kind: 'short', held: 2, left: 1 } });
  });

  test('a library that lacks texts is well once the user goes on without them; another one that goes is noticed', async () => {
    for (const n of [1, 2, 3]) await clip(n);
    await database.bodies.delete(1);
    expect(await check()).toMatchObject({ state: 'damaged', damage: { kind: 'short', held: 3, left: 2 } });
    await goOnAsItIs(database);
    expect(await check()).toEqual({ state: 'well' });
    await clip(4);
    expect(await check()).toEqual({ state: 'well' });
    await database.texts.delete(2);
    expect(await check()).toMatchObject({ state: 'damaged', damage: { kind: 'short', held: 3, left: 2 } });
  });

  test('one text that is gone from a library of several stretches is noticed', async () => {
    await loadInBulk(
      Array.from({ length: 600 }, (_, i) => generateClipping(i)),
      { database },
    );
    await expectRight(600);
    await database.texts.delete(577);
    expect(await check()).toMatchObject({ state: 'damaged', damage: { kind: 'short', held: 600, left: 599 } });
  });

  test('a library that shrinks and grows while it is looked at is well', async () => {
    for (let n = 1; n <= 4; n++) await clip(n);
    await deleteClipping(2, 9, database);
    const read = database.bodies.bulkGet.bind(database.bodies);
    // The look has its keys already when one of them goes, and another comes.
    vi.spyOn(database.bodies, 'bulkGet').mockImplementationOnce((async (ids: number[]) => {
      await purgeClippings([2], database);
      await clip(5);
      return read(ids);
    }) as never);
    expect(await check()).toEqual({ state: 'well' });
    await expectRight(4);
  });

  test('texts that cannot be read are noticed, and nothing is written till they can, or the user goes on', async () => {
    await clip(1);
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const reading = vi
      .spyOn(database.bodies, 'bulkGet')
      .mockRejectedValue(new DOMException('of the disk', 'UnknownError'));
    expect(await check()).toMatchObject({ state: 'damaged', damage: { kind: 'unreadable', held: 1 } });
    await expect(clip(2)).rejects.toMatchObject({ code: 'library-damaged' });
    expect(error).toHaveBeenCalled();
    reading.mockRestore();
    await expectRight(1);
    await clip(2);
  });

  test('a library that the browser has found again is well again', async () => {
    await clip(1);
    const found = await stored();
    await database.meta.clear();
    expect(await check()).toMatchObject({ state: 'damaged' });
    await database.meta.put({ key: 'seal', ...found });
    await expectRight(1);
  });

  test('a witness that cannot be asked keeps nothing from being saved', async () => {
    await clip(1);
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no storage'));
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('no storage'));
    await clip(2);
    vi.restoreAllMocks();
    expect(error).not.toBe(console.error);
    expect(await check()).toEqual({ state: 'well' });
    expect(await database.clippings.count()).toBe(2);
  });

  test('a witness that cannot be asked once forgets no damage', async () => {
    for (const n of [1, 2]) await clip(n);
    await database.texts.delete(1);
    expect(await check()).toMatchObject({ state: 'damaged', damage: { kind: 'short', held: 2, left: 1 } });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('no storage'));
    await clip(3);
    expect(await checkLibrary({ database })).toMatchObject({ state: 'damaged', damage: { kind: 'short', held: 2 } });
    await expect(clip(4)).rejects.toMatchObject({ code: 'library-damaged' });
  });

  test('killed between a commit and its confirmation: no alarm, and the next write goes on', async () => {
    await clip(1);
    const before = await witness();
    await clip(2);
    const { generation, stamp } = await stored();
    await writeWitness(database.name, { ...before, intent: { generation, stamp } });
    expect(await check()).toEqual({ state: 'well' });
    await clip(3);
    await expectRight(3);
  });

  test('a database of a newer Byline is not written', async () => {
    await clip(1);
    database.close();
    const newer = await open(database.name, (SCHEMA + 1) * 10);
    newer.close();
    expect(await check()).toEqual({ state: 'unopened', failure: 'library-newer' });
    await expect(clip(2)).rejects.toMatchObject({ code: 'library-newer' });
  });

  describe('that cannot be opened', () => {
    const cannot = () => Promise.reject(new Dexie.UnknownError('Internal error opening backing store'));

    beforeEach(() => mayClear(false));

    test.each([
      ['deleted', false],
      ['cleared', true],
    ])('is %s at the user’s word, and what it held is said until it is restored', async (_, allowed) => {
      for (const n of [1, 2, 3]) await clip(n);
      const { clear, giveBack } = mayClear(allowed);
      clear.mockImplementation(() => database.delete());
      database.close();
      vi.spyOn(database, 'open').mockImplementationOnce(cannot as never);
      expect(await check()).toEqual({ state: 'unopened', failure: 'library-unreadable' });
      await startAnew(database);
      const own = { origins: ['chrome-extension://test-extension-id'], originTypes: { extension: true } };
      expect(clear.mock.calls).toEqual(allowed ? [[own, { indexedDB: true }]] : []);
      expect(giveBack.mock.calls).toEqual(allowed ? [[{ permissions: ['browsingData'] }]] : []);
      const damage = { kind: 'empty', held: 3, left: 0, noticedAt: expect.any(Number), restoring: true };
      expect(await check()).toEqual({ state: 'damaged', damage });
      for (const n of [1, 2, 3]) await clip(n);
      expect(await database.clippings.count()).toBe(3);
    });

    test('is opened anew though the browser was still closing what it had cleared', async () => {
      await clip(1);
      const { clear } = mayClear(true);
      clear.mockImplementation(() => database.delete());
      const closed = () => Promise.reject(new Dexie.AbortError('The connection was closed.'));
      const deleting = vi.spyOn(database.search, 'delete').mockImplementationOnce(closed as never);
      await startAnew(database);
      expect(deleting).toHaveBeenCalledTimes(2);
      expect(await check()).toMatchObject({ state: 'damaged', damage: { held: 1, left: 0, restoring: true } });
    });

    test('stays as it is where the browser can’t delete it either', async () => {
      await clip(1);
      vi.spyOn(database, 'delete').mockImplementationOnce(cannot as never);
      await expect(startAnew(database)).rejects.toMatchObject({ code: 'library-unreadable' });
      await expectRight(1);
    });
  });
});

/** Whether the browser lets us clear our own databases. */
function mayClear(allowed: boolean) {
  const manifest = { optional_permissions: ['browsingData'] };
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue(manifest as never);
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(async () => allowed);
  const giveBack = vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async () => true);
  const clear = vi.fn();
  vi.spyOn(fakeBrowser.browsingData, 'remove').mockImplementation(clear);
  return { clear, giveBack };
}

function open(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
