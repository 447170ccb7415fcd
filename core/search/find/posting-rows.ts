import type { TermList } from '../index/term-list';
import type { View } from './view';

/** Reads the rows with the postings of some lists of a view: one batch. */
export async function postingRowsOf(view: View, lists: readonly TermList[]): Promise<ReadonlyMap<number, Uint8Array>> {
  const rows = [...new Set(lists.flatMap((list) => list.postings.map(({ row }) => row)))];
  return rows.length > 0 ? view.postingRows(rows) : new Map<number, Uint8Array>();
}
