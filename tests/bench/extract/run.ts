import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type CDPSession } from 'puppeteer-core';
import { chromiumPath, QUIET_CHROMIUM } from '../../e2e/browsers/paths.ts';
import { bundleInPage } from '../../in-page.ts';
import { loadOffline } from '../../page-loader.ts';
import { type CorpusPage, readHtml, readPages, withDeadline } from '../corpus.ts';
import { type CaptureScripts, captureScripts, timed, timedCapture } from '../timed-capture.ts';
import type { Parts } from './parts-in-page.ts';

/**
 * Runs the built capture over a corpus of saved pages in real Chromium, each under its own URL with scripts off and
 * the network shut, and writes a JSON line a page: {id, ms, detected, article, authors, baseline?, msAuthors?,
 * msDetector?, error?}. `--baseline` runs Readability alone on the same document, `--parts` times the detector, and
 * finding the authors, by themselves.
 */

interface Options {
  corpus: string;
  out: string;
  baseline: boolean;
  parts: boolean;
  build: string;
  only: string;
}

const AT_ONCE = 2;
/** Pages side by side take time from each other, and from the longer of two measurements more than its share. */
const AT_ONCE_TO_COMPARE = 1;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      out: { type: 'string' },
      baseline: { type: 'boolean', default: false },
      parts: { type: 'boolean', default: false },
      build: { type: 'string', default: '.output/chrome-mv3' },
      only: { type: 'string', default: '' },
    },
  });
  if (!values.corpus || !values.out)
    throw new Error('usage: npm run bench:extract -- --corpus DIR --out FILE [--baseline]');
  const options = { ...values, corpus: values.corpus, out: values.out };
  const pages = readPages(options.corpus, options.only);
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless: true,
    pipe: true,
    args: QUIET_CHROMIUM,
  });
  const started = Date.now();
  await runAll(browser, pages, options);
  await browser.close();
  console.log(`${pages.length} pages in ${Math.round((Date.now() - started) / 1000)} s → ${options.out}`);
}

async function runAll(browser: Browser, pages: CorpusPage[], options: Options): Promise<void> {
  const baseline = options.baseline ? await bundleInPage(new URL('./baseline-in-page.ts', import.meta.url)) : undefined;
  const out = createWriteStream(options.out);
  const parts = options.parts ? await bundleInPage(new URL('./parts-in-page.ts', import.meta.url)) : undefined;
  const scripts = { ...(await captureScripts(options.build)), baseline, parts };
  const queue = [...pages];
  const worker = async () => {
    for (let page = queue.shift(); page; page = queue.shift()) {
      out.write(`${JSON.stringify(await runOne(browser, page, options.corpus, scripts))}\n`);
    }
  };
  await Promise.all(Array.from({ length: options.baseline ? AT_ONCE_TO_COMPARE : AT_ONCE }, worker));
  await new Promise((resolve) => out.end(resolve));
}

/** What runs in each page. */
interface Scripts extends CaptureScripts {
  baseline?: string;
  parts?: string;
}

/** A page that fails is a line too. A new tab for each: one page's crash is no other's. */
async function runOne(browser: Browser, page: CorpusPage, corpus: string, scripts: Scripts) {
  const tab = await browser.newPage();
  try {
    const session = await tab.createCDPSession();
    return await withDeadline(measure(session, page, readHtml(corpus, page), scripts));
  } catch (error) {
    return { id: page.id, error: String(error) };
  } finally {
    await tab.close();
  }
}

async function measure(session: CDPSession, page: CorpusPage, html: Buffer, { baseline, parts, ...scripts }: Scripts) {
  const evaluate = await loadOffline(session, page.url, html);
  const measured = parts ? (await timed<Parts>(evaluate, parts)).value : undefined;
  // Either order warms something for the other: the baseline goes first, so that what we save is not its warmth.
  const reference = baseline && (await timed<string>(evaluate, baseline));
  const { ms, value } = await timedCapture(evaluate, scripts);
  const { authors, detection, ...article } = value.ok ? value.capture : { authors: [], detection: undefined };
  return {
    id: page.id,
    ms,
    error: value.ok ? undefined : value.refusal,
    detected: detection,
    article,
    authors,
    msAuthors: measured?.authors,
    msDetector: measured?.detector,
    baseline: reference && { html: reference.value, ms: reference.ms },
  };
}

await main();
