import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../e2e/browsers/chromium.ts';
import { hasDisplay } from '../setup/display.ts';
import { AREAS, lookPath, THEMES } from './looks.ts';
import { openArea } from './open.ts';
import { serveGallery } from './serve.ts';

/** Shows every component in every state: in a window where there is a display, else in pictures. */

const PICTURES = 'artifacts/gallery';

const gallery = await serveGallery({ live: hasDisplay });
const driver = await launchChromium({ headed: hasDisplay });
try {
  await (hasDisplay ? show() : takePictures());
} finally {
  await driver.close();
  await gallery.close();
}

async function show(): Promise<void> {
  await driver.open(gallery.origin + lookPath('popup', 'light'));
  console.log('Chromium shows the gallery; it follows what you change. Close the browser to end.');
  await new Promise((resolve) => driver.browser.once('disconnected', resolve));
}

async function takePictures(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const page = await driver.open('about:blank');
  await page.setViewport({ width: 1640, height: 1000 });
  for (const area of AREAS)
    for (const theme of THEMES) {
      const file = `${PICTURES}/${area}-${theme}.png` as const;
      await openArea(page, gallery.origin, area, theme);
      await page.screenshot({ path: file, fullPage: true, captureBeyondViewport: false });
      console.log(path.resolve(file));
    }
}
