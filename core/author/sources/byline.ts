import { parseWebUrl } from '../../model/url-rules';
import { lineOf, linesOf } from '../../page/text';
import { cleanName, isPlausibleName, isWithoutCase, looksLikeName, ROLE, splitNames } from '../../people/name';
import type { AuthorCandidate, AuthorPage, AuthorSource } from '../candidate';
import { authorLinks, leadsToAuthor } from '../links';
import { isElsewhere } from '../negative-places';

const LINKS = 'a[rel~="author"], [rel~="author"] a';
const NAMED =
  '[class*="byline" i], [class*="author" i], [class*="autor" i], [class*="auteur" i], [id*="byline" i], [id*="author" i], [data-testid*="byline" i], [data-testid*="author" i], address';
/** Parts of names that say what else than a name is in there. */
const NO_LINE = /(?:image|img|avatar|photo|bio|desc|social|list|grid|archive|follow|icon|comment|count)/i;
const SAYS_BY =
  /^(?:written |posted |story |text |words |authored |article )?(?=(?:by|von|par|por|di|af|av|door|autor(?:in)?|authors?(?=:)|auteur|作者|文|記者|撰文|text)\b)|^(?:作者|文|記者)[\s:：／/]/i;
const AUTHOR_WORD = /\S*(?:author|autor|auteur|byline)\S*/i;
/** A byline is a line, not a paragraph. */
const MAX_LENGTH = 160;

/** The visible byline: links marked `rel=author`, and short lines in elements that are named for it. */
export const byline: AuthorSource = (page) => {
  const marked = [...page.document.querySelectorAll(LINKS)].filter((link) => !isElsewhere(link, true));
  const linked = marked.flatMap((link) => fromLink(link, page));
  if (linked.length > 0) return unique(linked);
  const lines = page.named.filter(
    (element) =>
      element.matches(NAMED) &&
      !NO_LINE.test(`${element.getAttribute('class')} ${element.id}`.match(AUTHOR_WORD)?.[0] ?? '') &&
      !isElsewhere(element) &&
      lineOf(element).length <= MAX_LENGTH,
  );
  const found = lines.map((element) => fromLine(element, page)).filter((names) => names.length > 0);
  const said =
    found.find((names) => names.some(({ trust }) => trust === 3)) ??
    (found.length <= MOST_LINES ? found[0] : undefined);
  return unique(said ?? hints(page));
};

/** Where nothing is named for it: a link to an author's page, or a short line that begins like a byline. */
function hints(page: AuthorPage): AuthorCandidate[] {
  const links = authorPageLinks(page.document.body, page).filter((link) => !isElsewhere(link));
  const names = unique(links.flatMap((link) => fromLink(link, page)).filter(({ name }) => isFull(name ?? '')));
  // More are a page about authors, or a list of articles.
  if (names.length > 0 && names.length <= MOST_LINKED) return names.map((one) => ({ ...one, trust: 1 }));
  for (const line of openingLikeBylines(page.document)) {
    const found = isElsewhere(line) ? [] : fromLine(line, page).filter(({ name }) => isFull(name ?? ''));
    if (found.length > 0) return found.map((one) => ({ ...one, trust: 1 }));
  }
  return [];
}

/** Short elements that begin like a byline, the wider before the narrower: the few texts that do say where to look. */
function* openingLikeBylines({ body }: Document): Generator<Element> {
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!SAYS_BY.test((text.nodeValue ?? '').trimStart())) continue;
    const around: Element[] = [];
    for (let at = text.parentElement; at && (at.textContent ?? '').length < MAX_LENGTH / 2; at = at.parentElement)
      if (LINE_TAGS.has(at.localName) && SAYS_BY.test(lineOf(at))) around.unshift(at);
    yield* around;
  }
}

const LINE_TAGS: ReadonlySet<string> = new Set('p span li div h2 h3 h4 h5 h6'.split(' '));

/** The links in an element that lead to an author's page. */
const authorPageLinks = (element: Element, { baseUrl }: AuthorPage): Element[] =>
  [...element.querySelectorAll('a[href]')].filter((link) => leadsToAuthor(link.getAttribute('href') ?? '', baseUrl));

const MOST_LINKED = 3;
/** More lines of names are those of other articles. */
const MOST_LINES = 6;

function fromLink(link: Element, { baseUrl }: AuthorPage): AuthorCandidate[] {
  const href = link.getAttribute('href');
  // A card is a link as a whole: its name, its role and more on lines of their own.
  const lines = linesOf(link).map((line) => splitNames(line).map(cleanName).filter(isPlausibleName));
  return (lines.find((names) => names.length > 0) ?? []).map((name) => ({
    evidence: 'byline',
    name,
    url: parseWebUrl(href ?? '', baseUrl)?.href,
    links: authorLinks([href], baseUrl),
    trust: 3,
  }));
}

/** Links to author pages inside the line are names for certain; else the line must begin like a byline. */
function fromLine(element: Element, page: AuthorPage): AuthorCandidate[] {
  const linked = authorPageLinks(element, page).flatMap((link) => fromLink(link, page));
  if (linked.length > 0) return linked;
  const line = lineOf(element);
  const says = SAYS_BY.test(line);
  const names = splitNames(withoutDate(line)).map(cleanName);
  const isOne = (name: string): boolean =>
    isPlausibleName(name) &&
    (says ? hasCapital(name) : looksLikeName(name) && !ROLE.test(name) && !LONG_CJK.test(name));
  // What does not say "by" is a byline only where it holds nothing but names.
  if (!says && !names.every(isOne)) return [];
  return names.filter(isOne).map((name) => ({ evidence: 'byline', name, links: [], trust: says ? 3 : 2 }));
}

/** Given name and surname, or a name in a script where both are one word. */
const isFull = (name: string): boolean => name.includes(' ') || isWithoutCase(name);

const hasCapital = (name: string): boolean => !name.includes(' ') || name !== name.toLowerCase() || isWithoutCase(name);

/** Longer runs are titles. */
const LONG_CJK = /^[\u3041-\u30ff\u3400-\u9fff]{7,}$/;

/** Few lines have a date: one look before the pattern is compiled. */
const withoutDate = (line: string): string => (/\d|day/i.test(line) ? line.replace(DATE_AFTER, '') : line);

/** From the first word of a date on. */
const DATE_AFTER =
  /\s*(?:[|•·,–—-]\s*)?(?:\b(?:on|am|le|el|updated|published|posted|last|veröffentlicht|publié)\b.*\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\w)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\b\d{1,4}[./-]\d|\d{1,2}\.? (?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)|\d+ (?:min|hours?|days?|minutes?)\b|\d{4}年).*$/i;

function unique(candidates: AuthorCandidate[]): AuthorCandidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.name, candidate])).values()];
}
