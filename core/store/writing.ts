import { Dexie } from 'dexie';
import { BylineError } from '../model/errors';
import type { LibraryDatabase } from './database';

const WRITE_LOCK = 'byline-writing';

/**
 * Runs `work` as the library's only writer, in one transaction over all tables, and resolves when that transaction is
 * on disk. A Web Lock keeps the worker and the library page from writing at the same time, which no transaction does
 * for work that reads first and in another one. `work` may await nothing but the database.
 *
 * @throws BylineError `storage-full` or `storage-failed`; nothing was written then. What `work` throws itself passes.
 */
export async function writing<T>(database: LibraryDatabase, work: () => Promise<T>): Promise<T> {
  try {
    return await navigator.locks.request(WRITE_LOCK, () => database.transaction('rw', database.tables, work));
  } catch (error) {
    throw storageError(error);
  }
}

/** Gives a failure of IndexedDB its name for the user; leaves every other error as it is. */
export function storageError(error: unknown): unknown {
  if (!(error instanceof Dexie.DexieError) && !(error instanceof DOMException)) return error;
  const names = [error.name, innerName(error)];
  const full = names.includes('QuotaExceededError');
  return new BylineError(full ? 'storage-full' : 'storage-failed', `${error.name}: ${error.message}`, { cause: error });
}

function innerName(error: Error & { inner?: unknown }): string | undefined {
  return error.inner instanceof Error || error.inner instanceof DOMException ? error.inner.name : undefined;
}

/** Keeps the transaction open while it waits for something else than the database. Only for what comes soon. */
export const keepingAlive = <T>(promise: Promise<T>): Promise<T> =>
  Dexie.currentTransaction ? Dexie.waitFor(promise) : promise;
