import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../../e2e/browsers/chromium.ts';
import { bundle } from '../bundle.ts';
import { asTyped, readDocuments, readTopics, type Topic } from './collection.ts';
import { type Measures, mean, measure } from './measures.ts';

/**
 * Loads a test collection into the library of the real extension, asks its queries there, and measures the answers
 * against what people judged relevant.
 */

/** Documents to one call, which has a deadline. */
const CHUNK = 1_000;
/** Average precision looks this deep. */
const DEPTH = 1_000;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { collection: { type: 'string' }, out: { type: 'string' } } });
  const { collection, out } = values;
  if (!collection || !out) throw new Error('usage: npm run bench:relevance -- --collection DIR --out FILE');
  const topics = readTopics(collection);
  if (topics.length === 0) throw new Error(`${collection} has no query with a relevant document`);
  const driver = await launchChromium();
  try {
    await driver.install();
    const page = await driver.openOwn('library.html');
    await page.evaluate(await bundle(new URL('./in-page.ts', import.meta.url)));
    await load(page, collection);
    const all: Measures[] = [];
    for (const topic of topics) all.push(await answer(page, topic));
    const figures = mean(all);
    console.log(`${topics.length} queries`);
    console.table(figures);
    writeFileSync(out, `${JSON.stringify(figures, null, 1)}\n`);
  } finally {
    await driver.close();
  }
}

async function load(page: Page, collection: string): Promise<void> {
  const documents = readDocuments(collection);
  for (let from = 0; from < documents.length; from += CHUNK) {
    await page.evaluate((chunk) => globalThis.relevanceBench.load(chunk), documents.slice(from, from + CHUNK));
  }
}

async function answer(page: Page, { text, grades }: Topic): Promise<Measures> {
  const ranking = await page.evaluate(
    (typed, depth) => globalThis.relevanceBench.ask(typed, depth),
    asTyped(text),
    DEPTH,
  );
  return measure(ranking, grades);
}

await main();
