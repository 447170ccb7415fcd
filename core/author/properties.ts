import { parseWebUrl } from '../model/url-rules';
import { lineOf, linesOf } from '../page/text';
import { cleanName, splitNames } from '../people/name';
import { cleanBio } from './bio';
import type { AuthorCandidate, AuthorPage } from './candidate';
import { authorLinks } from './links';
import { isElsewhere } from './negative-places';

/** The two ways to put schema.org properties on elements. */
interface Vocabulary {
  evidence: string;
  /** The attribute that names a property, and the one that names the type of the thing around. */
  property: 'itemprop' | 'property';
  type: 'itemtype' | 'typeof';
}

/** A comment's, a picture's or a product's author; "Review" is also an article about a film. */
const ANOTHER_ITEM = /Comment|Review$|Rating|ImageObject|VideoObject|Product|Answer|Question|Quotation/;

/** The authors that elements with the property `author` name. */
export function authorsByProperty(page: AuthorPage, vocabulary: Vocabulary): AuthorCandidate[] {
  const selector = selectorFor('author', vocabulary);
  return [...page.document.querySelectorAll(selector)]
    .filter((element) => !element.parentElement?.closest(selector) && !ofAnotherItem(element, vocabulary))
    .flatMap((element) => candidates(element, page, vocabulary));
}

/** RDFa may write its prefix: `schema:author`; in meta elements it is Open Graph's, and `core/author/sources/meta`'s. */
const selectorFor = (name: string, { property }: Vocabulary): string =>
  property === 'itemprop'
    ? `[itemprop~="${name}"]`
    : `[property="${name}"]:not(meta), [property="schema:${name}"], [property="sioc:${name}"]`;

function ofAnotherItem(element: Element, { type }: Vocabulary): boolean {
  const around = element.parentElement?.closest(`[${type}]`)?.getAttribute(type) ?? '';
  return ANOTHER_ITEM.test(around) || isElsewhere(element);
}

function candidates(element: Element, { baseUrl }: AuthorPage, vocabulary: Vocabulary): AuthorCandidate[] {
  const named = (name: string, details: Partial<AuthorCandidate>): AuthorCandidate[] =>
    name ? [{ evidence: vocabulary.evidence, links: [], ...details, name, trust: 3 }] : [];
  const content = element.getAttribute('content');
  if (content) return splitNames(content).flatMap((name) => named(cleanName(name), {}));
  const property = (name: string) => element.querySelector(selectorFor(name, vocabulary));
  const name = property('name');
  const link = element.closest('a') ?? element.querySelector('a[itemprop~="url"], a[rel~="author"], a[href]');
  const href = link?.getAttribute('href') ?? property('url')?.getAttribute('content');
  const image = property('image');
  const details = {
    url: parseWebUrl(href ?? '', baseUrl)?.href,
    avatar: parseWebUrl(image?.getAttribute('src') ?? image?.getAttribute('content') ?? '', baseUrl)?.href,
    bio: cleanBio(textOf(property('description'))),
    role: textOf(property('jobTitle')),
    affiliation: textOf(property('affiliation') ?? property('worksFor')),
    links: authorLinks([href], baseUrl),
  };
  const printed = textOf(name) ?? lineOf(element);
  // Some mark up a whole card: its first line is the name.
  const names = splitNames(printed.length > LONGEST_LINE ? (linesOf(element)[0] ?? '') : printed);
  return names.flatMap((part) => named(cleanName(part), names.length === 1 ? details : {}));
}

const LONGEST_LINE = 120;

const textOf = (element: Element | null): string | undefined =>
  element ? (element.getAttribute('content') ?? lineOf(element)) || undefined : undefined;
