import { lineOf } from '../../page/text';
import { cleanName, isPlausibleName } from '../../people/name';
import { cleanBio } from '../bio';
import type { AuthorCandidate, AuthorSource } from '../candidate';
import { authorLinks } from '../links';
import { isElsewhere } from '../negative-places';

/** Presents someone: "X is a …", "X, a …, writes", "Der Autor ist …". */
const PRESENTS =
  /^(?:\W{0,3})((?:(?:the|this) (?:author|writer)|(?:der|die) autor(?:in)?|l[’']auteure?|el autor|la autora)\b|(?:(?:Dr|Prof|Sir|Dame|Rev)\.? )*\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|den|la|di|da|al)){1,4})(?:,? (?:who|a|an|the|former|and)\b[^.]{0,80})?,?\s+(?:is|was|are|has been|writes|works|covers|teaches|serves|reports|lives|can be reached|contributed|ist|war|arbeitet|schreibt|lebt|est|es|è|é|är|er)\b/u;

const THE_AUTHOR = /^(?:(?:the|this) (?:author|writer)|(?:der|die) autor(?:in)?|l[’']auteure?|el autor|la autora)$/i;
const ARTICLE_FIRST = /^(?:the|this|that|these|der|die|das|ein|eine|le|la|les|el|los|las|il|lo|our|my|his|her)\s/i;

/** How many of the last paragraphs may present the author. */
const LAST = 4;
const MAX_LENGTH = 900;

/**
 * The closing paragraph that presents the author: italic, or by a name that the page signs with (the merge sees to
 * that). Many an opinion page has no other bio.
 */
export const closingParagraph: AuthorSource = ({ document, baseUrl }) => {
  const paragraphs = lastParagraphs(document);
  return paragraphs.flatMap((paragraph): AuthorCandidate[] => {
    const line = lineOf(paragraph);
    const subject = line.match(PRESENTS)?.[1];
    const bio = subject && line.length <= MAX_LENGTH ? cleanBio(line) : undefined;
    if (!bio || !subject) return [];
    const name = cleanName(subject);
    const links = authorLinks(
      [...paragraph.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
      baseUrl,
    );
    const unnamed = THE_AUTHOR.test(subject);
    const named = !unnamed && isPlausibleName(name) && !ARTICLE_FIRST.test(subject);
    // "The Alps are …" has the form of a name too.
    if (!named && !unnamed) return [];
    return [
      {
        evidence: 'closing-paragraph',
        name: named ? name : undefined,
        bio,
        links: links.filter((link) => link.kind !== 'site'),
        // An italic paragraph stands apart from the article; a plain one may just as well be part of it.
        trust: isItalic(paragraph) ? 2 : 1,
        box: paragraph,
      },
    ];
  });
};

/** The last paragraphs of the largest run of paragraphs, comments and teasers aside. */
function lastParagraphs(document: Document): Element[] {
  const byParent = new Map<Element, { paragraphs: Element[]; length: number }>();
  for (const paragraph of document.querySelectorAll('p')) {
    const parent = paragraph.parentElement;
    if (!parent) continue;
    const run = byParent.get(parent) ?? { paragraphs: [], length: 0 };
    byParent.set(parent, run);
    run.paragraphs.push(paragraph);
    run.length += paragraph.textContent?.length ?? 0;
  }
  const [main] = [...byParent.values()].sort((a, b) => b.length - a.length);
  if (!main) return [];
  return main.paragraphs.slice(-LAST - 2).filter((paragraph) => lineOf(paragraph) !== '' && !isElsewhere(paragraph));
}

function isItalic(paragraph: Element): boolean {
  const text = (paragraph.textContent ?? '').trim().length;
  const italic = [...paragraph.querySelectorAll('em, i')]
    .filter((element) => !element.parentElement?.closest('em, i'))
    .reduce((sum, element) => sum + (element.textContent ?? '').trim().length, 0);
  return italic > text * 0.7 || paragraph.closest('em, i') !== null;
}
