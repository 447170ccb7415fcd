import { loadInBulk } from '../../../core/library/bulk-load';
import { saveClip } from '../../../core/library/clip';
import { tidyIndex } from '../../../core/search/index/tidy';
import { searchLibrary } from '../../../core/search/search';
import { libraryDatabase } from '../../../core/store/database';
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

/** Milliseconds that one clip takes in all, and without its index row. */
async function add(number: number): Promise<{ all: number; without: number }> {
  const { clipping, body, authors } = generateClipping(number);
  const clip = async (text: string, url: string) => {
    const capture = { ...clipping, ...body, text, url, authors, images: [], detection: { isArticle: true, score: 1 } };
    const start = performance.now();
    await saveClip({ capture, url, edits: { tags: clipping.tags, note: '' }, now: Date.now() });
    return performance.now() - start;
  };
  return { all: await clip(body.text, clipping.url), without: await clip('', `${clipping.url}/empty`) };
}

/** Bytes of the index as they are stored, and its segments. */
async function sizes(): Promise<{ segments: number[]; bytes: number; rows: number }> {
  const { search } = libraryDatabase();
  const manifest = await search.manifests.get('current');
  const segments = manifest?.segments ?? [];
  const counts = await Promise.all([search.blocks.count(), search.postings.count(), search.places.count()]);
  return {
    segments: segments.map(({ documents }) => documents),
    bytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
    rows: counts.reduce((sum, count) => sum + count, 0),
  };
}

/** Clippings in the library. */
const count = (): Promise<number> => libraryDatabase().clippings.count();

globalThis.bylineBench = { fill, tidy, measure, add, sizes, count };
