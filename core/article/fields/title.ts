import { articleNodes, readJsonLd, textOf } from '../page/json-ld';
import { firstMeta, type MetaValues } from '../page/meta';
import { cleanLine, lineOf } from '../page/text';

/** Between a title and a site's name: " – ", " | ", " » " … A hyphen or colon only with spaces around it. */
const SEPARATOR = /\s+[-–—|»«·•:/>]\s+|\s*[|»]\s*/;

/**
 * The article's title without the site's name. A heading that is part of the page's title is the title as the page
 * prints it; else the data's headline or `og:title`, with what names the site cut off.
 */
export function readTitle(document: Document, meta: MetaValues, siteName: string): string {
  const full = firstMeta(meta, 'og:title', 'twitter:title', 'dc.title', 'citation_title') ?? cleanLine(document.title);
  const heading = [...document.querySelectorAll('h1')]
    .map(lineOf)
    .find((line) => line.length > 3 && agrees(line, full, siteName));
  if (heading) return heading;
  const headline = cleanLine(
    articleNodes(readJsonLd(document))
      .map((node) => textOf(node['headline']))
      .find(Boolean) ?? '',
  );
  const title = withoutSite(full, siteName);
  return headline && agrees(headline, title, siteName) ? headline : title || headline || cleanLine(document.title);
}

/** One is the other's beginning or end; a heading that is the site's own name is none. */
function agrees(heading: string, title: string, siteName: string): boolean {
  const [a, b, site] = [heading, title, siteName].map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  if (!a || !b || a === site) return false;
  return b.startsWith(a) || b.endsWith(a) || (a.startsWith(b) && b.length > 15);
}

/** Cuts the site's name from either end; without a name to go by, the shorter side of a lone separator near the end. */
function withoutSite(title: string, siteName: string): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const isSite = (part: string) => siteName !== '' && part.trim().toLowerCase() === siteName.toLowerCase();
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (isSite(last)) return cut(title, 0, title.length - last.length);
  if (isSite(first)) return cut(title, first.length, title.length);
  const rest = title.slice(0, title.length - last.length);
  return /[|–—»·]\s*$/.test(rest) && last.split(' ').length <= 4 && rest.split(' ').length >= 5
    ? cut(title, 0, rest.length)
    : title;
}

/** A part of the title without the separator at its edge. */
const cut = (title: string, start: number, end: number): string =>
  title.slice(start, end).replace(/^[\s\-–—|»«·•:/>]+|[\s\-–—|»«·•:/>]+$/g, '');
