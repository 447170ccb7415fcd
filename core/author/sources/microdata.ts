import { parseWebUrl } from '../../model/url-rules';
import { lineOf } from '../../page/text';
import { cleanName, splitNames } from '../../people/name';
import { cleanBio } from '../bio';
import type { AuthorCandidate, AuthorPage, AuthorSource } from '../candidate';
import { authorLinks } from '../links';
import { isElsewhere } from '../negative-places';

/** The authors in schema.org microdata and RDFa: `itemprop="author"`, `property="author"`. */
export const microdata: AuthorSource = (page) => {
  const properties = page.document.querySelectorAll(
    '[itemprop~="author"], [property="author"], [property="schema:author"]',
  );
  return [...properties]
    .filter((element) => !element.parentElement?.closest('[itemprop~="author"]') && !ofAnotherItem(element))
    .flatMap((element) => candidates(element, page));
};

/** A comment's or a teaser's author; also one of an item that is no article. */
function ofAnotherItem(element: Element): boolean {
  const type = element.parentElement?.closest('[itemscope][itemtype]')?.getAttribute('itemtype') ?? '';
  return (
    /Comment|Review$|Rating|ImageObject|VideoObject|Product|Answer|Question|Quotation/.test(type) ||
    isElsewhere(element)
  );
}

function candidates(element: Element, { baseUrl }: AuthorPage): AuthorCandidate[] {
  if (element.localName === 'meta') return named(cleanName(element.getAttribute('content') ?? ''), {});
  const property = (name: string) => element.querySelector(`[itemprop~="${name}"], [property$="${name}"]`);
  const name = property('name');
  const printed = name ? (name.getAttribute('content') ?? lineOf(name)) : lineOf(element);
  const link = element.closest('a') ?? element.querySelector('a[itemprop~="url"], a[rel~="author"], a[href]');
  const href = link?.getAttribute('href') ?? property('url')?.getAttribute('content');
  const image = property('image');
  const details = {
    url: parseWebUrl(href ?? '', baseUrl)?.href,
    avatar: parseWebUrl(image?.getAttribute('src') ?? image?.getAttribute('content') ?? '', baseUrl)?.href,
    bio: cleanBio(textAt(property('description'))),
    role: textAt(property('jobTitle')),
    links: authorLinks([href], baseUrl),
  };
  const names = splitNames(printed);
  return names.flatMap((part) => named(cleanName(part), names.length === 1 ? details : {}));
}

const textAt = (element: Element | null): string | undefined =>
  element ? (element.getAttribute('content') ?? lineOf(element)) || undefined : undefined;

function named(name: string, details: Partial<AuthorCandidate>): AuthorCandidate[] {
  return name ? [{ evidence: 'microdata', links: [], ...details, name, trust: 3 }] : [];
}
