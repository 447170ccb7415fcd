import { lineOf } from '../page/text';
import type { Trace } from './trace';

/**
 * Text that waits for a click is the article's, and is shown; text that stands there twice is kept once. What is
 * hidden for other reasons stays hidden: Readability drops it.
 */

const HIDDEN = '[hidden], [aria-hidden="true"], [style*="display:none" i], [style*="display: none" i]';
const WAITING =
  /(?:^|[\s_-])(?:read-?more|show-?more|see-?more|more-?(?:text|content)|full-?(?:text|content|article|story)|continue|expand(?:able|ed)?|collaps(?:e|ed|ible)|truncat(?:e|ed)|accordion|faq|toggle|panel|answer|tab-?(?:pane|panel|content)|spoiler|hidden-?(?:text|content))(?:$|[\s_-]|__)/i;
const ELSEWHERE =
  'nav, header, footer, aside, form, menu, [role="navigation"], [role="menu"], [role="dialog"], dialog, template';
const SENTENCE = 80;
const MOST_LINKED = 0.4;
/** Where a page keeps text: a box of its article, or beside a paragraph that can be seen. Answers below it are not. */
const TEXT = 'article, [itemprop~="articleBody"], .entry-content, .post-content, .article-content, .article-body';
/** Shorter texts, and such as are no sentence, may well be said twice: entries of a plan, of a timetable. */
const REPEATED = 120;
const SENTENCE_END = /[.!?…。！？]['"”’»)\]]*$/;

export function openHiddenParts(clone: Document): void {
  for (const details of clone.querySelectorAll('details')) details.setAttribute('open', '');
  const controlled = controlledIds(clone);
  for (const part of clone.querySelectorAll(HIDDEN)) {
    const names = `${part.getAttribute('class') ?? ''} ${part.id}`;
    if (!(controlled.has(part.id) || WAITING.test(names)) || part.closest(ELSEWHERE)) continue;
    if (!isProse(part) || !isInText(part)) continue;
    part.removeAttribute('hidden');
    part.removeAttribute('style');
    part.removeAttribute('aria-hidden');
  }
}

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
  const length = (part.textContent ?? '').trim().length;
  if (length < SENTENCE) return false;
  const linked = [...part.querySelectorAll('a[href]')].reduce(
    (sum, link) => sum + (link.textContent ?? '').trim().length,
    0,
  );
  return linked < length * MOST_LINKED;
}

/** Copies for other screens, and pictures that stand twice: the first stays. */
export function takeOutRepeats(root: Element, trace: Trace): void {
  const texts = new Set<string>();
  for (const paragraph of root.querySelectorAll('p, blockquote')) {
    if ((paragraph.textContent ?? '').length < REPEATED || paragraph.querySelector('p, li')) continue;
    const text = lineOf(paragraph);
    if (!SENTENCE_END.test(text)) continue;
    if (texts.has(text)) trace.remove(paragraph, 'the same text as before');
    else texts.add(text);
  }
  const pictures = new Set<string>();
  for (const image of root.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? '';
    if (pictures.has(source)) trace.remove(image, 'the same picture as before');
    else pictures.add(source);
  }
}
