import type { ArticlePages } from '../../model/capture';
import { parseWebUrl, withoutTracking } from '../../model/url-rules';
import type { Facts, Sources } from './facts';

/**
 * Which of its article's pages this is. `rel=next` alone says nothing (most blogs mean the next article by it), so a
 * link counts only when its address is this page's with another page number.
 */
export const PAGES: Sources<ArticlePages> = {
  'rel-next': (facts) => pagesFrom(facts.document.querySelectorAll('[rel~="next"], [rel~="prev"]'), facts),
  links: (facts) => {
    // The pagers first: to ask each link of a page for them costs more than all else here.
    const pagers = [...facts.document.querySelectorAll(PAGERS)];
    return pagesFrom(
      pagers.flatMap((pager) => [pager, ...pager.querySelectorAll('a[href]')]),
      facts,
    );
  },
};

const PAGERS =
  '.page-links, .post-page-numbers, [class*="pagin" i], [class*="pager" i], [class*="page-nav" i], [class*="multipage" i]';

/** No site cuts an article into more; larger numbers are something else's. */
const MOST_PAGES = 50;
/** Pagers are short; some sites call their whole navigation so. */
const MOST_LINKS = 60;

function pagesFrom(elements: Iterable<Element>, { baseUrl }: Facts): ArticlePages | undefined {
  const here = parseWebUrl(baseUrl);
  if (!here) return undefined;
  const links = [...elements].slice(0, MOST_LINKS).flatMap((link) => {
    const url = parseWebUrl(link.getAttribute('href') ?? '', baseUrl);
    return url?.host === here.host ? [{ link, url, ...numbered(url) }] : [];
  });
  if (links.length === 0) return undefined;
  // The address may end in a number that is no page's: it is taken for a first page before it is taken apart.
  for (const own of [{ rest: restOf(here), page: 1, named: true }, numbered(here)]) {
    const others = links.filter(
      ({ rest, page, link, url }) =>
        rest === own.rest && page !== own.page && page <= MOST_PAGES && !isForComments(link, url),
    );
    const known = own.named || own.page === 1 || others.some(({ page }) => page === 1);
    if (others.length === 0 || !known || own.page > MOST_PAGES) continue;
    const next = others.find(({ page }) => page === own.page + 1)?.url.href;
    return { page: own.page, last: Math.max(own.page, ...others.map(({ page }) => page)), next };
  }
  return undefined;
}

const isForComments = (link: Element, url: URL): boolean =>
  /comment|cpage/i.test(url.href) || link.closest('[class*="comment" i], [id*="comment" i]') !== null;

interface Numbered {
  /** The address without the number: what all pages of an article share. */
  rest: string;
  page: number;
  /** The address calls the number a page's. */
  named: boolean;
}

const IN_PATH = /[/_,-](page[/-]?|seite[/-]?|pagina[/-]?|p)?(\d{1,3})(\.\w{3,5})?$/i;
const IN_QUERY = /^(?:page|pg|pagina|seite|paged|currentpage|start_page)$/i;

function numbered(url: URL): Numbered {
  const pairs = pairsOf(url);
  const counted = pairs.find((pair) => IN_QUERY.test(pair.split('=')[0] ?? '') && /=\d{1,3}$/.test(pair));
  if (counted) {
    const others = pairs.filter((pair) => pair !== counted);
    return { rest: restOf(url, pathOf(url), others), page: Number(counted.split('=')[1]), named: true };
  }
  const match = IN_PATH.exec(pathOf(url));
  if (!match) return { rest: restOf(url), page: 1, named: false };
  const [, name, page, ending = ''] = match;
  return { rest: restOf(url, pathOf(url).slice(0, match.index) + ending), page: Number(page), named: Boolean(name) };
}

const pathOf = (url: URL): string => url.pathname.replace(/\/+$/, '');

/** The query's parts, but those that only say where a reader came from. */
const pairsOf = (url: URL): string[] => withoutTracking(url).search.slice(1).split('&').filter(Boolean);

const restOf = (url: URL, path = pathOf(url), pairs = pairsOf(url)): string => `${url.host}${path}?${pairs.join('&')}`;
