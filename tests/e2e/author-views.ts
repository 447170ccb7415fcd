import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { authorPages } from '../fixtures/site/authors.ts';
import { serveSite } from '../fixtures/site/server.ts';
import { launchChromium } from './browsers/chromium.ts';
import { click, clip, words } from './steps.ts';

/** Pictures of the popup's Author view, and of the library's, for every kind of author: to be looked at. */

const FOLDER = path.resolve('artifacts/author-views');
const POPUP_ZOOM = '0.9';

mkdirSync(FOLDER, { recursive: true });
const site = await serveSite();
try {
  for (const scheme of ['light', 'dark'] as const) {
    const driver = await launchChromium({ args: ['--screen-info={1600x1200 devicePixelRatio=2.0}'] });
    await driver.install();
    const features = [{ name: 'prefers-color-scheme', value: scheme }];
    for (const url of Object.keys(authorPages)) {
      const name = url.split('/').at(-2);
      const page = await driver.open(site.origin + url);
      const popup = await driver.openPopup(page);
      await popup.page.emulateMediaFeatures(features);
      await popup.evaluate(`document.documentElement.style.zoom = ${POPUP_ZOOM}`);
      await click(popup, words('author'));
      await popup.page.waitForSelector('.author-profile');
      const app = await popup.page.waitForSelector('#app');
      await app?.screenshot({ path: `${FOLDER}/popup-${name}-${scheme}.png` });
      await popup.close();
      await (await clip(driver, page)).close();
      await page.close();
    }
    const library = await driver.openOwn('library.html#/authors');
    await library.setViewport({ width: 1280, height: 860 });
    await library.emulateMediaFeatures(features);
    await library.waitForSelector('.author-index');
    await library.screenshot({ path: `${FOLDER}/library-authors-${scheme}.png` });
    await library.evaluate(() => {
      location.hash = '#/author/1';
    });
    await library.waitForSelector('.correct-author');
    await library.evaluate(() => document.querySelector('.correct-author')?.setAttribute('open', ''));
    await library.screenshot({ path: `${FOLDER}/library-author-${scheme}.png` });
    await driver.close();
  }
} finally {
  await site.close();
}
console.log(FOLDER);
