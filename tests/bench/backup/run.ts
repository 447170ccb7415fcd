import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type ChromiumDriver, launchChromium } from '../../e2e/browsers/chromium.ts';
import { pause } from '../../e2e/browsers/driver.ts';
import { bundleForPage } from '../../in-page.ts';
import type { Outcome, Work } from './in-page.ts';
import { type Memory, memoryOf } from './memory.ts';

/**
 * Backs up a large library in the real extension, wipes it, restores it twice, and backs it up again: how long each
 * takes, how much memory above that of the idle page, and whether every file of both backups has the same hash.
 */

const CHUNK = 1_000;
const SAMPLE_MS = 200;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      docs: { type: 'string', default: '10000' },
      mb: { type: 'string', default: '500' },
      out: { type: 'string' },
    },
  });
  if (!values.out) throw new Error('usage: npm run bench:backup -- --docs N --mb N --out FILE');
  const [docs, mb] = [Number(values.docs), Number(values.mb)];
  const driver = await launchChromium();
  try {
    await driver.install();
    const figures = { docs, mb, ...(await measure(driver, docs, Math.round((mb * 1e6) / docs))) };
    writeFileSync(values.out, `${JSON.stringify(figures, null, 1)}\n`);
    console.log(JSON.stringify(figures, null, 1));
  } finally {
    await driver.close();
  }
}

async function measure(driver: ChromiumDriver, docs: number, imageBytes: number) {
  const script = await bundleForPage(new URL('./in-page.ts', import.meta.url));
  const inPage = async (name: Work, ...args: unknown[]) => {
    const page = await driver.openOwn('library.html#/backup');
    await page.evaluate(script);
    await pause(2_000);
    const measured = await run(driver, page, name, args);
    await page.close();
    console.log(name, JSON.stringify(measured));
    return measured;
  };
  for (let from = 0; from < docs; from += CHUNK) await inPage('fill', from, Math.min(from + CHUNK, docs), imageBytes);
  const written = await inPage('backUp', 'first.zip');
  const first = await inPage('fileHashes', 'first.zip');
  const checked = await inPage('check', 'first.zip');
  await inPage('wipe');
  const restored = await inPage('restore', 'first.zip');
  const again = await inPage('restore', 'first.zip');
  await inPage('backUp', 'second.zip');
  const second = await inPage('fileHashes', 'second.zip');
  const equal = JSON.stringify(first.value) === JSON.stringify(second.value);
  return {
    backUp: written,
    check: checked,
    restore: restored,
    restoreAgain: again,
    files: first.value,
    allHashesEqual: equal,
  };
}

/** Runs one piece of work and watches the memory meanwhile. */
async function run(driver: ChromiumDriver, page: Page, name: Work, args: unknown[]) {
  const pid = driver.browser.process()?.pid ?? 0;
  const idle = memoryOf(pid);
  const most: Memory = { ...idle };
  await page.evaluate((work, given) => globalThis.bylineBackupBench.begin(work, ...(given as never[])), name, args);
  let outcome: Outcome = { done: false };
  while (!outcome.done) {
    await pause(SAMPLE_MS);
    outcome = await page.evaluate(() => globalThis.bylineBackupBench.outcome());
    const now = memoryOf(pid);
    most.renderer = Math.max(most.renderer, now.renderer);
    most.all = Math.max(most.all, now.all);
  }
  if (outcome.error) throw new Error(`${name}: ${outcome.error}`);
  return {
    value: outcome.value,
    seconds: Math.round(outcome.ms / 100) / 10,
    rendererMBAboveIdle: Math.round(most.renderer - idle.renderer),
    browserMBAboveIdle: Math.round(most.all - idle.all),
  };
}

await main();
