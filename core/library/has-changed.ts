import type { Clipping } from '../model/clipping';
import type { PagePreview } from '../model/page-state';

/** Counters, dates in words and the like make a few words of difference between two readings of the same text. */
const WORDS = 20;
const SHARE = 0.05;

/** Does the page say another thing than when it was saved: a later change, or a text of quite another length? */
export function hasChanged(page: PagePreview, saved: Clipping): boolean {
  if (page.part || saved.part) return false;
  if (page.modified && saved.modified && page.modified.printed !== saved.modified.printed) return true;
  const difference = Math.abs(page.wordCount - saved.wordCount);
  return difference > WORDS && difference > SHARE * saved.wordCount;
}
