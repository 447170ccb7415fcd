import type { Postings } from '../index/postings';
import { postingsOf, type TermList } from '../index/term-list';
import { type Frequencies, lengthsOf } from './lengths';
import { postingRowsOf } from './posting-rows';
import type { Snapshot } from './snapshot';
import type { View } from './view';

/** A list with its postings at hand. */
export interface LoadedList {
  list: TermList;
  postings: Postings;
  /** The length class of each clipping of the view; undefined for a value. */
  lengths: Uint8Array | undefined;
}

/** Clippings with any of some lists, the best of which counts. */
export interface Leaf {
  kind: 'leaf';
  /** For each view its lists. */
  lists: LoadedList[][];
  /** How many clippings, one that has several of the lists counted for each. */
  count: number;
  /** What it is worth where nothing else is in a clipping; rare words are worth more. */
  weight: number;
  /** How much of that one gets. */
  frequencies: Frequencies;
}

/** What is looked for, with all lists at hand. */
export type Plan =
  | Leaf
  | { kind: 'phrase'; slots: Leaf[] }
  | { kind: 'not'; plan: Plan }
  | { kind: 'all' | 'any'; plans: Plan[] };

/** Reads what is not at hand of some lists of a view: one batch. */
export async function loadLists(view: View, lists: readonly TermList[]): Promise<LoadedList[]> {
  const ofTerms = lists.some(({ ofValue }) => !ofValue);
  const [rows, lengths] = await Promise.all([postingRowsOf(view, lists), ofTerms ? lengthsOf(view) : undefined]);
  return lists.map((list) => ({ list, postings: postingsOf(list, rows), lengths: list.ofValue ? undefined : lengths }));
}

/** The lists of some keys in each view. */
export async function leafOf({ views, documents, frequencies }: Snapshot, keys: readonly string[]): Promise<Leaf> {
  const counts = keys.map(() => 0);
  const lists = await Promise.all(
    views.map(async (view) => {
      const found = await view.listsOf(keys);
      found.forEach((list, i) => {
        counts[i] = (counts[i] ?? 0) + (list?.count ?? 0);
      });
      return loadLists(
        view,
        found.filter((list) => list !== undefined),
      );
    }),
  );
  // Of alternatives the most frequent says how rare the word is: a stray one is not worth more than it.
  const count = Math.min(Math.max(0, ...counts), documents);
  const inAll = counts.reduce((sum, one) => sum + one, 0);
  return { kind: 'leaf', lists, count: inAll, weight: rarity(count, documents), frequencies };
}

/** BM25's rarity of a word. */
const rarity = (count: number, documents: number): number => Math.log(1 + (documents - count + 0.5) / (count + 0.5));
