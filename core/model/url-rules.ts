/**
 * Rules about URLs that the page side and the library share. The `URL` class does the parsing; a string that is no
 * http(s) URL is an answer (`undefined`), not an error.
 */

/**
 * Parameters that only say where a reader came from: of campaigns, advertising networks, mailers, analytics and search.
 * None that a site might number its pages by (`ref`, `source` and `s` name articles on some).
 */
const TRACKING = new RegExp(
  `^(?:${[
    // campaigns and analytics, by prefix
    '(?:utm|pk|mtm|piwik|matomo|hsa|itm|stm|ns|trk|vero|oly|guce|at|__hs)_\\w+',
    '_(?:hsenc|hsmi|openstat|ga|gl|ke|branch_\\w+|bta_\\w+)',
    // advertising networks: what was clicked
    'fbclid|gclid|gclsrc|dclid|gbraid|wbraid|gad_\\w+|msclkid|yclid|ymclid|twclid|ttclid|li_fat_id|rdt_cid|epik',
    'igshid?|igsh|wickedid|s_kwcid|fb_(?:action_ids|action_types|ref|source)|srsltid|ScCid',
    // mailers, media, sharing
    'mc_[ce]id|mkt_tok|wt[._]mc(?:_\\w+)?|ref_(?:src|url)|s_c?id|cmp(?:id|_id)?|ncid|icid|spm|xtor|dgcid',
    'soc_(?:src|trk)|smid|sref|guccounter|__twitter_impression|usqp|amp_js_v',
  ].join('|')})$`,
  'i',
);

/** Parses an absolute http(s) URL, or one relative to `base`. An empty one is none: a missing `src` is not the page itself. */
export function parseWebUrl(url: string, base?: string): URL | undefined {
  const parsed = url.trim() === '' ? null : URL.parse(url, base);
  return parsed?.protocol === 'http:' || parsed?.protocol === 'https:' ? parsed : undefined;
}

/**
 * May this be a link that a person follows? Of the web or to a mailbox, and nothing else: what is stored may have come
 * from a backup that anybody wrote.
 */
export function isLinkable(url: string): boolean {
  return parseWebUrl(url) !== undefined || (/^mailto:/i.test(url) && URL.canParse(url));
}

/** The URL without tracking parameters, all else as it was. */
export function withoutTracking(url: URL): URL {
  const clean = new URL(url);
  if (clean.search === '') return clean;
  // Read from the text: in Firefox's content scripts the iterators of URLSearchParams cannot be iterated.
  const names = clean.search
    .slice(1)
    .split('&')
    .map((parameter) => parameter.replace(/=.*/s, ''));
  for (const name of names) if (TRACKING.test(name)) clean.searchParams.delete(name);
  return clean;
}

/** `#/path` and `#!path` name a page of a single-page site; every other fragment is a place on the page. */
const HASH_ROUTE = /^#!?\//;

/**
 * The key under which a page is saved: one for each page, whatever link led there. Scheme, `www.`, default port,
 * tracking parameters, their order, a trailing slash and plain fragments make no difference; hash routes do.
 * Returns undefined for what is no web page.
 */
export function urlKey(url: string): string | undefined {
  const parsed = parseWebUrl(url);
  if (!parsed) return undefined;
  const clean = withoutTracking(parsed);
  clean.searchParams.sort();
  const host = clean.host.replace(/^www\./, '');
  const path = clean.pathname.replace(/\/+$/, '') || '/';
  const hash = HASH_ROUTE.test(clean.hash) ? clean.hash : '';
  return `${host}${path}${clean.search}${hash}`;
}

/** Same host, `www.` and other subdomains of the same registrable-looking name aside. */
export function sameSite(a: URL, b: URL): boolean {
  return siteOf(a) === siteOf(b);
}

/** Second-level labels under which registries sell names: `example.co.uk` is a site, `co.uk` is none. */
const REGISTRY_LABEL = /^(co|com|org|net|gov|edu|ac|go|or|ne|gob|gouv)$/;

/**
 * The site of a URL: its host down to the registrable name. An approximation without the public suffix list (too
 * large for a page script): two labels, or three under a two-letter country code with a registry label.
 */
export function siteOf(url: URL): string {
  const labels = url.hostname.split('.');
  const top = labels.at(-1) ?? '';
  const second = labels.at(-2) ?? '';
  const kept = top.length === 2 && REGISTRY_LABEL.test(second) ? 3 : 2;
  return /^[\d.]+$|:/.test(url.hostname) ? url.hostname : labels.slice(-kept).join('.');
}
