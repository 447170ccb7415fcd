import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type ChromiumDriver, launchChromium } from '../../e2e/browsers/chromium.ts';
import { badgeBecomes, words } from '../../e2e/steps.ts';
import { pages } from '../../fixtures/site/pages.ts';
import { type Site, serveSite } from '../../fixtures/site/server.ts';
import { article } from '../../fixtures/site/templates.ts';
import { type Figure, figure, printTable } from './figures.ts';
import { tracedCosts } from './trace.ts';

/**
 * What Byline costs on an article of 3,000 words, in real Chromium with the built extension. Each round has a page and
 * a title of its own, so that each clip is a first one; the round before the counted ones fills the caches.
 *
 *   npm run bench:page -- [--out FILE] [--rounds 20]
 */

const BUDGETS = {
  'detector on the main thread': 10,
  'worker for a badge, awake': 15,
  'worker for a badge, woken': 15,
  'button to the popup’s document, the browser’s own': undefined,
  'from there to the popup’s first paint': 60,
  'from there to the page in the popup': 250,
  'the same on a saved page': 150,
  'Clip to Saved': 150,
};

type Measured = Record<keyof typeof BUDGETS, number>;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string' }, rounds: { type: 'string', default: '20' } } });
  const site = await serveSite();
  const driver = await launchChromium();
  try {
    await driver.install();
    const rounds: Measured[] = [];
    for (let i = 0; i <= Number(values.rounds); i++) rounds.push(await round(driver, site, i));
    const figures = figuresOf(rounds.slice(1));
    printTable(figures);
    if (values.out) writeFileSync(values.out, `${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await driver.close();
    await site.close();
  }
}

function figuresOf(rounds: Measured[]): Record<string, Figure> {
  const names = Object.keys(BUDGETS) as (keyof Measured)[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      figure(
        rounds.map((round) => round[name]),
        BUDGETS[name],
      ),
    ]),
  );
}

async function round(driver: ChromiumDriver, site: Site, number: number): Promise<Measured> {
  const path = `/long-${number}/`;
  const title = `What is known about tide number ${number}`;
  pages[path] = article({ path, title, words: 3_000, author: 'Mads Krogh' });
  const page = await driver.open('about:blank');
  const load = () => loadWithBadge(driver, page, site.origin + path);
  await load();
  const awake = await tracedCosts(page, load);
  await driver.killWorker();
  const woken = await tracedCosts(page, load);
  const { opened, began, painted, saved, reopened } = await clipTimes(driver, page, title);
  await page.close();
  return {
    'detector on the main thread': awake.detector,
    'worker for a badge, awake': awake.worker,
    'worker for a badge, woken': woken.worker,
    'button to the popup’s document, the browser’s own': began,
    'from there to the popup’s first paint': painted,
    'from there to the page in the popup': opened - began,
    'the same on a saved page': reopened,
    'Clip to Saved': saved,
  };
}

/** A load counts until the badge is there. The page before is blank: its badge is none. */
async function loadWithBadge(driver: ChromiumDriver, page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
  await badgeBecomes(driver, page, '¶');
}

/** Times end when the words stand in the popup's document; the first starts before the click is sent. */
async function clipTimes(
  driver: ChromiumDriver,
  page: Page,
  title: string,
): Promise<{ opened: number; began: number; painted: number; saved: number; reopened: number }> {
  await page.bringToFront();
  const clicked = Date.now();
  const popup = await driver.openPopup(page);
  const began = await popup.page.evaluate(() => performance.timeOrigin);
  const shown = await popup.page.evaluate(timeOf, { text: title });
  const saved = await popup.page.evaluate(timeOf, { selector: '.is-saved', click: words('clip') });
  const start = await popup.page.evaluate(() => Number(document.documentElement.dataset.clicked));
  const painted = await popup.page.evaluate(firstPaint);
  await popup.close();
  const again = await driver.openPopup(page);
  const found = await again.page.evaluate(timeOf, { selector: '.is-saved' });
  const reopened = found - (await again.page.evaluate(() => performance.timeOrigin));
  await again.close();
  return { opened: shown - clicked, began: began - clicked, painted, saved: saved - start, reopened };
}

/** Milliseconds from the navigation to the first paint of something to be seen. */
function firstPaint(): number {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
}

interface Awaited {
  text?: string;
  selector?: string;
  /** The label of a button to click first. */
  click?: string;
}

/** Runs in the popup: gives the time (UTC milliseconds) at which the awaited stood in the document. */
function timeOf({ text = '', selector = 'body', click }: Awaited): Promise<number> {
  const now = () => performance.timeOrigin + performance.now();
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)?.textContent?.includes(text)) return;
      observer.disconnect();
      resolve(now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
    if (click) {
      document.documentElement.dataset.clicked = String(now());
      [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === click)?.click();
    }
    look();
  });
}

await main();
