import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../../e2e/browsers/chromium.ts';
import { type Driver, type Popup, until } from '../../e2e/browsers/driver.ts';
import { launchFirefox } from '../../e2e/browsers/firefox.ts';
import { click, type MessageKey, shownIn, words } from '../../e2e/steps.ts';
import { pages } from '../../fixtures/site/pages.ts';
import { type Site, serveSite } from '../../fixtures/site/server.ts';
import { scriptCosts } from '../page/trace.ts';
import { deepPage, pageOf, SHAPES } from './pages.ts';

/**
 * How long large and deep pages are held up, and how long their reader waits, in both browsers with the built
 * extension: from the button to the article or the refusal in the popup, and from Clip to Saved.
 *
 *   npm run bench:large -- [--out FILE] [--only NAME] [--browser chromium|firefox]
 */

const SIZES_MB = [0.1, 1, 1.4, 6, 50];
const DEEP = 30_000;
const BROWSERS = { chromium: launchChromium, firefox: launchFirefox };
/** The browsers themselves take a while over millions of elements. */
const LOADING_MS = 180_000;
const PATIENCE_MS = 60_000;
const REFUSALS: MessageKey[] = [
  'failure_restricted',
  'failure_too_large',
  'failure_too_deep',
  'failure_no_text',
  'failure_unexpected',
];

interface Measured {
  browser: string;
  page: string;
  /** Milliseconds of the page's main thread for the capture: its own time, without other programs'. Chromium only. */
  held?: { popup: number; clip?: number };
  /** Milliseconds until the popup shows the page or why it cannot be read. */
  shown: number;
  /** Milliseconds from Clip to Saved. */
  saved?: number;
  refusal?: string;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, only: { type: 'string', default: '' }, browser: { type: 'string' } },
  });
  const site = await serveSite();
  const cases = casesOf().filter(({ name }) => name.includes(values.only));
  for (const { name, html } of cases) pages[`/${name}/`] = html;
  const measured: Measured[] = [];
  for (const [browser, launch] of Object.entries(BROWSERS)) {
    if (values.browser && values.browser !== browser) continue;
    const driver = await launch();
    try {
      await driver.install();
      for (const { name } of cases) {
        measured.push(await measure(driver, site, name));
        console.log(lineOf(measured.at(-1)));
      }
    } finally {
      await driver.close();
    }
  }
  await site.close();
  if (values.out) writeFileSync(values.out, `${JSON.stringify(measured, null, 2)}\n`);
}

function casesOf(): { name: string; html: string }[] {
  const large = SIZES_MB.flatMap((size) =>
    SHAPES.map((shape) => ({
      name: `${size}-MB-of-${shape}`,
      html: pageOf(shape, size * 1e6, `A page of ${size} MB`),
    })),
  );
  return [...large, { name: `${DEEP}-levels`, html: deepPage(DEEP, 'A page that is deep') }];
}

async function measure(driver: Driver, site: Site, name: string): Promise<Measured> {
  const page = await driver.open('about:blank');
  await page.goto(`${site.origin}/${name}/`, { timeout: LOADING_MS });
  // The detector's turn, which is not what is measured here.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const opening = await timed(driver, page, async () => {
    const popup = await driver.openPopup(page);
    await click(popup, words('this_page'));
    return { popup, answer: await answerIn(popup) };
  });
  const { popup, answer } = opening.value;
  const label = [words('clip'), words('clip_anyway')].find((one) => answer.includes(one));
  const saving =
    label === undefined
      ? undefined
      : await timed(driver, page, async () => {
          await click(popup, label);
          await until('Saved', async () => (await shownIn(popup))?.includes(words('saved')), PATIENCE_MS);
        });
  await popup.close();
  await page.close();
  return {
    browser: driver.name,
    page: name,
    held: opening.held === undefined ? undefined : { popup: opening.held, clip: saving?.held },
    shown: opening.wall,
    saved: saving?.wall,
    refusal: REFUSALS.map(words).find((words) => answer.includes(words)),
  };
}

/** Waits for the button or a refusal. */
const answerIn = (popup: Popup): Promise<string> =>
  until(
    'an answer',
    async () => {
      const text = await shownIn(popup);
      const answers = [words('clip'), words('clip_anyway'), ...REFUSALS.map(words)];
      return answers.some((answer) => text?.includes(answer)) && text;
    },
    PATIENCE_MS,
  );

async function timed<T>(driver: Driver, page: Page, work: () => Promise<T>) {
  const started = Date.now();
  let value: T | undefined;
  let ended = started;
  const run = async () => {
    value = await work();
    ended = Date.now();
  };
  const held = driver.name === 'chromium' ? await scriptCosts(page, '/capture.js', run) : await run();
  return { value: value as T, wall: ended - started, held: held ?? undefined };
}

function lineOf(measured: Measured | undefined): string {
  const { browser = '', page = '', held, shown, saved, refusal } = measured ?? {};
  const ms = (value: number | undefined) => (value === undefined ? '–' : String(Math.round(value))).padStart(7);
  return `${browser.padEnd(9)}${page.padEnd(18)}${ms(held?.popup)}${ms(held?.clip)}${ms(shown)}${ms(saved)}  ${refusal ?? ''}`;
}

await main();
