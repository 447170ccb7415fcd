import type { BestList } from '../index/best-list';
import type { Onward } from '../index/block';
import type { Surface } from '../index/surface';
import type { TermList } from '../index/term-list';

/** Some clippings that are searched together: a segment, or all that are fresh. A clipping is known by its ordinal. */
export interface View {
  /** Ids by ordinal. */
  ids: Uint32Array;
  /** One byte an ordinal: not to be found. */
  dead: Uint8Array;
  /** How many are dead. */
  buried: number;
  /** The lists of some keys, in the keys' order; undefined where no clipping has one. */
  listsOf(keys: readonly string[]): Promise<(TermList | undefined)[]>;
  /** The best clippings for a beginning of one to three letters. */
  best(prefix: string): Promise<BestList | undefined>;
  /** Calls `visit` with each list whose key is at least `from` and less than `to`, in order, until it returns false. */
  lists(from: string, to: string, visit: (key: string, list: () => TermList) => boolean): Promise<void>;
  /** Calls `visit` with each word as people write it that begins so, in order, until it returns false. */
  surfaces(beginning: string, visit: (word: string, surface: () => Surface) => Onward): Promise<void>;
  /** Rows of long lists, and of places, by number. */
  postingRows(rows: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>>;
  placeRows(rows: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>>;
}
