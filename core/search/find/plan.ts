import type { TermList } from '../index/term-list';
import type { View } from './view';

/** A list with its postings at hand; `before` is the ordinal before a part's first. */
export interface LoadedList {
  list: TermList;
  parts: { bytes: Uint8Array; before: number }[];
}

/** Clippings with any of some lists, the best of which counts. */
export interface Leaf {
  kind: 'leaf';
  /** For each view its lists. */
  lists: LoadedList[][];
  /** How many clippings, one that has several of the lists counted for each. */
  count: number;
  /** What an impact of 1 is worth; rare words are worth more. */
  weight: number;
}

/** What is looked for, with all lists at hand. */
export type Plan =
  | Leaf
  | { kind: 'phrase'; slots: Leaf[] }
  | { kind: 'not'; plan: Plan }
  | { kind: 'all' | 'any'; plans: Plan[] };

/** Reads what is not at hand of some lists of a view: one batch. */
export async function loadLists(view: View, lists: readonly TermList[]): Promise<LoadedList[]> {
  const rows = [...new Set(lists.flatMap((list) => list.postings.map(({ row }) => row)))];
  const read = rows.length > 0 ? await view.postingRows(rows) : new Map<number, Uint8Array>();
  return lists.map((list) => {
    if (list.inline) return { list, parts: [{ bytes: list.inline, before: -1 }] };
    let before = -1;
    const parts = list.postings.map(({ row, offset, length, last }) => {
      const part = { bytes: (read.get(row) ?? new Uint8Array(0)).subarray(offset, offset + length), before };
      before = last;
      return part;
    });
    return { list, parts };
  });
}

/** The lists of some keys in each view. */
export async function leafOf(views: readonly View[], keys: readonly string[], documents: number): Promise<Leaf> {
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
  return { kind: 'leaf', lists, count: counts.reduce((sum, one) => sum + one, 0), weight: rarity(count, documents) };
}

/** BM25's rarity of a word. */
const rarity = (count: number, documents: number): number => Math.log(1 + (documents - count + 0.5) / (count + 0.5));
