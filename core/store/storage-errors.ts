import { Dexie } from 'dexie';
import { BylineError, type FailureCode } from '../model/errors';

/** What the browsers call it, and what the user is told. All else is `storage-failed`: trying again may help. */
const CODES: Record<string, FailureCode> = {
  QuotaExceededError: 'storage-full',
  // An older Byline's page, after a newer one has changed the database.
  VersionError: 'library-newer',
  // Chromium: "Internal error opening backing store". Firefox: a damaged file.
  UnknownError: 'library-unreadable',
  // Firefox: "A mutation operation was attempted on a database that did not allow mutations".
  InvalidStateError: 'library-unreadable',
  NotFoundError: 'library-unreadable',
  DataError: 'library-unreadable',
  TimeoutError: 'library-blocked',
};

/** Gives a failure of IndexedDB its name for the user; leaves every other error as it is. */
export function storageError(error: unknown): unknown {
  if (!(error instanceof Dexie.DexieError) && !(error instanceof DOMException)) return error;
  const chain = chainOf(error);
  const named = chain.find((one) => one instanceof BylineError);
  if (named) return named;
  const code = chain.map(({ name }) => CODES[name]).find(Boolean) ?? 'storage-failed';
  return new BylineError(code, `${error.name}: ${error.message}`, { cause: error });
}

/** Did a look at what is stored fail on what it read? One that was broken off, because the database was closed, did not. */
export function isUnreadable(error: unknown): boolean {
  const named = storageError(error);
  if (error instanceof Dexie.DatabaseClosedError || !(named instanceof BylineError)) return false;
  return named.code === 'library-unreadable' || named.code === 'storage-failed';
}

/** Dexie wraps what the browser said: the innermost error first, whose name says most. */
function chainOf(error: Error & { inner?: unknown }): Error[] {
  const { inner } = error;
  const deeper = inner instanceof Error || inner instanceof DOMException ? chainOf(inner) : [];
  return [...deeper, error];
}
