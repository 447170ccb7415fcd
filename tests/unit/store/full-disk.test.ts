import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveClip } from '../../../core/library/clip';
import { checkLibrary } from '../../../core/library/health';
import type { LibraryDatabase } from '../../../core/store/database';
import { freshDatabase } from '../library/fresh-database';
import { sampleCapture } from '../library/sample-capture';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const clip = (database: LibraryDatabase, title: string) => {
  const capture = sampleCapture({ title });
  return saveClip({ capture, url: capture.url, edits: { tags: [title], note: '' }, now: 1 }, database);
};

const all = (database: LibraryDatabase) =>
  Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()]));

/** Makes the write of this number fail as it does on a full disk. Gives how many writes there were. */
function failWrite(which: number): () => number {
  let writes = 0;
  for (const method of ['put', 'add', 'delete'] as const) {
    const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      writes++;
      if (writes === which) throw new DOMException('the disk is full', 'QuotaExceededError');
      return original.apply(this, args);
    } as never);
  }
  return () => writes;
}

test.each(['new', 'updated'])(
  'a full disk at any write of a %s clip: nothing has changed, and it is said',
  async (kind) => {
    const database = freshDatabase();
    if (kind === 'updated') await clip(database, 'Before');
    const before = await all(database);
    let failed = 0;
    for (let which = 1; ; which++) {
      const writes = failWrite(which);
      const outcome = await clip(database, 'After').then(
        () => 'saved',
        (error) => error.code,
      );
      vi.restoreAllMocks();
      if (writes() < which) {
        expect(outcome).toBe('saved');
        break;
      }
      failed++;
      expect([which, outcome]).toEqual([which, 'storage-full']);
      expect(await all(database)).toEqual(before);
      expect(await checkLibrary({ thorough: true, database })).toEqual({ state: 'well' });
    }
    expect(failed).toBeGreaterThan(8);
    expect(await database.clippings.toArray()).toMatchObject([{ title: 'After' }]);
  },
);
