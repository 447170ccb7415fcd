import type { AuthorLink, LinkKind } from '../model/capture';
import { parseWebUrl, sameSite } from '../model/url-rules';

/** Hosts by which a link's kind is known; the first that fits. */
const KINDS: readonly [LinkKind, RegExp][] = [
  ['x', /^(?:www\.|mobile\.)?(?:twitter|x)\.com\/(?!share|intent|home|search|hashtag)@?\w+\/?$/i],
  ['linkedin', /^(?:[a-z]+\.)?linkedin\.com\/(?:in|pub)\//i],
  ['github', /^(?:www\.)?github\.com\/[\w-]+\/?$/i],
  ['bluesky', /^bsky\.app\/profile\//i],
  ['orcid', /^orcid\.org\/\d{4}-/i],
  ['scholar', /^scholar\.google\.[a-z.]+\/citations/i],
  ['facebook', /^(?:[a-z-]+\.)?facebook\.com\/(?!sharer|share|dialog)[^?]+/i],
  ['instagram', /^(?:www\.)?instagram\.com\/[\w.]+/i],
  ['youtube', /^(?:www\.)?youtube\.com\/(?:@|c\/|user\/|channel\/)/i],
  ['mastodon', /^[\w.-]+\/@\w+\/?$/],
];

/** Parts of paths under which sites keep their authors. */
const AUTHOR_PARTS = String.raw`authors?|autor(?:en|es|a)?|auteurs?|autore|by|profiles?|people|person|staff|contributors?|writers?|journalists?|journaliste|columnists?|users?|team|experts?|bio|bios|redakteur|redaktion|reporters?|@[\w.-]+`;
const AUTHOR_PATH = new RegExp(String.raw`/(?:${AUTHOR_PARTS})(?:/|\?|$)|[?&]author(?:_name)?=`, 'i');
const NAMES_AUTHOR_PART = new RegExp(AUTHOR_PARTS, 'i');

/** Does a URL look like an author's page on a site? */
export function isAuthorPath(url: string): boolean {
  const parsed = parseWebUrl(url);
  return parsed !== undefined && AUTHOR_PATH.test(parsed.pathname + parsed.search);
}

/** The same of an address as it stands in a page: most name no such part, and are not worth resolving. */
export const leadsToAuthor = (href: string, baseUrl: string): boolean =>
  NAMES_AUTHOR_PART.test(href) && isAuthorPath(parseWebUrl(href, baseUrl)?.href ?? '');

/** Makes a link of an address, or nothing where it is no link to an author (a share button, a script). */
export function authorLink(href: string | null | undefined, baseUrl: string): AuthorLink | undefined {
  if (!href) return undefined;
  const mail = href.match(/^mailto:([^?\s]+@[^?\s]+)/i)?.[1];
  if (mail) return { kind: 'email', url: `mailto:${mail}` };
  const url = parseWebUrl(href.trim(), baseUrl);
  if (!url || /\/(?:share|sharer|intent)\b/i.test(url.pathname)) return undefined;
  const address = url.host + url.pathname + url.search;
  const known = KINDS.find(([, pattern]) => pattern.test(address));
  if (known) return { kind: known[0], url: url.href };
  const page = parseWebUrl(baseUrl);
  if (page && sameSite(page, url)) return isAuthorPath(url.href) ? { kind: 'author-page', url: url.href } : undefined;
  return { kind: 'site', url: url.href };
}

/** The links of a list of addresses, each once. */
export function authorLinks(hrefs: Iterable<string | null | undefined>, baseUrl: string): AuthorLink[] {
  const links = new Map<string, AuthorLink>();
  for (const href of hrefs) {
    const link = authorLink(href, baseUrl);
    if (link && !links.has(link.url)) links.set(link.url, link);
  }
  return [...links.values()];
}
