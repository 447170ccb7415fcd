import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { MARKED } from '../fixtures/site/sections.ts';
import { serveSite } from '../fixtures/site/server.ts';
import { launchChromium } from './browsers/chromium.ts';
import { until } from './browsers/driver.ts';
import { chooseInReader, frameIsReady, selectInReader } from './reader-steps.ts';
import { clip, rows } from './steps.ts';

/** Pictures of the reader in its states: to be looked at. */

const FOLDER = path.resolve('artifacts/reader-views');
const PAGES = ['/sections/', '/arabic/', '/2024/05/the-night-ferry/'];
const SIZES = { wide: [1400, 900], usual: [1100, 800], narrow: [320, 640] } as const;

mkdirSync(FOLDER, { recursive: true });
const site = await serveSite();
const driver = await launchChromium();
try {
  await driver.install();
  for (const url of PAGES) await (await clip(driver, await driver.open(site.origin + url))).close();
  await until('the pictures', async () =>
    (await rows<{ state: string }>(driver, 'pictures')).every(({ state }) => state === 'kept'),
  );
  const clippings = await rows<{ id: number; url: string }>(driver, 'clippings');
  for (const scheme of ['light', 'dark'] as const) {
    for (const [size, [width, height]] of Object.entries(SIZES)) {
      for (const { id, url } of clippings) {
        const library = await driver.openOwn(`library.html#/clipping/${id}`);
        await library.setViewport({ width, height });
        await library.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await frameIsReady(library);
        const name = `${url.split('/').at(-2)}-${size}-${scheme}`;
        await library.screenshot({ path: `${FOLDER}/${name}.png` });
        if (url.endsWith('/sections/')) await takeStates(library, name);
        await library.close();
      }
    }
  }
  const all = await driver.openOwn('library.html#/highlights');
  await all.waitForSelector('.highlight-list');
  await all.screenshot({ path: `${FOLDER}/highlights.png` });
} finally {
  await driver.close();
  await site.close();
}
console.log(FOLDER);

async function takeStates(library: Page, name: string): Promise<void> {
  const take = (state: string) => library.screenshot({ path: `${FOLDER}/${name}-${state}.png` });
  await chooseInReader(library, 'Text');
  await take('text');
  await chooseInReader(library, 'Text');
  await chooseInReader(library, 'More');
  await take('more');
  await chooseInReader(library, 'More');
  if (await library.evaluate(`!document.querySelector('iframe').contentDocument.querySelector('mark')`)) {
    await selectInReader(library, MARKED);
    await library.waitForSelector('.selection-toolbar');
    await take('selected');
    await library.click('.selection-toolbar button');
  }
  await until(
    'the mark',
    () =>
      library.evaluate(
        `document.querySelector('iframe').contentDocument.querySelector('mark') !== null`,
      ) as Promise<boolean>,
  );
  await library.evaluate(`document.querySelector('iframe').contentDocument.querySelector('mark').click()`);
  await library.waitForSelector('dialog[open]');
  await take('note');
  await library.keyboard.press('Escape');
  await library.evaluate(`document.querySelector('iframe').contentDocument.querySelector('img').click()`);
  await library.waitForSelector('dialog[open] img');
  await take('zoom');
  await library.keyboard.press('Escape');
  await library.evaluate(`document.querySelector('.highlight-list').scrollIntoView()`);
  await take('end');
  await library.evaluate(`document.querySelector('iframe').contentDocument.querySelectorAll('h2')[2].scrollIntoView()`);
  await until(
    'a frame',
    async () => (await library.evaluate(`new Promise((r) => setTimeout(() => r(true), 300))`)) as boolean,
  );
  await take('middle');
}
