import { indexRow } from '../../../core/search/index-row';
import { mergeFresh } from '../../../core/search/merge';
import { searchLibrary } from '../../../core/search/search';
import { libraryDatabase } from '../../../core/store/database';
import { generateClipping } from './generate';

/** Runs inside a page of the real extension: its own code, on the real origin's IndexedDB. */
declare global {
  // `var` is how TypeScript declares a property of `globalThis`.
  var bylineBench: { fill: typeof fill; measure: typeof measure; add: typeof add };
}

const CHUNK = 256;

/** Adds generated clippings `from`…`to`, in chunks. */
async function fill(from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += CHUNK) {
    await write(start, Math.min(start + CHUNK, to));
    await mergeFresh(libraryDatabase());
  }
}

async function write(from: number, to: number): Promise<void> {
  const database = libraryDatabase();
  const made = Array.from({ length: to - from }, (_, i) => generateClipping(from + i));
  await database.transaction('rw', [database.clippings, database.bodies, database.fresh], async () => {
    await database.clippings.bulkAdd(made.map(({ clipping }) => clipping));
    await database.bodies.bulkAdd(made.map(({ body }) => body));
    await database.fresh.bulkAdd(made.map(({ clipping, body }) => indexRow(clipping, body.text, [])));
  });
}

/** Milliseconds that each of the queries takes, its hits and snippets ready to be shown. */
async function measure(queries: string[]): Promise<{ ms: number; total: number }[]> {
  const results = [];
  for (const query of queries) {
    const start = performance.now();
    const { total } = await searchLibrary(query, { limit: 20 });
    results.push({ ms: performance.now() - start, total });
  }
  return results;
}

/** Milliseconds that one more clipping's rows take. */
async function add(id: number): Promise<number> {
  const start = performance.now();
  await write(id, id + 1);
  return performance.now() - start;
}

globalThis.bylineBench = { fill, measure, add };
