import { parseWebUrl } from '../../../model/url-rules';
import { lineOf } from '../../../page/text';
import { cleanName, isPlausibleName } from '../../../people/name';
import { bioOf, proseOf } from '../../bio';
import type { AuthorCandidate, AuthorPage } from '../../candidate';
import { imageUrl } from '../../frame';
import { authorLinks, isAuthorPath } from '../../links';
import { isElsewhere } from '../../negative-places';

/**
 * The markup of an author box that a producer (a plugin, a theme, a publisher's system) prints. Everything but
 * `container` is looked for inside it; each value is a selector list, and the first match in the page's order counts.
 */
export interface BoxMarkup {
  /** Names the evidence: `box:ts-fab`. */
  producer: string;
  container: string;
  /** Where a container holds several authors: one of them. */
  person?: string;
  name: string;
  bio: string;
  role?: string;
  affiliation?: string;
  avatar?: string;
  /** Parts of the box that are not about the author: latest posts, tabs, buttons. */
  ignore?: string;
}

/** Reads every box of one producer. */
export function readBoxes(markup: BoxMarkup, page: AuthorPage): AuthorCandidate[] {
  const containers = [...page.document.querySelectorAll(markup.container)];
  return containers
    .filter((box) => !containers.some((other) => other !== box && other.contains(box)) && !isElsewhere(box, true))
    .flatMap((box) => peopleIn(box, markup).flatMap((person) => readPerson(person, box, markup, page) ?? []));
}

function peopleIn(box: Element, { person }: BoxMarkup): Element[] {
  const people = person ? [...box.querySelectorAll(person)] : [];
  return people.length > 0 ? people : [box];
}

function readPerson(person: Element, box: Element, markup: BoxMarkup, page: AuthorPage): AuthorCandidate | undefined {
  const part = (selector: string | undefined) => firstPart(person, selector, markup.ignore);
  const nameElement = part(markup.name);
  const name = nameElement ? cleanName(lineOf(nameElement)) : '';
  const bio = bioOf(name, parts(person, markup.bio, markup.ignore).map(proseOf).filter(Boolean).join(' '));
  if (!isPlausibleName(name) && !bio) return undefined;
  const hrefs = [...person.querySelectorAll('a[href]')]
    .filter((link) => !isIgnored(link, person, markup.ignore))
    .map((link) => link.getAttribute('href'));
  const links = authorLinks(hrefs, page.baseUrl);
  return {
    evidence: `box:${markup.producer}`,
    name: isPlausibleName(name) ? name : undefined,
    bio,
    role: textOf(part(markup.role)),
    affiliation: textOf(part(markup.affiliation)),
    avatar: imageUrl(part(markup.avatar ?? 'img') ?? person, page.baseUrl),
    url: authorUrl(nameElement, page.baseUrl) ?? links.find((link) => link.kind === 'author-page')?.url,
    links,
    trust: 2,
    box,
  };
}

function authorUrl(name: Element | undefined, baseUrl: string): string | undefined {
  const link = name?.closest('a') ?? name?.querySelector('a[href]');
  const url = parseWebUrl(link?.getAttribute('href') ?? '', baseUrl)?.href;
  return url && link?.getAttribute('href') && (isAuthorPath(url) || link.matches('[rel~="author"], .url'))
    ? url
    : undefined;
}

const textOf = (element: Element | undefined): string | undefined =>
  element ? lineOf(element) || undefined : undefined;

function firstPart(person: Element, selector: string | undefined, ignore: string | undefined): Element | undefined {
  return selector ? parts(person, selector, ignore)[0] : undefined;
}

/** The outermost matches, for each alternative of the list in turn: the first that matches anything is meant. */
function parts(person: Element, selector: string, ignore: string | undefined): Element[] {
  for (const alternative of selector.split(/,\s*/)) {
    const found = [...person.querySelectorAll(alternative)].filter((element) => !isIgnored(element, person, ignore));
    if (found.length > 0)
      return found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
  }
  return [];
}

function isIgnored(element: Element, person: Element, ignore: string | undefined): boolean {
  const ignored = ignore && element.closest(ignore);
  return Boolean(ignored && person.contains(ignored));
}
