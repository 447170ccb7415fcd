import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { launchChromium } from '../../e2e/browsers/chromium.ts';
import { wordOf } from './generate.ts';

/**
 * Fills the library of the real extension with generated clippings and measures its search there, in a page of the
 * extension: from the query to hits with their snippets.
 */

const ROUNDS = 15;
const CHUNK = 1_024;

/** Words by their rank in the generated texts, and what is asked with them. */
const QUERIES: Record<string, string[]> = {
  firstLetter: ['b', 'k', 's'],
  threeLetters: [wordOf(40).slice(0, 3), wordOf(4_000).slice(0, 3)],
  common: [`${wordOf(3)} `, `${wordOf(12)} `],
  rare: [`${wordOf(20_000)} `, `${wordOf(31_000)} `],
  and: [`${wordOf(5)} ${wordOf(60)} `, `${wordOf(300)} ${wordOf(900)} `],
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { docs: { type: 'string', default: '10000' }, out: { type: 'string' } } });
  if (!values.out) throw new Error('usage: npm run bench:search -- --docs N --out FILE');
  const docs = Number(values.docs);
  const driver = await launchChromium();
  try {
    await driver.install();
    const page = await driver.openOwn('library.html');
    await page.evaluate(await bundle());
    const bulkMs = await fill(page, docs);
    const warmMs: Record<string, Quantiles> = {};
    for (const [name, queries] of Object.entries(QUERIES)) warmMs[name] = await ask(page, queries);
    const added = await timeAll(ROUNDS, (i) => page.evaluate((id) => globalThis.bylineBench.add(id), docs + i));
    const figures = { docs, warmMs, addMs: quantiles(added), bulkMsPerDoc: round(bulkMs / docs) };
    console.table({ ...warmMs, add: figures.addMs });
    console.log(`${docs} clippings, ${figures.bulkMsPerDoc} ms each to fill`);
    writeFileSync(values.out, `${JSON.stringify(figures, null, 1)}\n`);
  } finally {
    await driver.close();
  }
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./in-page.ts', import.meta.url));
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  })) as Rolldown.RolldownOutput[];
  return output[0]?.output[0].code ?? '';
}

/** In parts: one call has a deadline. */
async function fill(page: Page, docs: number): Promise<number> {
  const start = performance.now();
  for (let from = 0; from < docs; from += CHUNK) {
    await page.evaluate((a, b) => globalThis.bylineBench.fill(a, b), from, Math.min(from + CHUNK, docs));
  }
  return performance.now() - start;
}

async function ask(page: Page, queries: string[]): Promise<Quantiles> {
  const times = await timeAll(ROUNDS, async () => {
    const answers = await page.evaluate((all) => globalThis.bylineBench.measure(all), queries);
    return answers.map(({ ms }) => ms);
  });
  return quantiles(times.flat());
}

async function timeAll<T>(rounds: number, measure: (round: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < rounds; round++) results.push(await measure(round));
  return results;
}

interface Quantiles {
  p50: number;
  p95: number;
}

function quantiles(times: number[]): Quantiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

const round = (ms: number): number => Math.round(ms * 10) / 10;

await main();
