import type { Trace } from '../../core/article/trace';
import { cleanLine } from '../../core/page/text';

/** Writes down what the steps around Readability do, in the words of their rules. */

export interface Told {
  trace: Trace;
  /** A line for each element that was taken out, and for each that was put back. */
  changes: string[];
  /** What became of each marked article. */
  verdicts: string[];
}

const MOST_WORDS = 90;

export function listener(): Told {
  const changes: string[] = [];
  const verdicts: string[] = [];
  const gone = new WeakSet<Element>();
  const trace: Trace = {
    remove(element, rule) {
      if (!within(element, gone)) changes.push(`- ${rule}\n    ${pathOf(element)}${excerptOf(element)}`);
      gone.add(element);
      element.remove();
    },
    restore: (element) =>
      void changes.push(`+ put back: Readability dropped it\n    ${pathOf(element)}${excerptOf(element)}`),
    judge: (candidate, verdict) =>
      void verdicts.push(`${pathOf(candidate)}, ${(candidate.textContent ?? '').trim().length} characters: ${verdict}`),
  };
  return { trace, changes, verdicts };
}

/** An element in a part that went before is no news. */
function within(element: Element, gone: WeakSet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (gone.has(at)) return true;
  return false;
}

function excerptOf(element: Element): string {
  const text = cleanLine(element.textContent ?? '') || element.getAttribute('src') || '';
  if (text === '') return '';
  return `: ${text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…` : text}`;
}

/** `div.post > aside#bio`: enough to find it in the page's source. */
export function pathOf(element: Element): string {
  const name = (at: Element): string =>
    at.localName + (at.id ? `#${at.id}` : '') + [...at.classList].map((word) => `.${word}`).join('');
  return [element.parentElement, element].flatMap((at) => (at ? [name(at)] : [])).join(' > ');
}
