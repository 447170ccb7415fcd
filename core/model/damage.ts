import type { FailureCode } from './errors';

/**
 * How a database came back: without what it held, as it was before, with fewer clippings than it says, or with some that
 * cannot be read.
 */
export type DamageKind = 'empty' | 'older' | 'short' | 'unreadable';

/** A damage that was noticed. As long as it stands here, nothing is written, unless for restoring. */
export interface Damage {
  kind: DamageKind;
  /** How many clippings the library held when all was well. */
  held: number;
  /** How many there were when it was noticed. */
  left: number;
  /** When it was noticed; UTC milliseconds. */
  noticedAt: number;
  /** The user has chosen to restore a backup: writing is allowed, and the damage still said. */
  restoring?: true;
}

/** Whether the library is there, and is the one that it was. */
export type Health =
  | { state: 'well' }
  | { state: 'damaged'; damage: Damage }
  | { state: 'unopened'; failure: FailureCode };
