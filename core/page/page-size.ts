import type { CaptureRefusal } from '../model/capture';

/** A page of a million nodes takes a browser's breath away; the largest articles seen have some 30,000. */
const MAX_NODES = 300_000;
const MAX_TEXT = 20_000_000;
/** Serialising and Readability recurse: past this a stack overflows. Real pages stay under 100. */
const MAX_DEPTH = 1_000;

/**
 * Is a page too large or too deep to be captured? One iterative walk, before anything is cloned, recursed or
 * serialised.
 */
export function refusalForSize(document: Document): CaptureRefusal | undefined {
  let nodes = 0;
  let text = 0;
  let depth = 0;
  let node: Node | null = document.documentElement;
  while (node) {
    if (++nodes > MAX_NODES || text > MAX_TEXT) return 'too-large';
    if (node.nodeType === 3) text += (node as Text).length;
    if (node.firstChild) {
      node = node.firstChild;
      if (++depth > MAX_DEPTH) return 'too-deep';
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
  return undefined;
}
