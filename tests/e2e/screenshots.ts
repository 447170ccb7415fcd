import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Site, serveSite } from '../fixtures/site/server.ts';
import { type ChromiumDriver, launchChromium } from './browsers/chromium.ts';
import { until } from './browsers/driver.ts';
import { click, clip, rows, sees, type, words } from './steps.ts';

/** Takes the pictures of the README from the running extension: each in the light and in the dark. */

const FOLDER = path.resolve('docs/images');
const FERRY = '/2024/05/the-night-ferry/';
/** Clipped first, so that the library has more than one thing in it. */
const OTHERS = ['/long/', '/claims-one/', '/arabic/', '/japanese/'];
const SCHEMES = ['light', 'dark'] as const;

const DENSE_SCREEN = ['--screen-info={1600x1200 devicePixelRatio=2.0}'];
/** Without a window Chromium gives a popup less height than it wants. */
const POPUP_ZOOM = '0.9';

type Scheme = (typeof SCHEMES)[number];

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const site = await serveSite();
  try {
    for (const scheme of SCHEMES) await takeAll(site, scheme);
  } finally {
    await site.close();
  }
}

async function takeAll(site: Site, scheme: Scheme): Promise<void> {
  const driver = await launchChromium({ args: DENSE_SCREEN });
  try {
    await driver.install();
    for (const other of OTHERS) await (await clip(driver, await driver.open(site.origin + other))).close();
    await takePopup(driver, site, scheme);
    await takeLibrary(driver, scheme);
    await takeRooms(driver, scheme);
  } finally {
    await driver.close();
  }
}

async function takePopup(driver: ChromiumDriver, site: Site, scheme: Scheme): Promise<void> {
  const popup = await driver.openPopup(await driver.open(site.origin + FERRY));
  await inScheme(popup.page, scheme);
  await popup.evaluate(`document.documentElement.style.zoom = ${POPUP_ZOOM}`);
  await sees(popup, 'Ingrid Solberg');
  await savePopup(popup.page, `popup-page-${scheme}`);

  await type(popup, words('add_tag'), 'ferries,');
  await click(popup, words('clip'));
  await sees(popup, words('saved'));
  await savePopup(popup.page, `popup-saved-${scheme}`);

  await click(popup, words('author'));
  await sees(popup, words('no_other_clippings'));
  await savePopup(popup.page, `popup-author-${scheme}`);

  await click(popup, words('search'));
  await type(popup, words('search_everything'), 'water');
  await until('marked hits', () => popup.evaluate<boolean>(`document.querySelector('[role=option] mark') !== null`));
  await savePopup(popup.page, `popup-search-${scheme}`);
  await popup.close();
}

async function takeLibrary(driver: ChromiumDriver, scheme: Scheme): Promise<void> {
  const pictures = () => rows<{ state: string }>(driver, 'pictures');
  await until('the pictures', async () => (await pictures()).every(({ state }) => state === 'kept'));
  const newest = (await rows<{ id: number }>(driver, 'clippings')).at(-1);
  const library = await driver.openOwn(`library.html#/clipping/${newest?.id}`);
  await library.setViewport({ width: 1280, height: 860, deviceScaleFactor: 2 });
  await inScheme(library, scheme);
  await until('the article and its pictures', () =>
    library.evaluate(() => {
      const images = [...(document.querySelector('iframe')?.contentDocument?.images ?? [])];
      return images.length > 0 && images.every((image) => image.naturalWidth > 0);
    }),
  );
  await save(library, `library-${scheme}`);
  const author = await library.waitForSelector('.author-box');
  await author?.scrollIntoView();
  await save(library, `library-author-${scheme}`);
}

/** Pages of ours, each with a text that shows that it is there. */
const ROOMS = [
  { name: 'welcome', path: 'welcome.html', shows: words('welcome_title') },
  { name: 'settings', path: 'library.html#/settings', shows: words('setting_saving') },
  { name: 'statistics', path: 'library.html#/statistics', shows: words('statistics') },
  { name: 'backup', path: 'library.html#/backup', shows: words('backup_title') },
];

async function takeRooms(driver: ChromiumDriver, scheme: Scheme): Promise<void> {
  for (const { name, path: room, shows } of ROOMS) {
    const page = await driver.openOwn(room);
    await page.setViewport({ width: 1280, height: 860, deviceScaleFactor: 2 });
    await inScheme(page, scheme);
    await until(
      name,
      () =>
        page.evaluate(
          `document.querySelector('h1') && document.body.innerText.includes(${JSON.stringify(shows)})`,
        ) as Promise<boolean>,
    );
    await save(page, `${name}-${scheme}`);
    await page.close();
  }
}

function inScheme(page: Page, scheme: Scheme): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

/** The popup without what Chromium leaves free around it. */
async function savePopup(page: Page, name: string): Promise<void> {
  const app = await page.waitForSelector('#app');
  await app?.screenshot({ path: `${path.join(FOLDER, name)}.png` });
  console.log(`docs/images/${name}.png`);
}

async function save(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${path.join(FOLDER, name)}.png` });
  console.log(`docs/images/${name}.png`);
}

await main();
