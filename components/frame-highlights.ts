import type { Highlight } from '../core/model/highlight';
import { findQuotes } from '../core/model/text-anchor';
import { readText, unwrap, wrapSpan } from './frame-text';

/**
 * What the user marked, as `mark` elements in the reader's frame. Not as `CSS.highlights`: those no screen reader
 * speaks of, no key reaches, and no click tells from the text around them.
 */

/**
 * Marks passages anew and gives the `uid`s of those that are not in the text. `hint` says what Enter does. The mark
 * that had the focus has it again.
 */
export function showHighlights(page: Document, highlights: readonly Highlight[], hint: string): Set<string> {
  const focused = page.hasFocus() ? (page.activeElement as HTMLElement | null)?.dataset.highlight : undefined;
  unwrap(page.querySelectorAll('mark[data-highlight]'));
  const find = findQuotes(readText(page).text);
  const lost = new Set<string>();
  for (const highlight of highlights) {
    const span = find(highlight.quote, highlight.start);
    // Each mark parts the pieces of the text, never the text: it is read anew, and the places found stay good.
    const marks = span ? wrapSpan(readText(page), span, () => newMark(page, highlight)) : [];
    const first = marks.find((mark) => !mark.closest('a, summary'));
    first?.setAttribute('tabindex', '0');
    first?.setAttribute('aria-description', highlight.note ? `${highlight.note} ${hint}` : hint);
    if (marks.length === 0) lost.add(highlight.uid);
  }
  if (focused) focusHighlight(page, focused, false);
  return lost;
}

function newMark(page: Document, { uid, note }: Highlight): HTMLElement {
  const mark = page.createElement('mark');
  mark.dataset.highlight = uid;
  if (note) mark.dataset.note = '';
  return mark;
}

/** Says which mark was clicked, or chosen with Enter. Links within marks stay links. Returns how to stop. */
export function watchHighlights(page: Document, onChoose: (uid: string) => void): () => void {
  const choose = (event: Event) => {
    const target = event.target as Element | null;
    const uid = target?.closest?.<HTMLElement>('mark[data-highlight]')?.dataset.highlight;
    if (!uid || target?.closest('a[href], summary') || !page.getSelection()?.isCollapsed) return;
    event.preventDefault();
    onChoose(uid);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') choose(event);
  };
  page.addEventListener('click', choose);
  page.addEventListener('keydown', onKey);
  return () => {
    page.removeEventListener('click', choose);
    page.removeEventListener('keydown', onKey);
  };
}

/** Puts the focus on a mark; false where there is none that can have it. */
export function focusHighlight(page: Document, uid: string, reveal = true): boolean {
  const marks = [...page.querySelectorAll<HTMLElement>('mark[data-highlight]')];
  const mine = marks.filter((mark) => mark.dataset.highlight === uid);
  const mark = mine.find((one) => one.tabIndex >= 0) ?? mine[0];
  if (!mark) return false;
  if (reveal) mark.scrollIntoView({ block: 'center' });
  mark.focus({ preventScroll: true });
  return true;
}
