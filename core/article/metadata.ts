import type { Capture, PrintedTime } from '../model/capture';
import { parseWebUrl, sameSite, withoutTracking } from '../model/url-rules';
import { articleNodes, type LdGraph, type LdNode, listOf, readJsonLd, resolve, textOf, urlOf } from '../page/json-ld';
import { firstMeta, type MetaValues, readMeta } from '../page/meta';
import { cleanLine, lineOf } from '../page/text';
import { readTitle } from './title';

export type Metadata = Pick<
  Capture,
  'canonicalUrl' | 'title' | 'siteName' | 'published' | 'modified' | 'lang' | 'dir' | 'leadImage'
> & {
  /** What the page says of itself; the body's first paragraph stands in for it. */
  description?: string;
};

/** What a page says about itself: in meta tags, JSON-LD and markup. */
export function readMetadata(document: Document, baseUrl: string): Metadata {
  const meta = readMeta(document);
  const graph = readJsonLd(document);
  const [article] = articleNodes(graph);
  const siteName = readSiteName(meta, article, graph, baseUrl);
  const image =
    firstMeta(meta, 'og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') ??
    urlOf(article?.['image'], graph);
  return {
    canonicalUrl: readCanonicalUrl(document, meta, baseUrl),
    title: readTitle(document, meta, siteName),
    siteName,
    published: readTime([
      textOf(article?.['datePublished']),
      ...metas(meta, PUBLISHED),
      timeElement(
        document,
        'time[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date, .entry-date time, article header time[datetime], [itemprop~="datePublished"], article time[datetime]',
      ),
    ]),
    modified: readTime([
      textOf(article?.['dateModified']),
      ...metas(meta, MODIFIED),
      timeElement(document, 'time.updated, [itemprop~="dateModified"]'),
    ]),
    lang: readLang(document, meta),
    dir: readDir(document),
    leadImage: parseWebUrl(image ?? '', baseUrl) && image ? parseWebUrl(image, baseUrl)?.href : undefined,
    description: firstMeta(meta, 'og:description', 'description', 'twitter:description', 'dc.description'),
  };
}

const PUBLISHED = [
  'article:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'date',
  'pubdate',
  'publish-date',
  'datepublished',
];
const MODIFIED = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified'];

const metas = (meta: MetaValues, names: string[]): (string | undefined)[] => names.map((name) => firstMeta(meta, name));

/** The host names the site where nothing else does. */
function readSiteName(meta: MetaValues, article: LdNode | undefined, graph: LdGraph, baseUrl: string): string {
  const [publisher] = listOf(article?.['publisher']);
  const named =
    firstMeta(meta, 'og:site_name', 'application-name', 'al:ios:app_name', 'citation_journal_title', 'dc.publisher') ??
    textOf(resolve(publisher, graph)?.['name']);
  return cleanLine(named ?? '') || (parseWebUrl(baseUrl)?.hostname.replace(/^www\./, '') ?? '');
}

/**
 * The URL that the page calls its canonical one, if that can be believed: on the same site, with a path of its own,
 * and `og:url` does not name another. Many pages name the home page, another site, or one URL for all their articles.
 */
function readCanonicalUrl(document: Document, meta: MetaValues, baseUrl: string): string | undefined {
  const page = parseWebUrl(baseUrl);
  const href = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const og = parseWebUrl(firstMeta(meta, 'og:url') ?? 'none:', baseUrl);
  const canonical = href ? parseWebUrl(href.trim(), baseUrl) : og;
  if (!page || !canonical || !sameSite(page, canonical)) return undefined;
  if (canonical.pathname === '/' && canonical.search === '') return undefined;
  if (
    href &&
    og &&
    firstMeta(meta, 'og:url') &&
    og.pathname.replace(/\/$/, '') !== canonical.pathname.replace(/\/$/, '')
  )
    return undefined;
  const clean = withoutTracking(canonical);
  clean.hash = '';
  return clean.href;
}

/** The first that is a time; one that cannot be read still says what was printed. */
function readTime(printed: (string | undefined)[]): PrintedTime | undefined {
  const given = printed.flatMap((value) => cleanLine(value ?? '') || []);
  for (const value of given) {
    const ms = Date.parse(value);
    if (Number.isFinite(ms) && /\d{4}/.test(value)) return { ms, printed: value };
  }
  const [first] = given;
  return first && first.length < 100 ? { printed: first } : undefined;
}

function timeElement(document: Document, selector: string): string | undefined {
  const element = document.querySelector(selector);
  return element ? (element.getAttribute('datetime') ?? element.getAttribute('content') ?? lineOf(element)) : undefined;
}

function readLang(document: Document, meta: MetaValues): string | undefined {
  const declared =
    document.documentElement.getAttribute('lang') ??
    document.documentElement.getAttribute('xml:lang') ??
    document.body?.getAttribute('lang') ??
    firstMeta(meta, 'og:locale', 'content-language', 'language', 'dc.language');
  const tag = declared?.trim().replace(/_/g, '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined;
}

/** Arabic, Hebrew, Persian, Urdu …: languages written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|he|iw|fa|ur|ps|sd|ug|yi|dv|ckb)\b/i;

function readDir(document: Document): 'ltr' | 'rtl' {
  const { documentElement: html, body } = document;
  const declared = (html.getAttribute('dir') ?? body?.getAttribute('dir') ?? '').toLowerCase();
  if (declared === 'rtl' || declared === 'ltr') return declared;
  return RIGHT_TO_LEFT.test(html.getAttribute('lang') ?? '') ? 'rtl' : 'ltr';
}
