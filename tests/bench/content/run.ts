import { createHash } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { siteOf } from '../../../core/model/url-rules.ts';
import { chromiumPath, QUIET_CHROMIUM } from '../../e2e/browsers/paths.ts';
import { bundleInPage } from '../../in-page.ts';
import { loadOffline } from '../../page-loader.ts';
import { type CorpusPage, readHtml, readPages, withDeadline } from '../corpus.ts';
import { quantile } from '../page/figures.ts';
import { type CaptureScripts, captureScripts, timed, timedCapture } from '../timed-capture.ts';
import type { Judged, Task } from './judge-in-page.ts';

/**
 * How much of an article's pictures, lists, headings and tables of data the built capture keeps, beside Readability on
 * the same document: `npm run bench:content -- --corpus DIR --out FILE`. The method is told in docs/testing.md. Needs
 * `body.jsonl` beside `pages.jsonl`: {id, type, truth, title}. FILE gets a line a page: {id, site, heldBack, ms,
 * msReadability, items: [{kind, what, kept, byReadability}]}. A third of the sites is held back, and only told with
 * `--held-back`; `--misses` lists what the others lost.
 */

interface Truth {
  id: string;
  type: string;
  truth?: string;
  title?: string;
}

interface Line {
  id: string;
  site: string;
  heldBack: boolean;
  ms: number;
  msReadability: number;
  items: Judged[];
  error?: string;
}

interface Scripts extends CaptureScripts {
  baseline: string;
  judge: string;
}

const KINDS: readonly Judged['kind'][] = ['image', 'list', 'heading', 'table'];
const AT_ONCE = 2;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      out: { type: 'string' },
      build: { type: 'string', default: '.output/chrome-mv3' },
      only: { type: 'string', default: '' },
      misses: { type: 'boolean', default: false },
      'held-back': { type: 'boolean', default: false },
    },
  });
  const { corpus, out } = values;
  if (!corpus || !out)
    throw new Error('usage: npm run bench:content -- --corpus DIR --out FILE [--misses] [--held-back]');
  const truths = new Map(
    readFileSync(path.join(corpus, 'body.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Truth)
      .filter(({ type, truth }) => type === 'article' && truth)
      .map((truth) => [truth.id, truth]),
  );
  const pages = readPages(corpus, values.only).filter(
    ({ id, url }) => truths.has(id) && (values['held-back'] || !isHeldBack(siteOf(new URL(url)))),
  );
  const scripts = {
    ...(await captureScripts(values.build)),
    baseline: await bundleInPage(new URL('../extract/baseline-in-page.ts', import.meta.url)),
    judge: await bundleInPage(new URL('./judge-in-page.ts', import.meta.url)),
  };
  const lines = await readAll(corpus, pages, truths, scripts);
  const file = createWriteStream(out);
  for (const line of lines) file.write(`${JSON.stringify(line)}\n`);
  await new Promise((resolve) => file.end(resolve));
  if (values.misses) tellMisses(lines.filter(({ heldBack }) => !heldBack));
  tell(
    'sites to tune on',
    lines.filter(({ heldBack }) => !heldBack),
  );
  if (values['held-back'])
    tell(
      'sites held back',
      lines.filter(({ heldBack }) => heldBack),
    );
}

async function readAll(corpus: string, pages: CorpusPage[], truths: ReadonlyMap<string, Truth>, scripts: Scripts) {
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless: true,
    pipe: true,
    args: QUIET_CHROMIUM,
  });
  const lines: Line[] = [];
  const queue = [...pages];
  const worker = async () => {
    for (let page = queue.shift(); page; page = queue.shift())
      lines.push(await readOne(browser, page, readHtml(corpus, page), truths.get(page.id) as Truth, scripts));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await browser.close();
  return lines;
}

async function readOne(
  browser: Browser,
  page: CorpusPage,
  html: Buffer,
  truth: Truth,
  scripts: Scripts,
): Promise<Line> {
  const site = siteOf(new URL(page.url));
  const line = { id: page.id, site, heldBack: isHeldBack(site), ms: 0, msReadability: 0, items: [] };
  const tab = await browser.newPage();
  try {
    return { ...line, ...(await withDeadline(measure(await tab.createCDPSession(), page.url, html, truth, scripts))) };
  } catch (error) {
    return { ...line, error: String(error) };
  } finally {
    await tab.close();
  }
}

async function measure(
  session: Parameters<typeof loadOffline>[0],
  url: string,
  html: Buffer,
  truth: Truth,
  scripts: Scripts,
) {
  const evaluate = await loadOffline(session, url, html);
  const baseline = await timed<string>(evaluate, scripts.baseline);
  const capture = await timedCapture(evaluate, scripts);
  const task: Task = {
    truth: truth.truth ?? '',
    title: truth.title ?? '',
    html: capture.value.ok ? capture.value.capture.html : '',
    baseline: baseline.value,
  };
  await evaluate(`globalThis.contentTask = ${JSON.stringify(task)}; ''`);
  const { value } = await timed<Judged[]>(evaluate, scripts.judge);
  return { ms: capture.ms, msReadability: baseline.ms, items: value };
}

/** The same third on every machine. */
const isHeldBack = (site: string): boolean => createHash('sha256').update(site).digest().readUInt32BE(0) % 3 === 0;

function tellMisses(lines: readonly Line[]): void {
  for (const { id, items } of lines)
    for (const { kind, what, kept, byReadability } of items)
      if (!kept)
        console.log(
          `${kind.padEnd(8)} ${byReadability ? 'Readability has' : 'both lost      '} ${id.slice(0, 24).padEnd(24)} ${what.slice(0, 110)}`,
        );
}

function tell(what: string, lines: readonly Line[]): void {
  const failed = lines.filter(({ error }) => error);
  console.log(
    `\n${what}: ${lines.length} pages${failed.length ? `, ${failed.length} failed, e.g. ${failed[0]?.id}: ${failed[0]?.error}` : ''}`,
  );
  for (const kind of KINDS) {
    const items = lines.flatMap((line) => line.items.filter((item) => item.kind === kind));
    const share = (kept: (item: Judged) => boolean) =>
      `${((items.filter(kept).length / items.length) * 100).toFixed(1)} %`;
    console.log(
      `  ${`${kind}s`.padEnd(9)} ${String(items.length).padStart(5)} inside the true body: kept ${share(({ kept }) => kept)}, Readability ${share(({ byReadability }) => byReadability)}`,
    );
  }
  const ms = (of: (line: Line) => number) => quantile(lines.filter(({ error }) => !error).map(of), 0.5).toFixed(1);
  console.log(
    `  capture ${ms((line) => line.ms)} ms median, Readability ${ms((line) => line.msReadability)}, ratio ${ms((line) => line.ms / line.msReadability)}`,
  );
}

await main();
