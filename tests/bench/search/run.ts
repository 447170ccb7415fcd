import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type ChromiumDriver, launchChromium } from '../../e2e/browsers/chromium.ts';
import { bundleForPage } from '../../in-page.ts';
import { coldFirstLetter } from './cold.ts';
import { type Quantiles, quantiles, round } from './figures.ts';
import { wordOf } from './generate.ts';
import { measurePeers } from './peers.ts';
import { QUERY_KINDS, type QueryKind, queriesOf } from './queries.ts';

/**
 * Fills the library of the real extension with generated clippings, and measures its search there: cold, from the
 * popup's navigation to hits in its document, and warm, from the query to hits with their snippets.
 *
 * `--profile DIR` keeps the filled library; a run that finds one there only measures. `--fill` only fills.
 */

const CHUNK = 2_048;
const COLD_ROUNDS = 15;
const ADDED = 20;
const HEAP_QUERIES = 100;
/** More take MiniSearch's build many minutes. */
const PEERS_DOCS = 10_000;
const KEEPING = '[--profile DIR [--fill]]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      docs: { type: 'string', default: '10000' },
      out: { type: 'string' },
      peers: { type: 'string' },
      profile: { type: 'string' },
      fill: { type: 'boolean' },
    },
  });
  const { profile } = values;
  if (!values.out) throw new Error(`usage: npm run bench:search -- --docs N --out FILE [--peers no] ${KEEPING}`);
  const docs = Number(values.docs);
  const driver = await launchChromium({ profile });
  try {
    await driver.install();
    const script = await bundleForPage(new URL('./in-page.ts', import.meta.url));
    const filled = await fillOnce(driver, script, docs, profile);
    if (values.fill) return;
    const figures = { docs, ...(await measureExtension(driver, script, docs)), ...filled };
    const peers = values.peers === 'no' ? undefined : measurePeers(Math.min(docs, PEERS_DOCS));
    writeFileSync(values.out, `${JSON.stringify({ ...figures, peers }, null, 1)}\n`);
    console.log(JSON.stringify({ ...figures, peers }, null, 1));
  } finally {
    await driver.close();
  }
}

interface Filled {
  indexBytes: number;
  textBytes: number;
  bulkMsPerDoc: number;
}

/** Fills the library, unless the profile notes that it was. */
async function fillOnce(driver: ChromiumDriver, script: string, docs: number, profile?: string): Promise<Filled> {
  const note = profile && path.join(profile, 'filled.json');
  if (note && existsSync(note)) return JSON.parse(readFileSync(note, 'utf8'));
  const page = await openWith(driver, script);
  const { ms, textBytes } = await fill(page, docs);
  const sizes = await page.evaluate(() => globalThis.bylineBench.sizes());
  console.log('segments', sizes);
  await page.close();
  const filled = { indexBytes: sizes.bytes, textBytes, bulkMsPerDoc: round(ms / docs) };
  if (note) writeFileSync(note, JSON.stringify(filled));
  return filled;
}

async function measureExtension(driver: ChromiumDriver, script: string, docs: number) {
  const cold: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    cold.push(await coldFirstLetter(driver, wordOf(round * 7).charAt(0)));
  }
  console.log('cold', cold.map(Math.round).join(' '));
  const page = await openWith(driver, script, 'popup.html');
  const warmMs = await measureWarm(page, docs);
  const keystrokeMs = await measureKeystrokes(page);
  await page.close();
  const heapMB = await measureHeap(driver, script, docs);
  const adding = await openWith(driver, script, 'welcome.html');
  const addMs = await measureAdds(adding);
  await adding.close();
  return {
    coldFirstLetterMs: quantiles(cold),
    warmMs,
    keystrokeMs,
    addMs,
    heapMB,
  };
}

/** Queries run in the popup; clips in a page that does not look at the library, as the worker, which clips, does not. */
async function openWith(driver: ChromiumDriver, script: string, own = 'library.html'): Promise<Page> {
  const page = await driver.openOwn(own);
  await page.evaluate(script);
  return page;
}

/** In parts: one call has a deadline. */
async function fill(page: Page, docs: number): Promise<{ ms: number; textBytes: number }> {
  const sum = { ms: 0, textBytes: 0 };
  for (let from = 0; from < docs; from += CHUNK) {
    const to = Math.min(from + CHUNK, docs);
    const { ms, textBytes } = await page.evaluate((a, b) => globalThis.bylineBench.fill(a, b), from, to);
    sum.ms += ms;
    sum.textBytes += textBytes;
    if (from % (CHUNK * 5) === 0) console.log(`${to} clippings, ${round(sum.ms / to)} ms each`);
  }
  return sum;
}

async function measureWarm(page: Page, docs: number): Promise<Record<QueryKind, Quantiles>> {
  const figures: Partial<Record<QueryKind, Quantiles>> = {};
  for (const kind of QUERY_KINDS) {
    const queries = queriesOf(kind, docs);
    await page.evaluate((all) => globalThis.bylineBench.measure(all), queries.slice(0, 3));
    const measured = await page.evaluate((all) => globalThis.bylineBench.measure(all), queries);
    figures[kind] = quantiles(measured.map(({ ms }) => ms));
    const slowest = measured.toSorted((a, b) => b.ms - a.ms)[0];
    console.log(kind, figures[kind], 'slowest', slowest);
  }
  return figures as Record<QueryKind, Quantiles>;
}

/** Words typed letter by letter, the first letter aside: that one is the cold figure. */
async function measureKeystrokes(page: Page): Promise<Quantiles> {
  const words = [30, 400, 2_500, 9_000, 30_000].map(wordOf);
  const typed = words.flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1)).slice(1));
  await page.evaluate(
    (all) => globalThis.bylineBench.measure(all),
    words.map((word) => word.charAt(0)),
  );
  const measured = await page.evaluate((all) => globalThis.bylineBench.measure(all), typed);
  return quantiles(measured.map(({ ms }) => ms));
}

/** What the page's scripts hold after many queries, garbage aside. */
async function measureHeap(driver: ChromiumDriver, script: string, docs: number): Promise<number> {
  const page = await openWith(driver, script, 'popup.html');
  const queries = QUERY_KINDS.flatMap((kind) => queriesOf(kind, docs)).slice(0, HEAP_QUERIES);
  await page.evaluate((all) => globalThis.bylineBench.measure(all), queries);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return round((usedSize + backingStorageSize) / 1e6);
}

/** What indexing adds to a clip; the first one, which loads the stemmers, aside. */
async function measureAdds(page: Page): Promise<Quantiles> {
  const times: number[] = [];
  const from = await page.evaluate(() => globalThis.bylineBench.count());
  for (let i = 0; i < ADDED; i++) {
    times.push(await page.evaluate((number) => globalThis.bylineBench.add(number), from + i));
  }
  return quantiles(times.slice(1));
}

await main();
