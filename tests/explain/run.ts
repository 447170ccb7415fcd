import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumPath, QUIET_CHROMIUM } from '../e2e/browsers/paths.ts';
import { bundleInPage } from '../in-page.ts';
import { type Evaluate, loadOffline, worldOf } from '../page-loader.ts';

/** Says how a page is read: `npm run explain -- FILE_OR_URL`. For a saved file, `--url` tells whence it came. */

const SAVED_PAGE = 'https://page.invalid/';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } });
  const [page] = positionals;
  if (!page) throw new Error('usage: npm run explain -- FILE_OR_URL [--url URL]');
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless: true,
    pipe: true,
    args: QUIET_CHROMIUM,
  });
  try {
    const evaluate = /^https?:/.test(page) ? await visit(browser, page) : await open(browser, page, values.url);
    console.log(await evaluate(await bundleInPage(new URL('./in-page.ts', import.meta.url))));
  } finally {
    await browser.close();
  }
}

async function open(browser: Browser, file: string, url = SAVED_PAGE): Promise<Evaluate> {
  const session = await (await browser.newPage()).createCDPSession();
  const bytes = readFileSync(file);
  return loadOffline(session, url, file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}

async function visit(browser: Browser, url: string): Promise<Evaluate> {
  const tab = await browser.newPage();
  await tab.goto(url, { waitUntil: 'networkidle2' });
  const session = await tab.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  return worldOf(session, frameTree.frame.id);
}

await main();
