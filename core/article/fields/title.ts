import { textOf } from '../../page/json-ld';
import { firstMeta } from '../../page/meta';
import { cleanLine, lineOf, plainWords } from '../../page/text';
import type { Facts, Sources } from './facts';

/**
 * The article's title without the site's name. What the page prints as its heading comes first: `og:title` and
 * `<title>` are often written for search engines and social networks.
 */
export const TITLE: Sources<string> = {
  heading: ({ heading, siteName, ...facts }) => {
    if (!heading) return undefined;
    const line = withoutKnownSite(lineOf(heading), siteName);
    const title = withoutSite(givenTitle(facts), siteName);
    // A label within the heading ("Opinion Why bees leave") is no part of the title.
    return plainWords(title).length > TELLING && plainWords(line).endsWith(` ${plainWords(title)}`) ? title : line;
  },
  'json-ld': ({ article, siteName, ...facts }) => {
    const headline = cleanLine(textOf(article?.['headline']) ?? '');
    return agrees(headline, withoutSite(givenTitle(facts), siteName), siteName) ? headline : undefined;
  },
  meta: ({ siteName, ...facts }) => withoutSite(givenTitle(facts), siteName),
  'json-ld-alone': ({ article }) => cleanLine(textOf(article?.['headline']) ?? ''),
};

/** A title shorter than this may be part of another by chance. */
const TELLING = 15;

const givenTitle = ({ meta, document }: Pick<Facts, 'meta' | 'document'>): string =>
  firstMeta(meta, 'og:title', 'twitter:title', 'dc.title', 'citation_title') ?? cleanLine(document.title);

/**
 * The heading that prints the title: one that is the beginning or end of a title that the page gives itself; else the
 * one that shares most words with those titles and the address; pages print another title than they give to others. The
 * first of all, where a page gives itself no title.
 */
export function findHeading(facts: Facts): Element | undefined {
  const { document, siteName, baseUrl } = facts;
  const headings = [...document.querySelectorAll('h1')].filter((heading) => isTelling(heading, facts));
  const [given = '', ...others] = [givenTitle(facts), cleanLine(document.title)];
  if (![given, ...others].some(Boolean)) return headings[0];
  const same = headings.find((heading) => agrees(lineOf(heading), given, siteName));
  if (same) return same;
  const words = wordsOf([given, ...others, slugOf(baseUrl)].join(' '));
  const shares = headings.map((heading) => shareOf(wordsOf(lineOf(heading)), words));
  const best = Math.max(0, ...shares);
  return best >= ENOUGH_SHARED ? headings[shares.indexOf(best)] : undefined;
}

/** Share of a heading's words that must be known; below it headings of other things begin ("A message from …"). */
const ENOUGH_SHARED = 0.25;

function isTelling(heading: Element, { siteName, baseUrl }: Facts): boolean {
  const line = lineOf(heading);
  if (line.length < 4 || plainWords(line) === plainWords(siteName)) return false;
  if (heading.closest('nav, aside, footer, [role="dialog"], template')) return false;
  const href = (heading.querySelector('a[href]') ?? heading.closest('a[href]'))?.getAttribute('href');
  return !href || !URL.canParse(href, baseUrl) || new URL(href, baseUrl).pathname !== '/';
}

/** Words that say something, and pairs of characters where a script has no spaces. */
function wordsOf(text: string): Set<string> {
  const line = plainWords(text);
  const pairs = line.matchAll(/(?=([\u3041-\u30ff\u3400-\u9fff]{2}))/g);
  return new Set([
    ...(line.match(/[^\s\u3041-\u30ff\u3400-\u9fff]{4,}/g) ?? []),
    ...Array.from(pairs, ([, pair = '']) => pair),
  ]);
}

function shareOf(words: Set<string>, known: Set<string>): number {
  const shared = [...words].filter((word) => known.has(word));
  return words.size ? shared.length / words.size : 0;
}

function slugOf(url: string): string {
  const [slug = ''] = new URL(url).pathname.split('/').filter(Boolean).slice(-1);
  return slug.replace(/[-_.]+/g, ' ');
}

/** One is the other's beginning or end; a heading that is the site's own name is none. */
function agrees(heading: string, title: string, siteName: string): boolean {
  const [a, b] = [plainWords(heading), plainWords(title)];
  if (!a || !b || a === plainWords(siteName)) return false;
  return b.startsWith(a) || b.endsWith(a) || ((a.startsWith(b) || a.endsWith(b)) && b.length > TELLING);
}

/** Between a title and a site's name: " – ", " | ", " » " … A hyphen or colon only with spaces around it. */
const SEPARATOR = /\s+[-–—|»«·•:/>]\s+|\s*[|»]\s*/;

/** Cuts the site's name from either end. */
function withoutKnownSite(title: string, siteName: string): string {
  const [first = '', ...others] = title.split(SEPARATOR);
  const last = others.at(-1);
  if (last === undefined || siteName === '') return title;
  if (plainWords(last) === plainWords(siteName)) return cut(title, 0, title.length - last.length);
  return plainWords(first) === plainWords(siteName) ? cut(title, first.length, title.length) : title;
}

/** Chinese sites put their names behind a hyphen without spaces: "…-新华网", "…_海港日报". */
const CHINESE_SITE = /(?<=.{8})[-_|–—]+\s*[\u3400-\u9fff]{1,8}(?:网|網|报|報|新闻|新聞|在线)$/;

/** Without a name to go by, a site is the shorter side of a lone separator near the end. */
function withoutSite(title: string, siteName: string): string {
  const known = withoutKnownSite(title, siteName).replace(CHINESE_SITE, '');
  const last = known === title ? title.split(SEPARATOR).at(-1) : undefined;
  if (last === undefined || last === title) return known;
  const rest = title.slice(0, title.length - last.length);
  return /[|–—»·]\s*$/.test(rest) && last.split(' ').length <= 4 && rest.split(' ').length >= 5
    ? cut(title, 0, rest.length)
    : title;
}

/** A part of the title without the separator at its edge. */
const cut = (title: string, start: number, end: number): string =>
  title.slice(start, end).replace(/^[\s\-–—|»«·•:/>]+|[\s\-–—|»«·•:/>]+$/g, '');
