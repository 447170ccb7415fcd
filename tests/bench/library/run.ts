import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type ChromiumDriver, launchChromium } from '../../e2e/browsers/chromium.ts';
import { pause, until } from '../../e2e/browsers/driver.ts';
import { bundleForPage } from '../../in-page.ts';
import { type Quantiles, quantiles, round } from '../search/figures.ts';
import { wordOf } from '../search/generate.ts';
import { recordFrames } from './frames.ts';
import type { Work } from './in-page.ts';

/**
 * Fills the library of the real extension with generated clippings (unless the profile has them already), and measures
 * its page: from the navigation to the first rows, frames while it is scrolled, counts of filters, statistics.
 */

const CHUNK = 2_048;
const NAVIGATIONS = 15;
const ROUNDS = 10;
const SCROLL_MS = 5_000;
const WHEEL_PAUSE_MS = 16;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { docs: { type: 'string', default: '10000' }, out: { type: 'string' }, profile: { type: 'string' } },
  });
  if (!values.out) throw new Error('usage: npm run bench:library -- --docs N --out FILE [--profile DIR]');
  const docs = Number(values.docs);
  const profile = path.resolve(values.profile ?? mkdtempSync(path.join(tmpdir(), 'byline-bench-')));
  const driver = await launchChromium({ profile });
  try {
    await driver.install();
    await fill(driver, docs);
    const figures = { docs, ...(await measure(driver)) };
    writeFileSync(values.out, `${JSON.stringify(figures, null, 1)}\n`);
    console.log(JSON.stringify(figures, null, 1));
  } finally {
    await driver.close();
  }
}

async function fill(driver: ChromiumDriver, docs: number): Promise<void> {
  const page = await driver.openOwn('library.html');
  await page.evaluate(await bundleForPage(new URL('../search/in-page.ts', import.meta.url)));
  const there = await page.evaluate(() => globalThis.bylineBench.count());
  for (let from = there; from < docs; from += CHUNK) {
    const to = Math.min(from + CHUNK, docs);
    await page.evaluate((a, b) => globalThis.bylineBench.fill(a, b), from, to);
    console.log(`${to} clippings`);
  }
  await page.close();
}

async function measure(driver: ChromiumDriver) {
  const firstRowsMs: number[] = [];
  for (let i = 0; i < NAVIGATIONS; i++) firstRowsMs.push(await toFirstRows(driver));
  const page = await driver.openOwn('library.html');
  await page.setViewport({ width: 1280, height: 860 });
  await rowsShown(page);
  // What the page still reads when its rows are there is not part of scrolling.
  await pause(2_000);
  const scrolling = await recordFrames(page, () => wheel(page, 400));
  const jumping = await recordFrames(page, () => wheel(page, 60_000));
  await page.close();
  const statistics = await measureStatistics(driver);
  return { firstRowsMs: quantiles(firstRowsMs), scrolling, jumping, statistics, ...(await measureWork(driver)) };
}

const ROWS = `document.querySelectorAll('.clipping-row .clipping-title').length`;

const rowsShown = (page: Page) => until('rows', () => page.evaluate(`${ROWS} > 5`) as Promise<boolean>);

/** Milliseconds from the navigation to rows in the document. */
async function toFirstRows(driver: ChromiumDriver): Promise<number> {
  const page = await driver.open('about:blank');
  await page.evaluateOnNewDocument(() => {
    const look = () => {
      if (document.querySelectorAll('.clipping-row .clipping-title').length > 5) {
        document.documentElement.dataset.rowsAt = String(performance.now());
        observer.disconnect();
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${driver.origin}/library.html`);
  const at = await until('the first rows', () => page.evaluate(() => document.documentElement.dataset.rowsAt));
  await page.close();
  return Number(at);
}

/** Turns the wheel over the list, a notch at every frame. */
async function wheel(page: Page, deltaY: number): Promise<void> {
  await page.mouse.move(400, 500);
  const end = Date.now() + SCROLL_MS;
  while (Date.now() < end) {
    await page.mouse.wheel({ deltaY });
    await pause(WHEEL_PAUSE_MS);
  }
}

/** From the click to the drawing, and the frames on the way. */
async function measureStatistics(driver: ChromiumDriver) {
  const page = await driver.openOwn('library.html');
  await rowsShown(page);
  await pause(2_000);
  const start = performance.now();
  let ms = 0;
  const frames = await recordFrames(page, async () => {
    await page.evaluate(`location.hash = '#/statistics'`);
    await until(
      'the drawing',
      () => page.evaluate(`document.querySelector('.bar-chart rect') !== null`) as Promise<boolean>,
    );
    ms = performance.now() - start;
  });
  await page.close();
  return { ms: round(ms), ...frames };
}

async function measureWork(driver: ChromiumDriver): Promise<Record<string, Quantiles & { first: number }>> {
  const figures: Record<string, Quantiles & { first: number }> = {};
  const kinds: [string, Work, string][] = [
    ['facetsOfAllMs', 'facets', ''],
    ['facetsOfTagMs', 'facets', `tag:${wordOf(9_001)} `],
    ['facetsOfWordMs', 'facets', `${wordOf(40)} `],
    ['findWordMs', 'find', `${wordOf(40)} `],
    ['findFlagMs', 'find', 'is:unread '],
    ['statisticsMs', 'statistics', ''],
    ['firstOfOrderMs', 'first', ''],
    ['wholeOrderMs', 'order', ''],
    ['authorsMs', 'authors', ''],
  ];
  for (const [name, work, query] of kinds) {
    const page = await driver.openOwn('library.html#/author/0');
    await page.evaluate(await bundleForPage(new URL('./in-page.ts', import.meta.url)));
    const times: number[] = [];
    for (let i = 0; i <= ROUNDS; i++)
      times.push(await page.evaluate((one, typed) => globalThis.bylineLibraryBench.time(one, typed), work, query));
    const [first = 0, ...rest] = times;
    figures[name] = { first: round(first), ...quantiles(rest) };
    console.log(name, figures[name]);
    await page.close();
  }
  return figures;
}

await main();
