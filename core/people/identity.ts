import type { CapturedAuthor, LinkKind } from '../model/capture';
import { parseWebUrl, siteOf, urlKey } from '../model/url-rules';
import { whenAsked } from './letters';

/** Links that lead to one person. A Facebook or YouTube link is as often the publication's. */
const PERSONAL: ReadonlySet<LinkKind> = new Set([
  'author-page',
  'orcid',
  'scholar',
  'mastodon',
  'bluesky',
  'linkedin',
  'github',
  'x',
]);

const marks = whenAsked(String.raw`\p{M}`, 'gu');
const betweenWords = whenAsked(String.raw`[^\p{L}\p{N}]+`, 'gu');

/** A name without case, marks and punctuation: for comparing, not for showing. */
export function foldedName(name: string): string {
  if (/^[ -~]*$/.test(name))
    return name
      .toLowerCase()
      .replace(/[^a-z\d]+/g, ' ')
      .trim();
  return name.normalize('NFKD').replace(marks(), '').toLowerCase().replace(betweenWords(), ' ').trim();
}

/**
 * What identifies an author across clippings: `url:…` for each personal link, `site:…|name` for the name on the
 * page's site. A bare name is never an identity: there are many of the same name.
 */
export function identitiesOf(author: CapturedAuthor, pageUrl: string): string[] {
  const identities = new Set<string>();
  const links = author.links.filter((link) => PERSONAL.has(link.kind)).map((link) => link.url);
  for (const url of author.url ? [author.url, ...links] : links) {
    const key = urlKey(url);
    if (key) identities.add(`url:${key}`);
  }
  const page = parseWebUrl(pageUrl);
  const name = foldedName(author.name);
  if (page && name) identities.add(`site:${siteOf(page)}|${name}`);
  return [...identities];
}

/**
 * Could two names that share an identity be one person's? They need a word in common: a link that a whole newsroom
 * prints must not make one author of it.
 */
export function couldBeOnePerson(a: string, b: string): boolean {
  const words = new Set(foldedName(a).split(' '));
  return foldedName(b)
    .split(' ')
    .some((word) => words.has(word));
}
