import { unclobbered } from './unclobbered';

/**
 * How large a page is, for one who must take it apart. `large`: that takes longer than a page may be held up, and is
 * done elsewhere. `too-large` and `too-deep`: it is not done at all.
 */
export type PageSize = 'usual' | 'large' | 'too-large' | 'too-deep';

/**
 * What a capture costs in Chromium, measured (`npm run bench:large`): 40 µs an element and as much again for 200
 * letters, so that at the first limit it holds the page up for some 120 ms, and for 250 with popup and clip. Of 1,549
 * saved pages nine in ten are below. At the second it takes some three seconds; the longest articles seen have 30,000
 * elements.
 */
const LETTERS_LIKE_AN_ELEMENT = 200;
const MAX_USUAL = 3_000;
const MAX_LARGE = 50_000;
/** Serialising and Readability recurse: past this a stack overflows. Real pages stay under 100. */
const MAX_DEPTH = 1_000;

/** Their text is no one's reading. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript']);

const ELEMENT = 1;
const TEXT = 3;
const ELEMENTS_AND_TEXT = 5;

/** The browser counts its elements faster than any walk; texts are not counted. */
export const hasTooMuch = (document: Document): boolean => document.getElementsByTagName('*').length > MAX_LARGE;

/**
 * Measures a document, or a part of one, in one walk that ends at the limits; before anything is cloned or serialised.
 * The walk is the browser's own: a form's `firstChild` may be an input of that name.
 */
export function sizeOf(root: Document | DocumentFragment): PageSize {
  return isSmall(root) ? 'usual' : measure(root);
}

/** Deeper than real pages are, and no more than a walk's worth of work to look for. */
const DEEP = Array.from({ length: 200 }, () => '*').join('>');

/** What the browser counts by itself says so of most pages, before a script has touched each of their elements. */
function isSmall(root: Document | DocumentFragment): boolean {
  const part = root.ownerDocument ? root : unclobbered(root as Document);
  let letters = ((part as Document).documentElement ?? part).textContent?.length ?? 0;
  // Most letters of a page are its scripts', each of which is one text.
  for (const { firstChild } of part.querySelectorAll('script, style'))
    if (firstChild?.nodeType === TEXT) letters -= (firstChild as Text).length;
  const elements = part.querySelectorAll('*').length;
  return elements + letters / LETTERS_LIKE_AN_ELEMENT <= MAX_USUAL && part.querySelector(DEEP) === null;
}

function measure(root: Document | DocumentFragment): PageSize {
  const walker = unclobbered(root.ownerDocument ?? (root as Document)).createTreeWalker(root, ELEMENTS_AND_TEXT);
  let weight = 0;
  let depth = 0;
  for (;;) {
    const node = walker.currentNode as Element & CharacterData;
    weight += node.nodeType === ELEMENT ? 1 : (node.length ?? 0) / LETTERS_LIKE_AN_ELEMENT;
    if (weight > MAX_LARGE) return 'too-large';
    if (!UNREAD.has(node.localName) && walker.firstChild()) {
      if (++depth > MAX_DEPTH) return 'too-deep';
      continue;
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return weight > MAX_USUAL ? 'large' : 'usual';
      depth--;
    }
  }
}
