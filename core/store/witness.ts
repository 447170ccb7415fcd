import type { Damage } from '../model/damage';
import { readLocal, writeLocal } from '../platform/local-storage';

/**
 * The library's witness: a few words about its last state, kept outside its database. A database that comes back empty
 * or as it was before is noticed by it (docs/nothing-is-lost.md). Knows nothing of Dexie: the popup reads it at once.
 */

/** One state of the library; each write makes the next. The same words stand in the database and in the witness. */
export interface Seal {
  /** Grows by one with each write. */
  generation: number;
  /** Another one for each write that was tried: two writes of one generation are told apart. */
  stamp: string;
  /** Clippings, those in the trash too. */
  count: number;
  /** The highest id that was given to a clipping. */
  lastId: number;
}

/** What a write is about to seal; how many clippings there will be is known at its end. */
export type Intent = Pick<Seal, 'generation' | 'stamp'>;

export interface Witness {
  /** The last state that is known to be on disk. */
  confirmed?: Seal;
  /** A write that began. Whoever dies between its end and its confirmation leaves this here: that is no damage. */
  intent?: Intent;
  damage?: Damage;
  /** How many writes were killed between their intent and their confirmation, so far. */
  interrupted?: number;
}

/** Where the witness of a database is kept. */
export const witnessKey = (databaseName: string): string => `witness:${databaseName}`;

/** The witness of a library; an empty one where there is none yet. */
export async function readWitness(databaseName: string): Promise<Witness> {
  const stored = await readLocal(witnessKey(databaseName));
  return typeof stored === 'object' && stored !== null ? stored : {};
}

export function writeWitness(databaseName: string, witness: Witness): Promise<void> {
  return writeLocal(witnessKey(databaseName), witness);
}

/**
 * Compares what the database says of itself with the witness; undefined when all is well. A database may be ahead: a
 * power cut takes the witness's last words, never the library's, which are forced to disk. A write whose transaction
 * was still running when its context died may be there or not.
 */
export function compare(seal: Seal | undefined, { confirmed }: Witness): 'empty' | 'older' | undefined {
  if (!confirmed) return undefined;
  if (!seal) return confirmed.count > 0 ? 'empty' : undefined;
  if (seal.generation > confirmed.generation) return undefined;
  return seal.generation === confirmed.generation && seal.stamp === confirmed.stamp ? undefined : 'older';
}
