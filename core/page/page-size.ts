import type { CaptureRefusal } from '../model/capture';

/** A page of a million elements takes a browser's breath away; the largest articles seen have some 30,000. */
const MAX_ELEMENTS = 200_000;
const MAX_TEXT = 20_000_000;
/** Serialising and Readability recurse: past this a stack overflows. Real pages stay under 100. */
const MAX_DEPTH = 1_000;

/**
 * Is a page too large or too deep to be captured? One walk over its elements in their order, without recursion, before
 * anything is cloned or serialised.
 */
export function refusalForSize(document: Document): CaptureRefusal | undefined {
  const elements = document.getElementsByTagName('*');
  if (elements.length > MAX_ELEMENTS) return 'too-large';
  const open: Node[] = [document];
  for (const element of elements) {
    const { parentNode } = element;
    while (open[open.length - 1] !== parentNode) open.pop();
    if (open.push(element) > MAX_DEPTH) return 'too-deep';
  }
  return (document.documentElement?.textContent?.length ?? 0) > MAX_TEXT ? 'too-large' : undefined;
}
