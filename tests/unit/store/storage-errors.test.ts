import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { checkLibrary } from '../../../core/library/health';
import { BylineError } from '../../../core/model/errors';
import { openLibrary } from '../../../core/store/checking';
import { storageError } from '../../../core/store/storage-errors';
import { freshDatabase } from '../library/fresh-database';

afterEach(() => vi.restoreAllMocks());

test.each([
  ['UnknownError', 'library-unreadable'],
  ['InvalidStateError', 'library-unreadable'],
  ['NotFoundError', 'library-unreadable'],
  ['QuotaExceededError', 'storage-full'],
  ['TimeoutError', 'library-blocked'],
  ['AbortError', 'library-unreadable'],
  ['DataCloneError', 'library-unreadable'],
])('opening that fails with %s is called %s, and nothing is deleted', async (name, code) => {
  const database = freshDatabase();
  const deleting = vi.spyOn(indexedDB, 'deleteDatabase');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('of the browser', name);
  });
  expect(await checkLibrary({ database })).toEqual({ state: 'unopened', failure: code });
  opening.mockRestore();
  expect(await checkLibrary({ database })).toEqual({ state: 'well' });
  expect(deleting).not.toHaveBeenCalled();
});

test('a browser that never answers is not waited for', async () => {
  const database = freshDatabase();
  vi.spyOn(database, 'open').mockReturnValue(new Dexie.Promise(() => undefined) as never);
  await expect(openLibrary(database, 20)).rejects.toMatchObject({ code: 'library-blocked' });
});

test('leaves errors of others alone, and does not name one twice', () => {
  const other = new TypeError('of the work');
  const named = new BylineError('clipping-not-found');
  expect([storageError(other), storageError(named)]).toEqual([other, named]);
  expect(storageError(new Dexie.DatabaseClosedError(named as never))).toBe(named);
});
