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
const UNREAD = 'script, style, noscript';

const TEXT = 3;

/** The browser counts its elements faster than any walk; texts are not counted. */
export const hasTooMuch = (document: Document): boolean => document.getElementsByTagName('*').length > MAX_LARGE;

/**
 * Measures a document, or a part of one, before anything is cloned or serialised. The browser does the counting: to
 * touch each element from a script would cost more than all that is counted.
 */
export function sizeOf(root: Document | DocumentFragment): PageSize {
  const part = root.ownerDocument ? root : unclobbered(root as Document);
  const elements = elementsIn(part);
  if (elements > MAX_LARGE) return 'too-large';
  if (part.querySelector(DEEP) && isTooDeep(root)) return 'too-deep';
  const weight = elements + lettersIn(part) / LETTERS_LIKE_AN_ELEMENT;
  if (weight > MAX_LARGE) return 'too-large';
  return weight > MAX_USUAL ? 'large' : 'usual';
}

/** Of a document the detector asks for the same collection, which the browser keeps with its count. */
const elementsIn = (part: Document | DocumentFragment): number =>
  ('getElementsByTagName' in part ? part.getElementsByTagName('*') : part.querySelectorAll('*')).length;

/** The letters of its body that someone reads. Most of a page's are its scripts', each of which is one text. */
function lettersIn(part: Document | DocumentFragment): number {
  const body = 'body' in part ? (part.body ?? part.documentElement) : part;
  let letters = body.textContent?.length ?? 0;
  for (const { firstChild } of body.querySelectorAll(UNREAD))
    if (firstChild?.nodeType === TEXT) letters -= (firstChild as Text).length;
  return letters;
}

/** Deeper than real pages are, and no more than a walk's worth of work to look for. */
const DEEP = `${'*>'.repeat(199)}*`;

/** The walk is the browser's own: a form's `firstChild` may be an input of that name. */
function isTooDeep(root: Document | DocumentFragment): boolean {
  const walker = unclobbered(root.ownerDocument ?? (root as Document)).createTreeWalker(root, 1 /* elements */);
  for (let depth = 0; ; ) {
    if (walker.firstChild()) {
      if (++depth > MAX_DEPTH) return true;
      continue;
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return false;
      depth--;
    }
  }
}
