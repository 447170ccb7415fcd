import { lineOf } from '../page/text';
import type { Trace } from './trace';

/**
 * Text that waits for a click is the article's, and is shown; text that stands there twice is kept once. What is
 * hidden for other reasons goes.
 */

const HIDDEN = '[hidden], [aria-hidden="true"], [style*="display:none" i], [style*="display: none" i]';
const WAITING =
  /(?<![^\s_-])(?:read-?more|show-?more|see-?more|more-?(?:text|content)|full-?(?:text|content|article|story)|continue|expand(?:able|ed)?|collaps(?:e|ed|ible)|truncat(?:e|ed)|accordion|faq|toggle|panel|answer|tab-?(?:pane|panel|content)|spoiler|hidden-?(?:text|content))(?![^\s_-])/i;
const ELSEWHERE =
  'nav, header, footer, aside, form, menu, [role="navigation"], [role="menu"], [role="dialog"], dialog, template';
const SENTENCE = 80;
const MOST_LINKED = 0.4;
/** Where a page keeps text: a box of its article, or beside a paragraph that can be seen. Answers below it are not. */
const TEXT = 'article, [itemprop~="articleBody"], .entry-content, .post-content, .article-content, .article-body';
/** Shorter texts, and such as are no sentence, may well be said twice: entries of a plan, of a timetable. */
const REPEATED = 120;
const SENTENCE_END = /[.!?…。！？]['"”’»)\]]*$/;

/** Of a page's text; so much is hidden only until some script has run. */
const MOST = 0.5;

export function settleHiddenParts(clone: Document, trace: Trace): void {
  for (const details of clone.querySelectorAll('details')) details.setAttribute('open', '');
  const controlled = controlledIds(clone);
  const total = clone.body ? lengthOf(clone.body) : 0;
  for (const part of clone.querySelectorAll(HIDDEN)) {
    // For the eye it is there: a picture that a heading beside it names.
    const isSeen = part.matches('[aria-hidden]:not([hidden]):not([style*="display" i])');
    if (isSeen && (part.localName === 'img' || part.querySelector('img'))) part.removeAttribute('aria-hidden');
    else if (waits(part, controlled) || lengthOf(part) > total * MOST) open(part);
    else trace.remove(part, 'hidden');
  }
}

function waits(part: Element, controlled: ReadonlySet<string>): boolean {
  const names = `${part.getAttribute('class') ?? ''} ${part.id}`;
  const isNamed = part.getAttribute('hidden') === 'until-found' || controlled.has(part.id) || WAITING.test(names);
  return isNamed && !part.closest(ELSEWHERE) && isProse(part) && isInText(part);
}

function open(part: Element): void {
  part.removeAttribute('hidden');
  part.removeAttribute('style');
  part.removeAttribute('aria-hidden');
}

const lengthOf = (element: Element): number => (element.textContent ?? '').trim().length;

/** What a button that is closed now would open. */
const controlledIds = (clone: Document): Set<string> =>
  new Set(
    [...clone.querySelectorAll('[aria-expanded="false"][aria-controls]')].flatMap(
      (button) => button.getAttribute('aria-controls')?.split(/\s+/) ?? [],
    ),
  );

function isInText(part: Element): boolean {
  if (part.closest(TEXT)) return true;
  const beside = [...(part.parentElement?.children ?? []), ...(part.parentElement?.parentElement?.children ?? [])];
  return beside.some(
    (element) => element.localName === 'p' && (element.textContent ?? '').length >= SENTENCE && !part.contains(element),
  );
}

function isProse(part: Element): boolean {
  const length = lengthOf(part);
  if (length < SENTENCE) return false;
  const linked = [...part.querySelectorAll('a[href]')].reduce((sum, link) => sum + lengthOf(link), 0);
  return linked < length * MOST_LINKED;
}

/** Copies for other screens, and pictures that stand twice: the first stays. What is said three times is a refrain. */
export function takeOutRepeats(root: Element, trace: Trace): void {
  const texts = new Map<string, Element[]>();
  for (const paragraph of root.querySelectorAll('p, blockquote')) {
    if ((paragraph.textContent ?? '').length < REPEATED || paragraph.querySelector('p, li')) continue;
    const text = lineOf(paragraph);
    if (!SENTENCE_END.test(text)) continue;
    texts.set(text, [...(texts.get(text) ?? []), paragraph]);
  }
  for (const [, second, third] of texts.values()) if (second && !third) trace.remove(second, 'the same text as before');
  const pictures = new Set<string>();
  for (const image of root.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? '';
    if (pictures.has(source)) trace.remove(image, 'the same picture as before');
    else pictures.add(source);
  }
}
