/** What is cheap to see on a live page and tells articles from other pages. Each between 0 and 1. */
export interface Signals {
  /** `og:type` says article. */
  ogArticle: number;
  /** JSON-LD has an article type. */
  ldArticle: number;
  /** JSON-LD has a product, a list, a forum thread. */
  ldOther: number;
  /** Text in the longest run of paragraphs: 1 from 3,000 characters on. */
  run: number;
  /** That run's share of all paragraph text. */
  share: number;
  /** The share of the run that is links. */
  links: number;
  /** A date of publication. */
  dated: number;
  /** A byline. */
  signed: number;
  /** Many `<article>`s: a list of teasers. */
  manyArticles: number;
  /** Prices, carts, "add to basket". */
  commerce: number;
  /** The URL ends in a slug of several words or carries a date. */
  slug: number;
  /** The URL is the site's root, or of a list: tag, category, search. */
  listing: number;
}

const RUN_LENGTH = 3_000;
const SHORT_PARAGRAPH = 40;
const MANY_ARTICLES = 8;

/** Reads the signals. Selectors and `textContent` only: nothing here asks for layout or changes the page. */
export function readSignals(document: Document): Signals {
  const has = (selector: string) => Number(document.querySelector(selector) !== null);
  const types = jsonLdTypes(document);
  const run = longestRun(document);
  const { pathname, search } = new URL(document.URL);
  return {
    ogArticle: has('meta[property="og:type" i][content*="article" i], meta[property^="article:published"]'),
    ldArticle: Number(/Article|BlogPosting|Report"/.test(types)),
    ldOther: Number(
      /"(?:Product|ItemList|CollectionPage|SearchResultsPage|DiscussionForumPosting|QAPage|JobPosting|Offer)"/.test(
        types,
      ),
    ),
    run: Math.min(1, run.length / RUN_LENGTH),
    share: run.share,
    links: run.links,
    dated: has(
      'meta[property="article:published_time"], [itemprop~="datePublished"], time[datetime], time[pubdate], .entry-date, .published, meta[name="parsely-pub-date"]',
    ),
    signed: has(
      'meta[name="author"], [rel~="author"], [itemprop~="author"], [class*="byline" i], .author, [class*="author-name" i]',
    ),
    manyArticles: Number(document.getElementsByTagName('article').length >= MANY_ARTICLES),
    commerce: has(
      '[class*="add-to-cart" i], [id*="add-to-cart" i], [itemprop="price"], [class*="add-to-basket" i], meta[property="product:price:amount"]',
    ),
    slug: Number(
      /\/[^/]*[a-z\p{L}\d]+(?:[-_][\p{L}\d]+){2,}[^/]*\/?$|\/(?:19|20)\d\d\/\d{1,2}\/|\d{6,}/u.test(decode(pathname)),
    ),
    listing: Number(
      pathname === '/' ||
        /\/(?:tags?|categor(?:y|ies)|topics?|search|archives?|page\/\d+|author|shop|products?|forums?)\/?[^/]*\/?$/.test(
          pathname,
        ) ||
        /[?&](?:s|q|query|search)=/.test(search),
    ),
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not UTF-8: the escapes say as much as the letters.
    return path;
  }
}

/** All JSON-LD as text: parsing it would cost more than the answer is worth here. */
function jsonLdTypes(document: Document): string {
  let types = '';
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    for (const [type] of (script.textContent ?? '').matchAll(/"@type"\s*:\s*(?:"[^"]+"|\[[^\]]*\])/g)) types += type;
  }
  return types;
}

/** The parent whose own paragraphs hold the most text, and how that text is made. */
function longestRun(document: Document): { length: number; share: number; links: number } {
  const byParent = new Map<Element, { length: number; paragraphs: Element[] }>();
  let all = 0;
  for (const paragraph of document.getElementsByTagName('p')) {
    const length = (paragraph.textContent ?? '').trim().length;
    const parent = paragraph.parentElement;
    if (!parent || length < SHORT_PARAGRAPH) continue;
    all += length;
    const run = byParent.get(parent) ?? { length: 0, paragraphs: [] };
    byParent.set(parent, run);
    run.length += length;
    run.paragraphs.push(paragraph);
  }
  let longest = { length: 0, paragraphs: [] as Element[] };
  for (const run of byParent.values()) if (run.length > longest.length) longest = run;
  const linked = longest.paragraphs.flatMap((paragraph) => [...paragraph.getElementsByTagName('a')]);
  const links = linked.reduce((sum, link) => sum + (link.textContent ?? '').length, 0);
  return {
    length: longest.length,
    share: all ? longest.length / all : 0,
    links: longest.length ? links / longest.length : 0,
  };
}
