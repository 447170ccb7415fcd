import type { Health } from '../model/damage';
import { BylineError } from '../model/errors';
import { askToClearDatabases, clearDatabases } from '../platform/own-databases';
import { persistStorage } from '../platform/storage';
import { acceptLibrary, checkWitness, deleteLibrary, openLibrary } from '../store/checking';
import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { mendTallies } from '../store/mend-tallies';
import { LIBRARY } from '../store/names';
import { readWitness } from '../store/witness';

export interface CheckOptions {
  /** Counts the clippings and reads some too: a page can take the time, the worker starts too often. */
  thorough?: boolean;
  database?: LibraryDatabase;
}

/** Opens the library and compares it with its witness. What is wrong is noted there: nothing is written from then on. */
export async function checkLibrary({
  thorough = false,
  database = libraryDatabase(),
}: CheckOptions = {}): Promise<Health> {
  try {
    await openLibrary(database);
    const damage = await checkWitness(database, thorough);
    if (damage) return { state: 'damaged', damage };
    // What lists are made of is made of the clippings: they are there.
    if (thorough) await mendTallies(database).catch(console.error);
    return { state: 'well' };
  } catch (error) {
    if (!(error instanceof BylineError)) throw error;
    console.error(error);
    // Whatever it is that a look at the library fails with, it cannot be read.
    return { state: 'unopened', failure: error.code === 'storage-failed' ? 'library-unreadable' : error.code };
  }
}

/** May the library be written to? */
export const isWritable = (health: Health): boolean =>
  health.state === 'well' || (health.state === 'damaged' && health.damage.restoring === true);

/** Lets a backup be restored into a damaged library; what is missing is still said until it is back. */
export const beginRestoring = (database: LibraryDatabase = libraryDatabase()): Promise<void> =>
  acceptLibrary(database, { restoring: true });

/** Goes on with a damaged library as it is, at the user's word. Deletes nothing. */
export const goOnAsItIs = (database: LibraryDatabase = libraryDatabase()): Promise<void> =>
  acceptLibrary(database, { restoring: false });

/**
 * Deletes a library that does not open, at the user's word, and lets a backup be restored into an empty one. What it
 * held is still said until it is back. To be called from a click.
 *
 * @throws BylineError when the browser can't delete it either, or can't open a new one
 */
export async function startAnew(database: LibraryDatabase = libraryDatabase()): Promise<void> {
  const openAnew = async () => {
    await deleteLibrary(database);
    await openLibrary(database);
  };
  // Chromium opens a database to delete it: files that it can't open have to be cleared.
  if (await askToClearDatabases()) {
    await clearDatabases();
    // It goes on closing them for some 40 ms, and aborts what is asked of it meanwhile: once.
    await openAnew().catch(openAnew);
  } else {
    await openAnew();
  }
  await checkWitness(database, false);
  await beginRestoring(database);
}

/** Tells when a newer Byline takes the library over: this page is of the older one then, and has let go of it. */
export function onTakenOver(tell: () => void, database: LibraryDatabase = libraryDatabase()): () => void {
  database.on('versionchange', tell);
  return () => database.on('versionchange').unsubscribe(tell);
}

/** Asks the browser to keep what is stored, when anything is: it may otherwise clear it when the disk is full. */
export async function keepForGood(): Promise<void> {
  const { confirmed } = await readWitness(LIBRARY);
  if (confirmed?.count) await persistStorage();
}
