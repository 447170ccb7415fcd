import type { Clipping, ListOrder } from '../model/clipping';
import type { BylineError } from '../model/errors';
import { libraryDatabase } from '../store/database';
import { watch } from '../store/watching';

/** How a list is ordered; `relevance` only while something is searched for. */
export interface ListSort {
  by: keyof ListOrder | 'relevance';
  descending: boolean;
}

type OnError = (error: BylineError) => void;

/**
 * The ids of all clippings outside the trash in an order, ascending, now and after every change: an index is read, no
 * row of a clipping.
 */
export function watchOrder(by: keyof ListOrder, onChange: (ids: number[]) => void, onError: OnError): () => void {
  return watch(() => libraryDatabase().clippings.orderBy(`order.${by}`).primaryKeys(), onChange, onError);
}

/** The first ids of an order: what a list shows before all are known. */
export async function firstOf(by: keyof ListOrder, descending: boolean, count: number): Promise<number[]> {
  const ordered = libraryDatabase().clippings.orderBy(`order.${by}`);
  return (descending ? ordered.reverse() : ordered).limit(count).primaryKeys();
}

/** Some clippings' rows in one batch, now and after every change; those that are gone are left out. */
export function watchRows(ids: readonly number[], onChange: (rows: Clipping[]) => void, onError: OnError): () => void {
  return watch(
    async () => (await libraryDatabase().clippings.bulkGet([...ids])).filter((row) => row !== undefined),
    onChange,
    onError,
  );
}

/** Calls back now and whenever what a search would find may be another. */
export function watchSearchable(onChange: (version: number) => void, onError: OnError): () => void {
  return watch(async () => (await libraryDatabase().indexing.get('state'))?.version ?? 0, onChange, onError);
}

/** The ids in the trash, the latest deleted first, now and after every change. */
export function watchTrash(onChange: (ids: number[]) => void, onError: OnError): () => void {
  return watch(() => libraryDatabase().clippings.orderBy('deletedAt').reverse().primaryKeys(), onChange, onError);
}

/** Puts what a search found into an order of the whole library: `ordered` has all ids. */
export function inOrderOf(ordered: readonly number[], found: Iterable<number>): number[] {
  const wanted = new Set(found);
  return ordered.filter((id) => wanted.has(id));
}
