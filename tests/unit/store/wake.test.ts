import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { libraryDatabase } from '../../../core/store/database';
import { LIBRARY, searchIndexOf } from '../../../core/store/names';
import { wakeStores } from '../../../core/store/wake';

const NAMES = [LIBRARY, searchIndexOf(LIBRARY)];

afterEach(() => Promise.all(NAMES.map((name) => Dexie.delete(name))));

describe('wakeStores', () => {
  it('makes no database where there is none', async () => {
    const abort = vi.spyOn(IDBTransaction.prototype, 'abort');
    wakeStores();
    await vi.waitFor(() => expect(abort).toHaveBeenCalledTimes(2));
    await vi.waitFor(async () => expect(await indexedDB.databases()).toEqual([]));
    abort.mockRestore();
  });

  it('opens what there is, and stands in nobody’s way', async () => {
    const library = libraryDatabase();
    await Promise.all([library.open(), library.search.open()]);
    library.close();
    library.search.close();
    const open = vi.spyOn(indexedDB, 'open');
    wakeStores();
    const requests = open.mock.results.map(({ value }) => value as IDBOpenDBRequest);
    await vi.waitFor(() => expect(requests.map(({ readyState }) => readyState)).toEqual(['done', 'done']));
    expect(requests.map(({ result }) => result.name)).toEqual(NAMES);
    await Promise.all(NAMES.map((name) => Dexie.delete(name)));
    expect(await indexedDB.databases()).toEqual([]);
    open.mockRestore();
  });
});
