import { firstOf, watchOrder } from '../../../core/library/listing';
import { watchAuthors } from '../../../core/library/reading';
import { libraryStatistics } from '../../../core/library/statistics';
import { countClippings } from '../../../core/search/find/count';
import { facetsOf } from '../../../core/search/find/facets';
import { findAllClippings } from '../../../core/search/find-all';

/** Runs inside a page of the real extension: its own code, on the real origin's IndexedDB. */

const WORK = {
  facets: (query: string) => facetsOf(query, { most: 30 }),
  find: (query: string) => findAllClippings(query),
  statistics: () => libraryStatistics(),
  first: () => firstOf('clipped', true, 60),
  order: () => new Promise((done, fail) => watchOrder('title', done, fail)),
  authors: () => new Promise((done, fail) => watchAuthors('en', done, fail)),
  count: () => countClippings(),
};

export type Work = keyof typeof WORK;

/** Milliseconds that a piece of work takes. */
async function time(work: Work, query = ''): Promise<number> {
  const start = performance.now();
  await WORK[work](query);
  return performance.now() - start;
}

declare global {
  // `var` is how TypeScript declares a property of `globalThis`.
  var bylineLibraryBench: { time: typeof time };
}

globalThis.bylineLibraryBench = { time };
