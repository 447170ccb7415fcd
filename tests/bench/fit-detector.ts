import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import puppeteer, { type Browser } from 'puppeteer-core';
import { THRESHOLD } from '../../core/detect/weights.ts';
import { siteOf } from '../../core/model/url-rules.ts';
import { chromiumPath, QUIET_CHROMIUM } from '../e2e/browsers/paths.ts';
import { bundleInPage } from '../in-page.ts';
import { loadOffline } from '../page-loader.ts';
import { predict, regress, type Sample } from './detect/regression.ts';
import { quantile } from './page/figures.ts';

/**
 * Fits the detector's weights: `npm run fit-detector -- --corpus DIR --data FILE [--write]`.
 *
 * DIR holds `pages.jsonl` ({id, url, html: a file, gzipped where it ends in .gz}) and `body.jsonl` ({id, type, intact,
 * corpus?}); judged are the pages of the types `article` and others that are `intact` (their scripts were kept), but
 * for `documentation`, of which people do not agree what it is. FILE keeps what was read of each, a line a page:
 *
 *     {"id": "…", "site": "example.org", "isArticle": true, "ms": 3.1, "signals": {"ogArticle": 1, …}}
 *
 * Where FILE is there it is used again, so that a new ridge or threshold costs no visit. Sites, not pages, are parted:
 * a third of them is held back and judged once by the weights of the others; the ridge is chosen among the others by
 * leaving out a fifth of their sites at a time. With `--write` the weights of all sites go to `core/detect/weights.ts`.
 */

interface Line {
  id: string;
  site: string;
  isArticle: boolean;
  ms: number;
  signals: Record<string, number>;
}

const RIDGES = [0.1, 0.3, 1, 3, 10];
const FOLDS = 5;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { corpus: { type: 'string' }, data: { type: 'string' }, write: { type: 'boolean', default: false } },
  });
  const { corpus, data } = values;
  if (!data || !(corpus || existsSync(data)))
    throw new Error('usage: npm run fit-detector -- --corpus DIR --data FILE [--write]');
  if (!existsSync(data))
    writeFileSync(data, (await collect(corpus ?? '')).map((line) => `${JSON.stringify(line)}\n`).join(''));
  const lines = readLines<Line>(data);
  const names = Object.keys(lines[0]?.signals ?? {});
  const times = lines.map(({ ms }) => ms);
  console.log(
    `${lines.length} pages, ${names.length} signals, read in ${quantile(times, 0.5)} ms median, ${quantile(times, 0.95)} p95`,
  );

  const seen = lines.filter(({ site }) => partOf(site, 3) !== 0);
  const heldBack = lines.filter(({ site }) => partOf(site, 3) === 0);
  const scored = RIDGES.map((ridge) => ({ ridge, result: crossValidate(seen, names, ridge) }));
  for (const { ridge, result } of scored) console.log(`ridge ${ridge}: ${words(result)} on sites left out in turn`);
  const best = scored.reduce((a, b) => (b.result.f1 > a.result.f1 ? b : a));
  const model = regress(samplesOf(seen, names), best.ridge);
  const unseen = judge(heldBack, (line) => predict(model, vector(line, names)));
  console.log(`\nheld back, ${heldBack.length} pages: ${words(unseen)} with ridge ${best.ridge}`);
  const final = regress(samplesOf(lines, names), best.ridge);
  console.log(`all in turn, ${lines.length} pages: ${words(crossValidate(lines, names, best.ridge))}`);
  console.log(`all, seen: ${words(judge(lines, (line) => predict(final, vector(line, names))))}`);
  for (const [i, name] of names.entries())
    console.log(`  ${name.padEnd(16)} ${(final.weights[i] ?? 0).toFixed(2).padStart(6)}`);
  if (values.write) write(names, final.weights, final.bias);
}

/** Reads every judged page's signals in Chromium, scripts off, under its own address. */
async function collect(corpus: string): Promise<Line[]> {
  const truths = new Map(
    readLines<{ id: string; type: string; intact: boolean; corpus?: string }>(path.join(corpus, 'body.jsonl')).map(
      (truth) => [truth.id, truth],
    ),
  );
  const pages = readLines<{ id: string; url: string; html: string }>(path.join(corpus, 'pages.jsonl')).filter(
    ({ id }) => {
      const truth = truths.get(id);
      return truth?.intact && truth.type !== 'documentation' && truth.corpus === 'wcxb';
    },
  );
  const script = await bundleInPage(new URL('./detect/signals-in-page.ts', import.meta.url));
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless: true,
    pipe: true,
    args: QUIET_CHROMIUM,
  });
  const lines: Line[] = [];
  for (const page of pages) {
    const file = readFileSync(path.join(corpus, page.html));
    const { signals, ms } = await readPage(
      browser,
      page.url,
      page.html.endsWith('.gz') ? gunzipSync(file) : file,
      script,
    );
    lines.push({
      id: page.id,
      site: siteOf(new URL(page.url)),
      isArticle: truths.get(page.id)?.type === 'article',
      ms,
      signals,
    });
  }
  await browser.close();
  return lines;
}

async function readPage(browser: Browser, url: string, html: Buffer, script: string) {
  const tab = await browser.newPage();
  const evaluate = await loadOffline(await tab.createCDPSession(), url, html);
  const json = await evaluate(`JSON.stringify((0, eval)(${JSON.stringify(script)}))`);
  await tab.close();
  return JSON.parse(json) as { signals: Record<string, number>; ms: number };
}

const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

const vector = ({ signals }: Line, names: readonly string[]): number[] => names.map((name) => signals[name] ?? 0);
const samplesOf = (lines: readonly Line[], names: readonly string[]): Sample[] =>
  lines.map((line) => ({ signals: vector(line, names), is: line.isArticle }));

/** The same part for a site on every machine. */
const partOf = (site: string, parts: number): number =>
  createHash('sha256').update(site).digest().readUInt32BE(0) % parts;

interface Result {
  f1: number;
  falseAlarms: number;
  recall: number;
}

/** Each site is judged by weights that never saw it. */
function crossValidate(lines: readonly Line[], names: readonly string[], ridge: number): Result {
  const scores = new Map<Line, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ site }: Line) => partOf(`fold ${site}`, FOLDS) === fold;
    const model = regress(
      samplesOf(
        lines.filter((line) => !isOut(line)),
        names,
      ),
      ridge,
    );
    for (const line of lines.filter(isOut)) scores.set(line, predict(model, vector(line, names)));
  }
  return judge(lines, (line) => scores.get(line) ?? 0);
}

function judge(lines: readonly Line[], score: (line: Line) => number): Result {
  const said = lines.filter((line) => score(line) >= THRESHOLD);
  const right = said.filter(({ isArticle }) => isArticle).length;
  const articles = lines.filter(({ isArticle }) => isArticle).length;
  const falseAlarms = (said.length - right) / (lines.length - articles);
  return { f1: (2 * right) / (said.length + articles), falseAlarms, recall: right / articles };
}

const words = ({ f1, falseAlarms, recall }: Result): string =>
  `F1 ${f1.toFixed(3)}, false alarms ${(falseAlarms * 100).toFixed(1)} %, recall ${(recall * 100).toFixed(1)} %`;

function write(names: readonly string[], weights: readonly number[], bias: number): void {
  const file = new URL('../../core/detect/weights.ts', import.meta.url);
  const table = names.map((name, i) => `  ${name}: ${(weights[i] ?? 0).toFixed(2)},`).join('\n');
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace(/(WEIGHTS[^=]*= \{)[^}]*(\};)/, `$1\n${table}\n$2`)
      .replace(/(BIAS = )[-\d.]+/, `$1${bias.toFixed(2)}`),
  );
}

await main();
