import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type ChromiumDriver, launchChromium } from '../e2e/browsers/chromium.ts';
import { until } from '../e2e/browsers/driver.ts';
import { badgeBecomes, click, rows, sees, type, words } from '../e2e/steps.ts';
import { type Site, serveSite } from '../fixtures/site/server.ts';
import { hasDisplay } from './display.ts';

/** Shows Byline at work beside a sample article: in a window where there is a display, else by itself. */

const FERRY = '/2024/05/the-night-ferry/';
const PICTURES = 'artifacts/start';
const QUERY = 'cello';

async function main(): Promise<void> {
  const site = await serveSite();
  const driver = await launchChromium({ headed: hasDisplay });
  try {
    await driver.install();
    await (hasDisplay ? show(driver, site) : perform(driver, site));
  } finally {
    await driver.close();
    await site.close();
  }
}

/** Leaves the browser to the person until they close it. */
async function show(driver: ChromiumDriver, site: Site): Promise<void> {
  await driver.open(site.origin + FERRY);
  console.log(
    'Chromium is open with Byline. Click its button in the toolbar (behind the puzzle piece) on the article.',
  );
  console.log('Close the browser to end.');
  await new Promise((resolve) => driver.browser.once('disconnected', resolve));
}

/** Does the main job through the real popup, and says what came of it. */
async function perform(driver: ChromiumDriver, site: Site): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const page = await driver.open(site.origin + FERRY);
  const badge = await badgeBecomes(driver, page, '¶');
  console.log(`Article detected: badge “${badge.text}”, tooltip “${badge.title}”`);

  const popup = await driver.openPopup(page);
  await click(popup, words('clip'));
  await sees(popup, words('saved'));
  await popup.page.screenshot({ path: picture('saved') });
  const [clipping] = await rows<{ id: number; title: string; siteName: string }>(driver, 'clippings');
  const [byline] = await rows<{ name: string; role: string; bio: string }>(driver, 'bylines');
  console.log(`Clipped: “${clipping?.title}”, ${clipping?.siteName}`);
  console.log(`Its author: ${byline?.name}, ${byline?.role}: “${byline?.bio}”`);

  await click(popup, words('search'));
  await type(popup, words('search_everything'), QUERY);
  await until('the hit', () => popup.evaluate<boolean>(`document.querySelector('[role=option] mark') !== null`));
  const hit = await popup.evaluate<string>(
    `document.querySelector('[role=option]').innerText.replaceAll('\\n', ' · ')`,
  );
  console.log(`Found by “${QUERY}”: ${hit}`);
  await popup.page.screenshot({ path: picture('search') });
  await click(popup, words('author'));
  await sees(popup, byline?.name ?? '');
  await popup.page.screenshot({ path: picture('author') });
  await popup.close();

  const library = await driver.openOwn(`library.html#/clipping/${clipping?.id}`);
  await until(
    'the reader',
    () => library.evaluate(`document.querySelector('iframe')?.contentDocument?.body?.innerText`) as Promise<string>,
  );
  await library.screenshot({ path: picture('library'), fullPage: true });
  console.log(`Screenshots: ${path.resolve(PICTURES)}`);
}

const picture = (name: string): `${string}.png` => `${PICTURES}/${name}.png`;

await main();
