import { lineOf } from '../../page/text';
import { walkBehind } from '../../page/walk-behind';
import { cleanName, isPlausibleName, ROLE } from '../../people/name';
import { cleanBio } from '../bio';
import type { AuthorCandidate, AuthorPage, AuthorSource } from '../candidate';
import { authorLinks } from '../links';
import { isElsewhere } from '../negative-places';
import { presented } from '../presents';

/** How many of the last paragraphs may present the author. */
const LAST = 6;
const MAX_LENGTH = 900;
const MIN_LENGTH = 40;
/** How many short texts after the article are looked at: further down the page speaks of other things. */
const AFTER = 60;

/**
 * The closing paragraph that presents the author: at the end of the article or after it, italic, or by a name that the
 * page signs with (the merge sees to that). Many an opinion page has no other bio.
 */
export const closingParagraph: AuthorSource = (page) => [
  ...page.paragraphs.slice(-LAST).flatMap((paragraph) => read(paragraph, page, false)),
  // Behind the article whatever begins with a signer's name is about them.
  ...afterTheArticle(page).flatMap((text) => read(text, page, true)),
];

function read(paragraph: Element, page: AuthorPage, loosely: boolean): AuthorCandidate[] {
  const several = severalIn(paragraph);
  return several.length > 1 ? several : oneIn(paragraph, page, loosely);
}

function oneIn(paragraph: Element, { baseUrl }: AuthorPage, loosely: boolean): AuthorCandidate[] {
  const line = lineOf(paragraph);
  if (line.length > MAX_LENGTH || line.length < MIN_LENGTH) return [];
  const subject = presented(line, loosely) ?? withoutVerb(paragraph, line);
  const bio = subject && cleanBio(line);
  if (!bio || !subject) return [];
  const links = authorLinks(
    [...paragraph.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
    baseUrl,
  );
  return [
    {
      evidence: 'closing-paragraph',
      name: subject.name,
      bio,
      links: links.filter((link) => link.kind !== 'site'),
      // An italic paragraph stands apart from the article; a plain one may just as well be part of it.
      trust: !loosely && isItalic(paragraph) ? 2 : 1,
      box: paragraph,
    },
  ];
}

/** "**Ida Lund**, beekeeper, Oslo." – "Ida Lund, professor of biology, University of …": the role speaks for it. */
function withoutVerb(paragraph: Element, line: string): { name: string } | undefined {
  const end = line.search(/[,:|(–—]/);
  const [printed, rest] = [line.slice(0, end).trimEnd(), line.slice(end + 1).trimStart()];
  const mayBeName = end > 0 && printed.split(' ').length <= 5 && printed.includes(' ');
  if (!mayBeName || !ROLE.test(rest.slice(0, 80))) return undefined;
  const marked = lineOf(paragraph.querySelector('b, strong, a') ?? paragraph).startsWith(printed);
  const name = cleanName(printed);
  return (marked || isItalic(paragraph)) && isPlausibleName(name) ? { name } : undefined;
}

/** "**Ida Lund** is … **Bo Holm** works …": each marked name begins a bio of its own. */
function severalIn(paragraph: Element): AuthorCandidate[] {
  const marked = paragraph.querySelectorAll('b, strong, a');
  if (marked.length < 2) return [];
  const line = lineOf(paragraph);
  const names = [...marked].map(lineOf).filter((name) => name.includes(' ') && isPlausibleName(cleanName(name)));
  const starts = names
    .map((name) => line.indexOf(name))
    .filter((start, i, all) => start >= 0 && all.indexOf(start) === i);
  if (starts.length < 2 || (starts[0] ?? 0) > 2 || line.length > MAX_LENGTH * 2) return [];
  const bios = starts.map((start, i) => line.slice(start, starts[i + 1]).trim());
  return bios.flatMap((text): AuthorCandidate[] => {
    const name = presented(text)?.name;
    const bio = name && cleanBio(text);
    const trust = isItalic(paragraph) ? 2 : 1;
    return bio ? [{ evidence: 'closing-paragraph', name, bio, links: [], trust, box: paragraph }] : [];
  });
}

/** Short texts of their own that stand behind the article. */
function afterTheArticle({ document, paragraphs }: AuthorPage): Element[] {
  const last = paragraphs.at(-1);
  if (!last) return [];
  const walker = walkBehind(last, document.body);
  const texts: Element[] = [];
  for (let at = walker.nextNode(); at && texts.length < AFTER; at = walker.nextNode())
    if (isTextOfItsOwn(at as Element)) texts.push(at as Element);
  return texts.filter((element) => !isElsewhere(element));
}

function isTextOfItsOwn(element: Element): boolean {
  if (!TEXT_TAGS.has(element.localName) || element.querySelector(BLOCKS)) return false;
  const length = element.textContent?.trim().length ?? 0;
  return length >= MIN_LENGTH && length <= MAX_LENGTH;
}

const TEXT_TAGS: ReadonlySet<string> = new Set('p div span li small footer'.split(' '));
const BLOCKS = 'p, div, ul, ol, section, table, h1, h2, h3, h4, h5, h6';

function isItalic(paragraph: Element): boolean {
  const text = (paragraph.textContent ?? '').trim().length;
  const italic = [...paragraph.querySelectorAll('em, i')]
    .filter((element) => !element.parentElement?.closest('em, i'))
    .reduce((sum, element) => sum + (element.textContent ?? '').trim().length, 0);
  return italic > text * 0.7 || paragraph.closest('em, i') !== null;
}
