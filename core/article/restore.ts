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

/** The page as it was before Readability, with a mark on each element that says which is which afterwards. */
export interface Snapshot {
  body: Element;
}

/** Marks the elements of a cloned page and keeps a copy of it. */
export function snapshotOf(clone: Document): Snapshot {
  let mark = 0;
  for (const element of clone.body.getElementsByTagName('*')) element.setAttribute(MARK, String(mark++));
  return { body: clone.body.cloneNode(true) as Element };
}

/** Puts back what was dropped out of the midst of the article; takes the marks off. Gives the article. */
export function restoreDropped(root: Element, { body }: Snapshot, trace: Trace = UNHEARD): Element {
  const kept = new Map<string, Element>();
  for (const element of root.querySelectorAll(`[${MARK}]`)) kept.set(markOf(element), element);
  const held = lineOf(root);
  const runs = [...parentsOfKept(body, kept)].flatMap((parent) => droppedWithin(parent, kept));
  for (const run of runs)
    putBack({ ...run, dropped: run.dropped.filter((part) => isContent(part, held)) }, root, trace);
  for (const element of root.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
  return root;
}

/** Parts that stand beside each other in the page, between two of which something was kept. */
interface Run {
  dropped: Element[];
  /** What was kept before and behind them, as it stands in the article. */
  before: Element;
  behind: Element;
}

const markOf = (element: Element): string => element.getAttribute(MARK) ?? '';

/** Elements with at least two children of which something was kept. */
function parentsOfKept(body: Element, kept: ReadonlyMap<string, Element>): Element[] {
  const counts = new Map<Element, number>();
  const seen = new Set<Element>();
  for (const element of body.querySelectorAll(`[${MARK}]`)) {
    if (!kept.has(markOf(element))) continue;
    for (let at: Element | null = element; at && at !== body && !seen.has(at); at = at.parentElement) {
      seen.add(at);
      if (at.parentElement) counts.set(at.parentElement, (counts.get(at.parentElement) ?? 0) + 1);
    }
  }
  return [...counts].filter(([parent, count]) => count >= 2 && !parent.closest(WHOLE)).map(([parent]) => parent);
}

function droppedWithin(parent: Element, kept: ReadonlyMap<string, Element>): Run[] {
  const runs: Run[] = [];
  let before: Element | undefined;
  let dropped: Element[] = [];
  for (const child of parent.children) {
    const [first, last] = keptWithin(child, kept);
    if (!(first && last)) {
      dropped.push(child);
      continue;
    }
    if (before && dropped.length > 0) runs.push({ dropped, before, behind: first });
    before = last;
    dropped = [];
  }
  return runs;
}

/** The first and the last element of the result that come from this one. */
function keptWithin(child: Element, kept: ReadonlyMap<string, Element>): [Element?, Element?] {
  const all = [child, ...child.querySelectorAll(`[${MARK}]`)].flatMap((element) => kept.get(markOf(element)) ?? []);
  return [all[0], all.at(-1)];
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
  if (/^h[2-6]$/.test(element.localName)) return linked < text.length * MOST_LINKED_HEADING;
  if (element.querySelector(ASKING) || linked > text.length * MOST_LINKS) return false;
  const sentences = linesOf(element).filter((line) => line.length >= SENTENCE);
  return sum(sentences) >= text.length * LEAST_PROSE;
}

const sum = (lines: readonly string[]): number => lines.reduce((all, line) => all + line.length, 0);
