import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A corpus of saved pages: a folder with `pages.jsonl`, a page a line. */
export interface CorpusPage {
  id: string;
  url: string;
  /** Below the folder; gzipped where it ends in `.gz`. */
  html: string;
}

const PAGE_DEADLINE_MS = 60_000;
/** For pages whose URL nobody noted. */
const NO_URL = 'https://page.invalid';

/** The pages whose id holds `only`. */
export function readPages(corpus: string, only: string): CorpusPage[] {
  const lines = readFileSync(path.join(corpus, 'pages.jsonl'), 'utf8').trim().split('\n');
  const pages = lines.map((line) => JSON.parse(line) as CorpusPage).filter(({ id }) => id.includes(only));
  return pages.map((page) =>
    /^https?:/.test(page.url) ? page : { ...page, url: `${NO_URL}/${encodeURIComponent(page.id)}` },
  );
}

export function readHtml(corpus: string, page: CorpusPage): Buffer {
  const file = readFileSync(path.join(corpus, page.html));
  return page.html.endsWith('.gz') ? gunzipSync(file) : file;
}

/** One page that hangs is no reason for the others to wait. */
export function withDeadline<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('took too long')), PAGE_DEADLINE_MS).unref()),
  ]);
}
