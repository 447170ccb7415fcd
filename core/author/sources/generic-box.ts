import { parseWebUrl } from '../../model/url-rules';
import { lineOf } from '../../page/text';
import { cleanName, isPlausibleName, looksLikeName, ROLE } from '../../people/name';
import { bioOf, cleanBio, proseOf } from '../bio';
import type { AuthorCandidate, AuthorPage, AuthorSource } from '../candidate';
import { frameOf, imageUrl } from '../frame';
import { headingsIn, isAboutHeading } from '../headings';
import { authorLinks, isAuthorPath } from '../links';
import { isElsewhere } from '../negative-places';
import { presented } from '../presents';

/** Class and id words of containers that present an author; "author" alone names bylines too and is asked for a bio. */
const BOX_WORDS =
  /(?<![^\s_-])(?:(?:about|post|entry|article|single|story|content|page)[_-]*)?(?:author|autor|auteur|writer|contributor|byline|columnist)s?[_-]*(?:box|bio|bios|info|about|card|details?|description|desc|profile|block|section|blurb|content|meta|footer|container|wrap(?:per)?|area|widget)?(?![^\s_-])|(?<![^\s_-])(?:about[_-]*(?:the[_-]*)?author|bio(?:graphy)?(?:[_-]*(?:box|text|block|container))?|user-?bio|profile-?bio)(?![^\s_-])/i;

const BIO_WORDS =
  /(?<![^\s_-])(?:[\w-]*[_-])?(?:bio|biography|desc|description|about|blurb|summary|intro|excerpt|text|content)(?![^\s_-])/i;

/** Named so that nothing else than an author is meant. */
const PLAINLY_NAMED =
  /(?:author|autor|auteur)[_-]*(?:box|bio|profile|info|about|card|description)|about[_-]*(?:the[_-]*)?author/i;

const wordsOf = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.id}`;

/** A byline, too, is named for the author; what is named for more than that need not say in a sentence who it is. */
const NAMED_FOR_MORE =
  /(?:author|autor|auteur|writer|contributor|columnist)[\w-]*(?:box|bio|about|card|desc|profile|blurb|section|area|widget)|(?:about|bio|profile)/i;

const NAMED_FOR_BIO = /author[\w-]*(?:bio|desc|box|profile|info|about)|bio(?:graphy)?(?![^\s_-])/i;

/** A container that holds more than this is no box but a part of the page. */
const MAX_TEXT = 2_500;
const MIN_TEXT = 40;

/**
 * Boxes of no known producer: a small container named for authors, or a heading such as "About the author", with a
 * paragraph of prose. Whose it is says a name in it, or the bio's own first words.
 */
export const genericBox: AuthorSource = (page) => {
  const containers = [...new Set([...boxesNamed(page), ...headed(page.document)])].filter((box) => bioIn(box));
  const innermost = containers.filter((box) => !containers.some((other) => other !== box && box.contains(other)));
  const boxes = new Map(innermost.map((inner) => [boxWithName(inner, containers), inner]));
  return [...boxes].flatMap(([box, inner]) => read(box, inner, innermost, page) ?? []);
};

/** The innermost part may hold the bio alone: the smallest container around it that has a name too. */
function boxWithName(inner: Element, containers: Element[]): Element {
  const around = containers.filter((box) => box.contains(inner)).sort((a, b) => (a.contains(b) ? 1 : -1));
  return around.find((box) => nameIn(box)) ?? inner;
}

const NAMED =
  '[class*="author" i], [class*="autor" i], [class*="auteur" i], [class*="bio" i], [class*="writer" i], [class*="contributor" i], [class*="columnist" i], [id*="author" i], [id*="bio" i], [class*="byline" i]';

const boxesNamed = ({ named }: AuthorPage): Element[] =>
  named.filter((element) => element.matches(NAMED) && BOX_WORDS.test(wordsOf(element)) && fitsABox(element));

/** Boxes with a heading such as "About the author", which may be any short element. */
function headed(document: Document): Element[] {
  return headingsIn(document.body, HEADING_TAGS).flatMap((heading) => {
    const box = heading.parentElement?.closest('section, aside, div, li') ?? undefined;
    return box && fitsABox(box, true) ? [box] : [];
  });
}

const HEADING_TAGS: ReadonlySet<string> = new Set('h2 h3 h4 h5 h6 strong b p span div dt'.split(' '));

function fitsABox(element: Element, named = PLAINLY_NAMED.test(wordsOf(element))): boolean {
  const length = (element.textContent ?? '').length;
  if (length < MIN_TEXT || length > MAX_TEXT * 4) return false;
  if (
    /^(?:body|html|article|main|a|span|time|form)$/.test(element.localName) ||
    element.querySelector('article, h1, form textarea')
  )
    return false;
  return !isElsewhere(element, named) && lineOf(element).length <= MAX_TEXT;
}

function read(box: Element, inner: Element, all: Element[], page: AuthorPage): AuthorCandidate | undefined {
  const { baseUrl } = page;
  const text = bioIn(box);
  if (!text || !saysWho(box, text, page)) return undefined;
  const frame = frameOf(box, all);
  const name = printedName(box) ?? presented(text, true)?.name ?? printedName(frame);
  const bio = bioOf(name, text);
  if (!bio) return undefined;
  // A bio without a name is believed where the container is named for bios: it goes to the page's one author.
  if (!name && !NAMED_FOR_BIO.test(wordsOf(box))) return undefined;
  const links = authorLinks(
    [...frame.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
    baseUrl,
  );
  return {
    evidence: 'box:generic',
    name,
    bio,
    role: roleIn(frame, bio),
    avatar: imageUrl(frame, baseUrl),
    url: links.find((link) => link.kind === 'author-page')?.url,
    links,
    trust: 2,
    box: [frame, box, inner].find((element) => isMostly(bio, element)),
  };
}

/** Is this prose about a person? Said by the prose itself, by the box's name or its heading. */
function saysWho(box: Element, text: string, page: AuthorPage): boolean {
  return presented(text) !== undefined || (!isScholarly(page) && (isNamedForMore(box) || isHeaded(box)));
}

const isNamedForMore = (box: Element): boolean =>
  NAMED_FOR_MORE.test(wordsOf(box)) || box.querySelector('[class*="bio" i], [class*="desc" i]') !== null;

const isHeaded = (box: Element): boolean => headingsIn(box, HEADING_TAGS).some((heading) => heading !== box);

function printedName(box: Element): string | undefined {
  const element = nameIn(box);
  return element && cleanName(lineOf(element));
}

/** Journals print affiliations and correspondence in their boxes. */
const isScholarly = ({ document }: AuthorPage): boolean =>
  document.querySelector('meta[name="citation_author" i]') !== null;

/** A container that holds much besides the bio is not taken out of the article: some of it may be the article's. */
function isMostly(bio: string, element: Element): boolean {
  return lineOf(element).length <= bio.length * 2 + MORE_TEXT;
}

const MORE_TEXT = 250;

/** The box's prose: the parts named for it, or its paragraphs, or all of it. */
function bioIn(box: Element): string | undefined {
  const parts = [...box.querySelectorAll('*')].filter((element) => BIO_WORDS.test(element.getAttribute('class') ?? ''));
  const outer = parts.filter((part) => !parts.some((other) => other !== part && other.contains(part)));
  for (const elements of [outer, [...box.querySelectorAll('p')], [box]]) {
    const bio = cleanBio(proseIn(elements));
    if (bio && isProse(bio)) return bio;
  }
  return undefined;
}

/** Where there is prose, shorter lines belong to it ("Contact Ida at …"); labels and buttons do not. */
function proseIn(elements: Element[]): string {
  const lines = elements.map(proseOf);
  return lines.some(isProse) ? lines.filter((line) => isProse(line) || /\S+@\S+|[.!?]$/.test(line)).join(' ') : '';
}

/** Two words in small letters beside each other. */
const TWO_WORDS = /[a-zß-öø-ÿā-ɏα-ωа-џ]{2} [a-zß-öø-ÿā-ɏα-ωа-џ]{2}/;

/** A sentence about somebody, not a label, a date or a row of links. */
function isProse(text: string): boolean {
  if (/[\u3041-\u309f\u3400-\u9fff]/.test(text)) return text.length >= 15;
  return text.split(' ').length >= 6 && TWO_WORDS.test(text);
}

function nameIn(box: Element): Element | undefined {
  const candidates = box.querySelectorAll(
    '[rel~="author"], [itemprop~="name"], .fn, [class*="name" i], h2, h3, h4, h5, h6, a[href], strong, b',
  );
  return [...candidates].find((element) => {
    const line = lineOf(element);
    if (line.length > 80 || isAboutHeading(line) || isInProse(element)) return false;
    const name = cleanName(line);
    const link = element.closest('a') ?? element.querySelector('a');
    const known = link && isAuthorPath(parseWebUrl(link.getAttribute('href') ?? '', box.baseURI)?.href ?? '');
    return (
      isPlausibleName(name) &&
      (known || element.matches('[rel~="author"], .fn, [class*="name" i]') || looksLikeName(name))
    );
  });
}

/** A name in the middle of a paragraph is somebody or something that the bio speaks of. */
function isInProse(element: Element): boolean {
  const paragraph = element.closest('p');
  return paragraph !== null && !lineOf(paragraph).startsWith(lineOf(element));
}

function roleIn(box: Element, bio: string): string | undefined {
  const element = [
    ...box.querySelectorAll('[class*="role" i], [class*="title" i], [class*="position" i], [class*="job" i]'),
  ].find((part) => {
    const line = lineOf(part);
    return line.length > 2 && line.length < 80 && ROLE.test(line) && !bio.includes(line);
  });
  return element ? lineOf(element) : undefined;
}
