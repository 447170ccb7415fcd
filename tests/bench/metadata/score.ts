import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readPages } from '../corpus.ts';

/**
 * Scores titles and dates of what `bench:extract` wrote against the labels of a corpus (`body.jsonl`: `{id, type,
 * title, date}`; `pages.jsonl`: `{id, url}`): the share of right titles, letters and digits alone compared, and of
 * right days of publication. A third of the sites, by their hosts' hashes, is held back from tuning and scored apart.
 */

interface Label {
  id: string;
  type: string;
  title?: string;
  date?: string;
}

interface Result {
  id: string;
  article?: { title?: string; published?: { ms?: number; offset?: number } };
}

function main(): void {
  const { values } = parseArgs({
    options: { corpus: { type: 'string' }, results: { type: 'string' }, misses: { type: 'boolean', default: false } },
  });
  const { corpus, results, misses } = values;
  if (!corpus || !results) throw new Error('usage: npm run bench:metadata -- --corpus DIR --results FILE [--misses]');
  const urls = new Map(readPages(corpus, '').map(({ id, url }) => [id, url]));
  const labels = readLines<Label>(path.join(corpus, 'body.jsonl')).filter(({ type }) => type === 'article');
  const found = new Map(readLines<Result>(results).map((result) => [result.id, result]));
  for (const part of ['tuned', 'held back']) {
    const pages = labels.filter(({ id }) => found.has(id) && isHeldBack(urls.get(id) ?? '') === (part === 'held back'));
    const titled = pages.filter(({ title }) => title);
    const dated = pages.filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date ?? ''));
    const wrongTitles = titled.filter(({ id, title }) => plain(found.get(id)?.article?.title) !== plain(title));
    const wrongDays = dated.filter(({ id, date }) => dayOf(found.get(id)) !== date);
    console.log(`${part}: titles ${share(titled, wrongTitles)}, days of publication ${share(dated, wrongDays)}`);
    // Those of the sites held back stay unread.
    if (!misses || part === 'held back') continue;
    for (const { id, title } of wrongTitles) console.log(`  ${id}: “${title}”, not “${found.get(id)?.article?.title}”`);
    for (const { id, date } of wrongDays) console.log(`  ${id}: ${date}, not ${dayOf(found.get(id))}`);
  }
}

function readLines<Line>(file: string): Line[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Line);
}

function isHeldBack(url: string): boolean {
  const host = new URL(url).hostname.replace(/^www\./, '');
  return Number.parseInt(createHash('sha1').update(host).digest('hex').slice(0, 6), 16) % 3 === 0;
}

const plain = (text = ''): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The day that the page names, in its own zone. */
function dayOf(result?: Result): string | undefined {
  const { ms, offset = 0 } = result?.article?.published ?? {};
  return ms === undefined ? undefined : new Date(ms + offset * 60_000).toISOString().slice(0, 10);
}

const share = (all: unknown[], wrong: unknown[]): string =>
  `${all.length - wrong.length} of ${all.length} (${((1 - wrong.length / all.length) * 100).toFixed(1)} %)`;

main();
