import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { type Site, serveSite } from '../fixtures/site/server.ts';
import { type ChromiumDriver, launchChromium } from './browsers/chromium.ts';
import { until } from './browsers/driver.ts';
import { pseudo, withPseudoLocale } from './pseudo-locale.ts';
import { clip, rows } from './steps.ts';

/** The whole interface from right to left: nothing is cut off, nothing is left in English, nothing scrolls sideways. */

const PICTURES = 'artifacts/right-to-left';
const VIEWS = [
  'library.html#/',
  'library.html#/settings',
  'library.html#/authors',
  'library.html#/tags',
  'library.html#/trash',
  'library.html#/statistics',
  'library.html#/author/1',
  'welcome.html',
  'popup.html',
];
const WIDTHS = [320, 1280];

let driver: ChromiumDriver;
let site: Site;
let build: string;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  site = await serveSite();
  build = withPseudoLocale('.output/chrome-mv3');
  driver = await launchChromium({ build });
  await driver.install();
  for (const path of ['/2024/05/the-night-ferry/', '/arabic/'])
    await (await clip(driver, await driver.open(site.origin + path))).close();
  await driver.inExtension(`browser.storage.local.set({ settings: { language: 'de' } })`);
});

afterAll(async () => {
  await driver?.close();
  await site?.close();
  rmSync(build, { recursive: true });
});

/** Texts of the interface that still stand in English. */
const ENGLISH = Object.values(messages)
  .map(({ message }) => message)
  .filter((message) => message.length > 12 && !message.includes('$'));

const shown = (page: Page) => page.evaluate('document.body.innerText') as Promise<string>;

async function open(view: string): Promise<Page> {
  const page = await driver.openOwn(view);
  // The first page learns of the language after it was drawn, and loads again.
  await until(
    `${view} from right to left`,
    () =>
      page.evaluate(
        `document.documentElement.dir === 'rtl' && document.querySelector('#app > *') !== null`,
      ) as Promise<boolean>,
  );
  await page.waitForNetworkIdle({ idleTime: 200 });
  return page;
}

test.each(VIEWS)('%s', async (view) => {
  const page = await open(view);
  const text = await shown(page);
  expect(ENGLISH.filter((message) => text.includes(message))).toEqual([]);
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 800 });
    const { scrolls, outside } = (await page.evaluate(`({
      scrolls: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      outside: [...document.querySelectorAll('button, a, input, h1, h2, p')]
        .filter((one) => { const box = one.getBoundingClientRect(); return box.width > 0 && getComputedStyle(one).clipPath === 'none' && !one.closest('.search-chips') && (box.left < -1 || box.right > innerWidth + 1); })
        .map((one) => one.outerHTML.slice(0, 120)),
    })`)) as { scrolls: number; outside: string[] };
    await page.screenshot({ path: `${PICTURES}/${view.replace(/\W+/g, '-')}-${width}.png` });
    expect({ width, scrolls, outside }).toEqual({ width, scrolls: 0, outside: [] });
  }
});

test('the reader keeps the direction of the article', async () => {
  const clippings = await rows<{ id: number; title: string }>(driver, 'clippings');
  for (const { id, title } of clippings) {
    const page = await open(`library.html#/clipping/${id}`);
    const dir = await until(
      'the text',
      () =>
        page.evaluate(
          `document.querySelector('iframe.is-ready')?.contentDocument?.documentElement?.dir`,
        ) as Promise<string>,
    );
    expect([title, dir]).toEqual([title, /\p{Script=Arabic}/u.test(title) ? 'rtl' : 'ltr']);
    await page.setViewport({ width: 1280, height: 800 });
    await page.screenshot({ path: `${PICTURES}/reader-${id}.png` });
  }
});

test('the pseudo-locale turns letters, and leaves what stands for something', () => {
  expect(pseudo('Clip $1 now')).toMatch(/^\p{Script=Arabic}+ \$1 \p{Script=Arabic}+ \p{Script=Arabic}+$/u);
});
