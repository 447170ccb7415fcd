import { loadInBulk } from '../../../core/library/bulk-load';
import { saveClip } from '../../../core/library/clip';
import { reindex } from '../../../core/library/reindex';
import { tidyIndex } from '../../../core/search/index/tidy';
import { searchLibrary } from '../../../core/search/search';
import { libraryDatabase } from '../../../core/store/database';
import { writing } from '../../../core/store/writing';
import { generateClipping } from './generate';

/** Runs inside a page of the real extension: its own code, on the real origin's IndexedDB. */
declare global {
  // `var` is how TypeScript declares a property of `globalThis`.
  var bylineBench: {
    fill: typeof fill;
    tidy: typeof tidy;
    measure: typeof measure;
    add: typeof add;
    sizes: typeof sizes;
    count: typeof count;
  };
}

/** Adds generated clippings through the library's own way for many. Gives the milliseconds without their making. */
async function fill(from: number, to: number): Promise<{ ms: number; textBytes: number }> {
  const items = Array.from({ length: to - from }, (_, i) => generateClipping(from + i));
  const encoder = new TextEncoder();
  const textBytes = items.reduce((sum, { body }) => sum + encoder.encode(body.text).length, 0);
  const start = performance.now();
  await loadInBulk(items);
  return { ms: performance.now() - start, textBytes };
}

async function tidy(): Promise<number> {
  const start = performance.now();
  await tidyIndex(libraryDatabase());
  return performance.now() - start;
}

export interface Measured {
  typed: string;
  ms: number;
  total: number;
  hits: number;
  corrected?: string;
}

/** Milliseconds that each of the queries takes, its hits and snippets ready to be shown. */
async function measure(queries: string[]): Promise<Measured[]> {
  const results: Measured[] = [];
  for (const typed of queries) {
    const start = performance.now();
    const { total, hits, corrected } = await searchLibrary(typed, { limit: 20 });
    results.push({ typed, ms: performance.now() - start, total, hits: hits.length, corrected });
  }
  return results;
}

/** Milliseconds that a clip's index row takes within the clip's transaction, whose flush to the disk is not counted. */
async function add(number: number): Promise<number> {
  const { clipping, body, authors } = generateClipping(number);
  const { url, tags } = clipping;
  const capture = { ...clipping, ...body, authors, images: [], detection: { isArticle: true, score: 1 } };
  const saved = await saveClip({ capture, url, edits: { tags, note: '' }, now: Date.now() });
  const database = libraryDatabase();
  return writing(database, async () => {
    // The first read waits until the browser has begun the transaction.
    await database.indexing.get('state');
    const start = performance.now();
    await reindex(database, saved.clipping);
    return performance.now() - start;
  });
}

/** Bytes of the index as they are stored, and its segments. */
async function sizes() {
  const { search } = libraryDatabase();
  const manifest = await search.manifests.get('current');
  const segments = manifest?.segments ?? [];
  const bytesBy: Record<string, number> = {};
  for (const table of [search.blocks, search.postings, search.places]) {
    let sum = 0;
    await table.each(({ bytes }: { bytes: Uint8Array }) => {
      sum += bytes.length;
    });
    bytesBy[table.name] = sum;
  }
  const counts = await Promise.all([search.blocks.count(), search.postings.count(), search.places.count()]);
  return {
    bytesBy,
    segments: segments.map(({ documents }) => documents),
    bytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
    rows: counts.reduce((sum, count) => sum + count, 0),
  };
}

/** Clippings in the library. */
const count = (): Promise<number> => libraryDatabase().clippings.count();

globalThis.bylineBench = { fill, tidy, measure, add, sizes, count };
