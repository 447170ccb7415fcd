import { lineOf, linesOf } from '../page/text';
import { looksLikeABox } from './named-boxes';
import { type Trace, UNHEARD } from './trace';

/**
 * Readability judges a page's parts one by one, and drops headings, lists and sections out of the midst of an article
 * for their class names or their links. What stands between two parts that it kept, beside them in the page, and is
 * made of headings and sentences, belongs to the article as they do.
 */

const MARK = 'data-byline-part';
const NEVER =
  'script, style, noscript, template, nav, aside, form, footer, button, input, select, textarea, iframe, object, svg, [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"], [role="dialog"], [style*="display:none" i], [style*="display: none" i]';
/** Never taken apart: a row of a table is no part of an article by itself. */
const WHOLE = 'table, pre, figure, picture, svg, math';
const ASKING = 'form, input, select, textarea, button, [role="button"], [class*="btn" i], [class*="button" i]';
const MOST_LINKS = 0.3;
const MOST_LINKED_HEADING = 0.9;
const SENTENCE = 50;
const LEAST_PROSE = 0.6;

/** The page as it was before Readability: a copy of its body, and the elements in it by the numbers of their marks. */
export interface Snapshot {
  body: Element;
  elements: NodeListOf<Element>;
}

/** Marks the elements of a cloned page and keeps a copy of it. */
export function snapshotOf(clone: Document): Snapshot {
  let mark = 0;
  for (const element of clone.body.querySelectorAll('*')) element.setAttribute(MARK, String(mark++));
  const body = clone.body.cloneNode(true) as Element;
  return { body, elements: body.querySelectorAll('*') };
}

/** Takes the marks off. */
export function unmark(root: Element): void {
  for (const element of root.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
}

/**
 * Puts back what was dropped out of the midst of the article. Gives the article.
 *
 * @param held - the article's text in one line
 */
export function restoreDropped(root: Element, held: string, snapshot: Snapshot, trace: Trace = UNHEARD): Element {
  for (const run of runsOf(spansOf(root, snapshot))) {
    const dropped = run.dropped.filter((part) => isContent(part, held));
    if (dropped.length > 0) putBack({ ...run, dropped }, root, trace);
  }
  return root;
}

/** What was kept of a part of the page: the first and the last of it, as they stand in the article. */
interface Span {
  first: Element;
  last: Element;
}

/** Parts that stand beside each other in the page, between two of which something was kept. */
interface Run {
  dropped: Element[];
  before: Element;
  behind: Element;
}

/** For each element of the page of which something was kept, what that is. */
function spansOf(root: Element, { elements }: Snapshot): Map<Element, Span> {
  const kept = [...root.querySelectorAll(`[${MARK}]`)];
  const spans = new Map<Element, Span>();
  const copyOf = (element: Element): Element | null => elements[Number(element.getAttribute(MARK))] ?? null;
  for (const element of kept)
    for (let at = copyOf(element); at && !spans.has(at); at = at.parentElement)
      spans.set(at, { first: element, last: element });
  // From the end: what is seen the first time there is the last of all that it stands in.
  const ended = new Set<Element>();
  for (const element of kept.reverse())
    for (let at = copyOf(element); at && !ended.has(at); at = at.parentElement) {
      ended.add(at);
      (spans.get(at) as Span).last = element;
    }
  return spans;
}

function runsOf(spans: ReadonlyMap<Element, Span>): Run[] {
  const runs: Run[] = [];
  for (const parent of spans.keys()) {
    let before: Span | undefined;
    let dropped: Element[] = [];
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      const span = spans.get(child);
      if (!span) dropped.push(child);
      if (span && before && dropped.length > 0) runs.push({ dropped, before: before.last, behind: span.first });
      if (span) dropped = [];
      before = span ?? before;
    }
  }
  return runs.filter(({ dropped: [part] }) => !part?.parentElement?.closest(WHOLE));
}

/** Behind what was kept before them, as high up as they do not leave the part in which both neighbours stand. */
function putBack({ dropped, before, behind }: Run, root: Element, trace: Trace): void {
  let place = before;
  while (place.parentElement && place.parentElement !== root && !place.parentElement.contains(behind))
    place = place.parentElement;
  if (place.contains(behind)) return;
  for (const element of dropped) {
    const copy = element.cloneNode(true) as Element;
    for (const part of copy.querySelectorAll(NEVER)) part.remove();
    trace.restore(copy);
    place.after(copy);
    place = copy;
  }
}

/** Headings, and parts that are mostly sentences; nothing that asks the reader to do something. */
function isContent(element: Element, held: string): boolean {
  if (element.matches(NEVER) || looksLikeABox(element)) return false;
  const text = lineOf(element);
  if (text === '' || held.includes(text)) return false;
  const linked = sum([...element.querySelectorAll('a[href]')].map(lineOf));
  if (isHeading(element, text)) return linked < text.length * MOST_LINKED_HEADING;
  if (element.querySelector(ASKING) || linked > text.length * MOST_LINKS) return false;
  const sentences = linesOf(element).filter((line) => line.length >= SENTENCE);
  return sum(sentences) >= text.length * LEAST_PROSE;
}

/** A heading, or a wrapper around one that says nothing else. */
function isHeading(element: Element, text: string): boolean {
  const heading = element.matches(HEADINGS) ? element : element.querySelector(HEADINGS);
  return heading !== null && lineOf(heading) === text;
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

const sum = (lines: readonly string[]): number => lines.reduce((all, line) => all + line.length, 0);
