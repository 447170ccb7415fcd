import { Document, isScalar, Scalar } from 'yaml';
import type { Byline, Clipping } from '../model/clipping';

/** What stands above a note in Markdown, under the names that Obsidian's clipper and Joplin use. */
export interface FrontMatter {
  title: string;
  source: string;
  author: string[];
  site: string;
  /** `2014-03-21`, or what the page printed where no day could be read. */
  published?: string;
  /** The day of clipping. */
  created: string;
  tags: string[];
  description: string;
}

export function frontMatterOf(clipping: Clipping, bylines: readonly Pick<Byline, 'name'>[]): FrontMatter {
  const published = clipping.published && printedDate(clipping.published);
  return {
    title: clipping.title,
    source: clipping.url,
    author: bylines.map(({ name }) => name),
    site: clipping.siteName,
    ...(published && { published }),
    created: new Date(clipping.clippedAt).toISOString().slice(0, 10),
    tags: clipping.tags,
    description: clipping.subtitle ?? clipping.excerpt,
  };
}

/** A day in the page's own zone, a month where it says no more. */
function printedDate({ ms, offset = 0, precision, printed }: NonNullable<Clipping['published']>): string {
  if (ms === undefined) return printed;
  const day = new Date(ms + offset * 60_000).toISOString();
  return day.slice(0, precision === 'month' ? day.indexOf('-', 1) + 3 : day.indexOf('T'));
}

const DATES: readonly string[] = ['published', 'created'];

/**
 * Writes front matter, its fences with it. Text stands in quotation marks: readers of older YAML take a bare `yes` or
 * `12:30` for something else. Days stand without, as both programs take them for days.
 */
export function writeFrontMatter(matter: FrontMatter): string {
  const document = new Document(matter);
  for (const name of DATES) {
    const node = document.get(name, true);
    if (isScalar(node) && /^\d{4}-\d{2}(-\d{2})?$/.test(String(node.value))) node.type = Scalar.PLAIN;
  }
  const yaml = document.toString({
    defaultStringType: Scalar.QUOTE_DOUBLE,
    defaultKeyType: Scalar.PLAIN,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    lineWidth: 0,
  });
  return `---\n${yaml}---\n`;
}
