import { Dexie } from 'dexie';
import { BylineError } from '../model/errors';
import { changeOfCount } from './counting';
import type { LibraryDatabase, SealRow } from './database';
import { storageError } from './storage-errors';
import { compare, type Intent, readWitness, type Seal, type Witness, writeWitness } from './witness';

const WRITE_LOCK = 'byline-writing';

/** Runs `work` while nobody writes, in whatever context of the extension. */
export const withoutWriters = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(WRITE_LOCK, work) as Promise<T>;

/**
 * Runs `work` as the library's only writer, in one transaction over all tables, and resolves when that transaction is
 * on disk. A Web Lock keeps the worker and the library page from writing at the same time, which no transaction does
 * for work that reads first and in another one. `work` may await nothing but the database.
 *
 * The one door of all writes: here the witness hears of each one before it begins and after its end.
 *
 * @throws BylineError `storage-full`, `storage-failed`, `library-damaged` or another of a library that cannot be
 *   opened; nothing was written then. What `work` throws itself passes.
 */
export async function writing<T>(database: LibraryDatabase, work: () => Promise<T>): Promise<T> {
  try {
    return await withoutWriters(() => witnessed(database, work));
  } catch (error) {
    throw storageError(error);
  }
}

async function witnessed<T>(database: LibraryDatabase, work: () => Promise<T>): Promise<T> {
  const [known, row] = await Promise.all([witnessOf(database), database.meta.get('seal')]);
  const witness = known ?? {};
  // What it says stands when it could not be read: a damage, too.
  const tell = (said: Witness) => (known ? tellWitness(database, said) : undefined);
  const before = { ...quiet(witness), confirmed: row && wordsOf(row) };
  if (compare(row, witness) || (witness.damage && !witness.damage.restoring)) throw new BylineError('library-damaged');
  const intent = { generation: (row?.generation ?? 0) + 1, stamp: crypto.randomUUID() };
  await tell({ ...before, intent });
  try {
    const { result, seal } = await database.transaction('rw', database.tables, async () => {
      const result = await work();
      return { result, seal: await sealState(database, intent) };
    });
    await tell(mended({ ...before, confirmed: seal }));
    return result;
  } catch (error) {
    await tell(before);
    throw error;
  }
}

/** The witness without a write that nobody is at any more: who holds the lock knows that its writer was killed. */
function quiet({ intent, interrupted = 0, ...witness }: Witness): Witness {
  const killed = interrupted + (intent ? 1 : 0);
  return killed > 0 ? { ...witness, interrupted: killed } : witness;
}

/** A library that holds as much again as before its damage is whole. */
function mended({ damage, ...witness }: Witness): Witness {
  return damage && (witness.confirmed?.count ?? 0) < damage.held ? { ...witness, damage } : witness;
}

/** Writes into the database which state it is in, as the last thing of a transaction. */
async function sealState({ clippings, meta }: LibraryDatabase, intent: Intent): Promise<Seal> {
  const before = await meta.get('seal');
  const change = changeOfCount(Dexie.currentTransaction.idbtrans);
  const last = await clippings.toCollection().lastKey();
  const seal = {
    ...intent,
    count: before ? before.count + change : await clippings.count(),
    lastId: Math.max(before?.lastId ?? 0, Number(last ?? 0)),
  };
  await meta.put({ key: 'seal', ...seal });
  return seal;
}

/** Without the witness one can still save: it is there for the day when the database is damaged, not the other way. */
async function tellWitness({ name }: LibraryDatabase, witness: Witness): Promise<void> {
  await writeWitness(name, witness).catch((error: unknown) => console.error('the witness does not hear:', error));
}

async function witnessOf({ name }: LibraryDatabase): Promise<Witness | undefined> {
  try {
    return await readWitness(name);
  } catch (error) {
    console.error('the witness does not speak:', error);
    return undefined;
  }
}

/** A seal without the key of its row. */
export function wordsOf({ key: _, ...seal }: SealRow): Seal {
  return seal;
}

/** Keeps the transaction open while it waits for something else than the database. Only for what comes soon. */
export const keepingAlive = <T>(promise: Promise<T>): Promise<T> =>
  Dexie.currentTransaction ? Dexie.waitFor(promise) : promise;
