/**
 * What is cheap to see on a live page and tells articles from other pages. Each between 0 and 1; the weights of
 * `weights.ts` are fitted to them. Selectors, `textContent` and the address only: nothing here asks for layout or
 * changes the page.
 */
export interface Signals {
  /** `og:type` says article, or the page has Open Graph's times of an article. */
  ogArticle: number;
  /** `og:type` says something else than article or website: a product, a profile. */
  ogOther: number;
  /** JSON-LD has an article type. */
  ldArticle: number;
  /** JSON-LD has a product, an offer or a job. */
  ldProduct: number;
  /** JSON-LD has a list, a collection or search results. */
  ldList: number;
  /** JSON-LD has a thread, or a question and its answers. */
  ldForum: number;
  /** Text in the longest run of paragraphs, on a scale of doublings: 1 from 8,000 characters on. */
  run: number;
  /** That run's share of all paragraph text. */
  share: number;
  /** The share of the run that is links. */
  runLinks: number;
  /** The share of all links' text in the text of links and paragraphs. */
  pageLinks: number;
  /** Paragraphs in the run: 1 from 20 on. */
  paragraphs: number;
  /** Headings that are links: 1 from 12 on. */
  linkedHeadings: number;
  /** A time of publication in the page's data. */
  dated: number;
  /** `<time>` elements, a few. */
  fewTimes: number;
  /** `<time>` elements, many: posts or teasers. */
  manyTimes: number;
  /** A byline or an author in the page's data. */
  signed: number;
  /** A single `<article>`. */
  oneArticle: number;
  /** Many `<article>`s: teasers or posts. */
  manyArticles: number;
  /** Carts, baskets, a price in the page's data. */
  commerce: number;
  /** Posts and replies. */
  posts: number;
  /** The address ends in a slug of several words. */
  slug: number;
  /** The address carries a date. */
  datePath: number;
  /** The address is the site's root. */
  root: number;
  /** The address is of a list: tag, category, search. */
  listPath: number;
  /** The address is of a shop or a product. */
  shopPath: number;
  /** The address is of a forum or a thread. */
  forumPath: number;
  /** The address names articles: blog, news, story. */
  articlePath: number;
}

/** Reads the signals of a live page. */
export function readSignals(document: Document): Signals {
  return {
    ...dataSignals(document),
    ...textSignals(document),
    ...markupSignals(document),
    ...urlSignals(document.URL),
  };
}

function dataSignals(document: Document) {
  const types = jsonLdTypes(document);
  const ogType = document.querySelector('meta[property="og:type" i]')?.getAttribute('content') ?? '';
  const dated = document.querySelector('meta[property^="article:published" i], meta[name="parsely-pub-date" i]');
  return {
    ogArticle: is(/article|blog/i.test(ogType) || dated !== null),
    ogOther: is(ogType !== '' && !/article|blog|website|^object$/i.test(ogType)),
    ldArticle: is(/(?:Article|BlogPosting|Report)"/.test(types)),
    ldProduct: is(/"(?:Product|ProductGroup|Offer|AggregateOffer|JobPosting|LocalBusiness)"/.test(types)),
    ldList: is(/"(?:ItemList|CollectionPage|SearchResultsPage|Blog)"/.test(types)),
    ldForum: is(/"(?:DiscussionForumPosting|QAPage|Question|Answer)"/.test(types)),
    dated: is(
      dated !== null ||
        document.querySelector('[itemprop~="datePublished"], time[pubdate], .entry-date, .published') !== null,
    ),
  };
}

/** All JSON-LD's types as text: parsing it would cost more than the answer is worth here. */
function jsonLdTypes(document: Document): string {
  let types = '';
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    for (const [type] of (script.textContent ?? '').matchAll(/"@type"\s*:\s*(?:"[^"]+"|\[[^\]]*\])/g)) types += type;
  }
  return types;
}

const SHORT_PARAGRAPH = 40;
const SHORTEST_RUN = 125;
const DOUBLINGS = 6;

/** The parent whose own paragraphs hold the most text, how that text is made, and what share of the page it has. */
function textSignals(document: Document) {
  const runs = new Map<Element, { length: number; paragraphs: Element[] }>();
  let all = 0;
  for (const paragraph of document.getElementsByTagName('p')) {
    const { length } = paragraph.textContent ?? '';
    const parent = paragraph.parentElement;
    if (!parent || length < SHORT_PARAGRAPH) continue;
    all += length;
    const run = runs.get(parent) ?? { length: 0, paragraphs: [] };
    runs.set(parent, run);
    run.length += length;
    run.paragraphs.push(paragraph);
  }
  let longest = { length: 0, paragraphs: [] as Element[] };
  for (const run of runs.values()) if (run.length > longest.length) longest = run;
  const runLinks = lengthOf(longest.paragraphs.flatMap((paragraph) => [...paragraph.getElementsByTagName('a')]));
  const links = lengthOf(document.links);
  return {
    run: between(Math.log2(Math.max(longest.length, 1) / SHORTEST_RUN) / DOUBLINGS),
    share: all ? longest.length / all : 0,
    runLinks: longest.length ? between(runLinks / longest.length) : 0,
    pageLinks: links / (links + all || 1),
    paragraphs: between(longest.paragraphs.length / 20),
  };
}

function lengthOf(elements: Iterable<Element>): number {
  let length = 0;
  for (const element of elements) length += (element.textContent ?? '').length;
  return length;
}

const FEW_TIMES = 3;
const MANY_TIMES = 8;
const MANY_ARTICLES = 6;

function markupSignals(document: Document) {
  const has = (selector: string) => is(document.querySelector(selector) !== null);
  const times = document.getElementsByTagName('time').length;
  const articles = document.getElementsByTagName('article').length;
  return {
    linkedHeadings: between(
      document.querySelectorAll('h2 a[href], h3 a[href], a[href] > h2, a[href] > h3').length / 12,
    ),
    fewTimes: is(times > 0 && times <= FEW_TIMES),
    manyTimes: is(times >= MANY_TIMES),
    signed: has('meta[name="author" i], [rel~="author"], [itemprop~="author"], .byline, .author, .author-name'),
    oneArticle: is(articles === 1),
    manyArticles: is(articles >= MANY_ARTICLES),
    commerce: has(
      '[class*="add-to-cart"], [class*="add_to_cart"], [class*="addToCart"], [itemprop="price"], .add-to-basket, #add-to-cart, meta[property="product:price:amount"]',
    ),
    posts: has('.postbody, .topic-post, .message-body, .post-message, .forum-post, .bbWrapper, shreddit-post'),
  };
}

function urlSignals(url: string) {
  const { pathname, search } = new URL(url);
  const path = decoded(pathname);
  const parts = path.split('/').slice(1);
  const has = (names: ReadonlySet<string>): boolean => parts.some((part) => names.has(part.toLowerCase()));
  const last = parts.findLast(Boolean) ?? '';
  return {
    slug: is(last.split(/[-_]+/).filter((word) => /^[^\d\s]{2,}/.test(word)).length >= 4),
    datePath: is(/\/(?:19|20)\d\d[/-]\d{1,2}(?:\/|-|$)/.test(path)),
    root: is(path === '/' || /^\/(?:[a-z]{2}(?:-[a-z]{2})?|index\.\w+|home)\/?$/i.test(path)),
    listPath: is(has(LIST_PARTS) || /[?&](?:s|q|query|search)=/.test(search)),
    shopPath: is(has(SHOP_PARTS)),
    forumPath: is(has(FORUM_PARTS)),
    articlePath: is(has(ARTICLE_PARTS)),
  };
}

/** What parts of addresses are called. Sets, as each pattern would be compiled for one address. */
const partsNamed = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const LIST_PARTS = partsNamed(
  'tag tags category categories topic topics search archive archives page collection collections directory all browse author authors',
);
const SHOP_PARTS = partsNamed(
  'shop store product products item dp buy cart pricing service services solution solutions',
);
const FORUM_PARTS = partsNamed(
  'forum forums thread threads t topic question questions viewtopic.php showthread.php discussion discussions comments community r',
);
const ARTICLE_PARTS = partsNamed(
  'blog blogs news article articles story stories post posts magazine opinion insight insights guide guides',
);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not UTF-8: the escapes say as much as the letters.
    return path;
  }
}

const is = (answer: boolean): number => Number(answer);
const between = (value: number): number => Math.min(1, Math.max(0, value));
