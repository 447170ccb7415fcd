import { parseWebUrl, sameSite, withoutTracking } from '../../model/url-rules';
import { firstMeta } from '../../page/meta';
import type { Facts } from './facts';

/**
 * The URL that the page calls its canonical one, if that can be believed: on the same site, with a path of its own,
 * and `og:url` does not name another. Many pages name the home page, another site, or one URL for all their articles.
 */
export function readCanonicalUrl({ document, meta, baseUrl }: Facts): string | undefined {
  const page = parseWebUrl(baseUrl);
  const href = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const og = parseWebUrl(firstMeta(meta, 'og:url') ?? '', baseUrl);
  const canonical = href ? parseWebUrl(href.trim(), baseUrl) : og;
  if (!page || !canonical || !sameSite(page, canonical)) return undefined;
  if (canonical.pathname === '/' && canonical.search === '') return undefined;
  if (href && og && pathOf(og) !== pathOf(canonical)) return undefined;
  const clean = withoutTracking(canonical);
  clean.hash = '';
  return clean.href;
}

const pathOf = (url: URL): string => url.pathname.replace(/\/$/, '');
