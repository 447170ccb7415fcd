import type { Damage } from '../model/damage';
import { BylineError } from '../model/errors';
import type { LibraryDatabase, SealRow } from './database';
import { isUnreadable, storageError } from './storage-errors';
import { compare, readWitness, type Witness, writeWitness } from './witness';
import { withoutWriters, wordsOf } from './writing';

/** The slowest opening seen, of 100,000 clippings after a crash, took 2 s. */
const PATIENCE_MS = 15_000;

/**
 * Opens the library, or says why it does not open.
 * @throws BylineError `library-newer`, `library-unreadable`, `library-blocked`, `storage-full`, `storage-failed`
 */
export async function openLibrary(database: LibraryDatabase, patience = PATIENCE_MS): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BylineError('library-blocked', `not open after ${patience} ms`)), patience);
  });
  try {
    await Promise.race([database.open(), tooLate]);
  } catch (error) {
    throw storageError(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Deletes the library's databases with all that is in them.
 * @throws BylineError `library-unreadable`, `storage-failed`
 */
export async function deleteLibrary(database: LibraryDatabase): Promise<void> {
  try {
    await database.search.delete();
    await database.delete();
  } catch (error) {
    throw storageError(error);
  }
}

/**
 * Compares the open library with its witness, and notes in the witness what is wrong, so that every context hears of it
 * (and that it is well again, should the browser have found the database after all).
 *
 * @param thorough counts the clippings and reads some of them too
 */
export async function checkWitness(database: LibraryDatabase, thorough: boolean): Promise<Damage | undefined> {
  // In this order: the library only goes on, and is never behind what its witness said before.
  const witness = await readWitness(database.name);
  const { damage } = witness;
  // What is missing is known, and the user is about to bring it back.
  if (damage?.restoring) return damage;
  const look = thorough || damage?.kind === 'short' || damage?.kind === 'unreadable';
  const found = await damageOf(database, witness, look);
  if (Boolean(found) === Boolean(damage)) return damage;
  return withoutWriters(async () => noteDamage(database, await readWitness(database.name), look));
}

/**
 * Takes the library as it is now for the true one; from here on writing is allowed. Deletes nothing.
 *
 * @param restoring a backup is to be restored: until the library holds as much as it did, the damage is still said
 * @throws BylineError as `writing`
 */
export async function acceptLibrary(database: LibraryDatabase, { restoring }: { restoring: boolean }): Promise<void> {
  const { clippings, indexing, meta, name } = database;
  await withoutWriters(async () => {
    const { confirmed, damage } = await readWitness(name);
    const there = await clippings.count();
    // Who goes on without texts is not told of them again; a restore is to bring them back.
    const count = restoring ? there : ((await whole(database, there).catch(asUnreadable)) ?? there);
    const row = await database.transaction('rw', [clippings, indexing, meta], async (): Promise<SealRow> => {
      const [before, last] = await Promise.all([meta.get('seal'), clippings.toCollection().lastKey()]);
      const generation = Math.max(before?.generation ?? 0, confirmed?.generation ?? 0) + 1;
      const lastId = Math.max(before?.lastId ?? 0, Number(last ?? 0));
      const row: SealRow = { key: 'seal', generation, stamp: crypto.randomUUID(), count, lastId };
      await meta.put(row);
      // The search index has come back by itself, and may be that of another moment: this many moves it does not know of.
      await indexing.toCollection().modify({ moves: Date.now() });
      return row;
    });
    await writeWitness(name, {
      confirmed: wordsOf(row),
      ...(restoring && damage ? { damage: { ...damage, restoring } } : {}),
    });
  }).catch((error: unknown) => {
    throw storageError(error);
  });
}

/** Notes what is wrong, or that nothing is any more, while nobody writes. */
async function noteDamage(database: LibraryDatabase, witness: Witness, thorough: boolean): Promise<Damage | undefined> {
  const { damage: before, ...rest } = witness;
  const found = await damageOf(database, witness, thorough);
  const damage = found && (before ?? { ...found, noticedAt: Date.now() });
  await writeWitness(database.name, damage ? { ...rest, damage } : rest);
  return damage;
}

type Found = Pick<Damage, 'kind' | 'held' | 'left'>;

/** What is wrong with the library: it is not the one of the witness, or has fewer clippings than it says itself. */
async function damageOf(database: LibraryDatabase, witness: Witness, thorough: boolean): Promise<Found | undefined> {
  const { clippings, meta } = database;
  try {
    const row = await meta.get('seal');
    const kind = compare(row && wordsOf(row), witness);
    if (kind) return { kind, held: witness.confirmed?.count ?? 0, left: await clippings.count() };
    if (!row || !thorough) return undefined;
    const left = await whole(database, row.count).catch(asUnreadable);
    if (left === undefined) return { kind: 'unreadable', held: row.count, left: 0 };
    return left < row.count ? { kind: 'short', held: row.count, left } : undefined;
  } catch (error) {
    throw storageError(error);
  }
}

/** A look that fails on what it reads. */
function asUnreadable(error: unknown): undefined {
  if (!isUnreadable(error)) throw error;
  console.error(error);
}

/** So many texts, spread over the library, are read to see whether they still can be. */
const SAMPLES = 24;

/** So many clippings are looked at together: what the user asks for meanwhile waits some milliseconds, not for all. */
const STRETCH = 512;

/**
 * How many clippings have their text. A damage within the files takes rows away without a word, or fails when a row of
 * its part is read: both are looked for, without reading everything. What is written meanwhile may be counted or not.
 *
 * @param expected how many there should be: which of them are read depends on it
 */
async function whole(database: LibraryDatabase, expected: number): Promise<number> {
  const { clippings, bodies, texts } = database;
  const step = Math.max(1, Math.floor(expected / SAMPLES));
  let looked = 0;
  let found = 0;
  for (let last = 0; ; ) {
    const ids = await clippings.where(':id').above(last).limit(STRETCH).primaryKeys();
    const [first] = ids;
    if (first === undefined) return found;
    last = ids.at(-1) ?? first;
    const chosen = ids.filter((_, i) => (looked + i) % step === 0);
    const [inBodies, inTexts, ...read] = await Promise.all([
      bodies.where(':id').between(first, last, true, true).count(),
      texts.where(':id').between(first, last, true, true).count(),
      clippings.bulkGet(chosen),
      bodies.bulkGet(chosen),
      texts.bulkGet(chosen),
    ]);
    const missing = chosen.filter((_, i) => read.some((rows) => !rows[i])).length;
    looked += ids.length;
    found += Math.min(ids.length - missing, inBodies, inTexts);
  }
}
