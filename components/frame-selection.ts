import type { Highlight } from '../core/model/highlight';
import { quoteOf } from '../core/model/text-anchor';
import { readText, spanOf } from './frame-text';

/** What is selected in the reader's frame. */
export interface FrameSelection extends Pick<Highlight, 'quote' | 'start'> {
  /** Where it ends, in pixels of the frame. */
  below: number;
  middle: number;
}

/** Says what is selected once the pointer rests, and with every key; undefined for nothing. Returns how to stop. */
export function watchSelection(page: Document, onSelect: (selection: FrameSelection | undefined) => void): () => void {
  // Asked for now: Firefox gives a frame that was taken away no parent.
  const parent = page.defaultView?.parent;
  let pressed = false;
  const report = () => {
    if (!pressed) onSelect(selectionIn(page));
  };
  const press = () => {
    pressed = true;
  };
  const release = () => {
    pressed = false;
    // A click takes the selection away after the button is up.
    setTimeout(report);
  };
  page.addEventListener('selectionchange', report);
  page.addEventListener('pointerdown', press);
  page.addEventListener('pointerup', release);
  page.addEventListener('pointercancel', release);
  parent?.addEventListener('pointerup', release);
  // Somebody may have been quicker than we.
  const already = selectionIn(page);
  if (already) onSelect(already);
  return () => {
    page.removeEventListener('selectionchange', report);
    page.removeEventListener('pointerdown', press);
    page.removeEventListener('pointerup', release);
    page.removeEventListener('pointercancel', release);
    parent?.removeEventListener('pointerup', release);
  };
}

function selectionIn(page: Document): FrameSelection | undefined {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const text = readText(page);
  const span = spanOf(text, range);
  const made = span && quoteOf(text.text, span);
  if (!made) return undefined;
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  return { ...made, below: last.bottom, middle: (last.left + last.right) / 2 };
}
