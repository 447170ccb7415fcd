import type { Clipping, ListOrder } from '../model/clipping';
import type { BylineError } from '../model/errors';
import { libraryDatabase } from '../store/database';
import { TALLIED } from '../store/listing';
import { watch } from '../store/watching';

/** How a list is ordered; `relevance` only while something is searched for. */
export interface ListSort {
  by: keyof ListOrder | 'relevance';
  descending: boolean;
}

type OnError = (error: BylineError) => void;

/**
 * The ids of all clippings outside the trash in an order, ascending, now and after every change; no row of a clipping is
 * read. Times come from the tallies: of 100,000 clippings in some 20 ms, where an index takes a second.
 */
export function watchOrder(
  by: keyof ListOrder,
  onChange: (ids: ArrayLike<number>) => void,
  onError: OnError,
): () => void {
  const { clippings } = libraryDatabase();
  if (by === 'clipped' || by === 'published') return watch(() => inOrderOfTime(by), onChange, onError);
  return watch(() => clippings.orderBy(`order.${by}`).primaryKeys(), onChange, onError);
}

/** The first ids of an order by text: what a list shows before all are known. */
export function firstOf(by: keyof ListOrder, descending: boolean, count: number): Promise<number[]> {
  const ordered = libraryDatabase().clippings.orderBy(`order.${by}`);
  return (descending ? ordered.reverse() : ordered).limit(count).primaryKeys();
}

async function inOrderOfTime(by: 'clipped' | 'published'): Promise<Uint32Array> {
  const tallies = await libraryDatabase().tallies.toArray();
  const size = tallies.length * TALLIED;
  const [ids, times] = [new Uint32Array(size), new Float64Array(size)];
  let count = 0;
  let sorted = true;
  for (const tallied of tallies) {
    for (let place = 0; place < TALLIED; place++) {
      const time = tallied[by][place] as number;
      if (Number.isNaN(time)) continue;
      if (count > 0 && time < (times[count - 1] as number)) sorted = false;
      ids[count] = tallied.chunk * TALLIED + place;
      times[count++] = time;
    }
  }
  // As a rule the later clipped has the greater id.
  return sorted ? ids.subarray(0, count) : sortedBy(times.subarray(0, count), ids.subarray(0, count));
}

/** Sorts ids by their times; among equals the smaller id first. */
function sortedBy(times: Float64Array, ids: Uint32Array): Uint32Array {
  const places = Uint32Array.from(ids.keys());
  places.sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
  return places.map((place) => ids[place] as number);
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

/** How many clippings there are, outside the trash and in it. */
export interface LibraryCounts {
  all: number;
  unread: number;
  trash: number;
}

/** The counts now and after every change: from the tallies, no row of a clipping is read. */
export function watchCounts(onChange: (counts: LibraryCounts) => void, onError: OnError): () => void {
  return watch(countAll, onChange, onError);
}

async function countAll(): Promise<LibraryCounts> {
  const { tallies, clippings } = libraryDatabase();
  const [tallied, trash] = await Promise.all([tallies.toArray(), clippings.orderBy('deletedAt').count()]);
  const counts = { all: 0, unread: 0, trash };
  for (const { clipped, read } of tallied) {
    for (let place = 0; place < clipped.length; place++) {
      if (Number.isNaN(clipped[place])) continue;
      counts.all++;
      if (!read[place]) counts.unread++;
    }
  }
  return counts;
}

/** Puts what a search found into an order of the whole library: `ordered` has all ids. */
export function inOrderOf(ordered: ArrayLike<number>, found: ArrayLike<number>): Uint32Array {
  const wanted = new Set(Array.from(found));
  return Uint32Array.from(Array.from(ordered).filter((id) => wanted.has(id)));
}
