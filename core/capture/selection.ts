import { finishedText } from '../article/body';
import { resolveImages } from '../article/images';
import { UNHEARD } from '../article/trace';
import type { CapturedText } from '../model/capture';
import { sizeOf } from '../page/page-size';
import { disarm } from '../page/unclobbered';

/** What says of the selected words what they are: half a list is a list still. */
const MEANING =
  'a b blockquote caption code dd dl dt em figure h1 h2 h3 h4 h5 h6 i li mark ol p pre q s samp strong sub sup table ' +
  'tbody td tfoot th thead tr u ul';
const MEANINGFUL = new Set(MEANING.split(' '));

/** A selection that has more nodes than this is the page, and too large to be looked at before anyone asks. */
const MAX_NODES = 20_000;

/** What is selected on the page, all ranges one after the other; undefined where that is no text. Changes nothing. */
export function readSelection(document: Document, baseUrl: string): CapturedText | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const copy = document.implementation.createHTMLDocument('');
  for (let i = 0; i < selection.rangeCount; i++) {
    const range = selection.getRangeAt(i);
    if (!isSmall(document, range)) return undefined;
    copy.body.append(copy.importNode(contentsOf(range), true));
  }
  if (sizeOf(copy) === 'too-deep') return undefined;
  disarm(copy);
  for (const hidden of copy.querySelectorAll('[hidden], [aria-hidden="true"]:not(math *, svg *)')) hidden.remove();
  resolveImages(copy, baseUrl, UNHEARD);
  return finishedText(copy.body, baseUrl);
}

/** Counts no further than the limit: on a page of a million elements "select all" is a click as well. */
function isSmall(document: Document, range: Range): boolean {
  const { startContainer, commonAncestorContainer } = range;
  const walker = document.createTreeWalker(commonAncestorContainer, 5 /* elements and text */);
  walker.currentNode = startContainer;
  for (let nodes = 0; nodes < MAX_NODES; nodes++) {
    const node = walker.nextNode();
    if (!node || range.comparePoint(node, 0) > 0) return true;
  }
  return false;
}

function contentsOf(range: Range): Node {
  let contents: Node = range.cloneContents();
  const { commonAncestorContainer: common } = range;
  for (let at = common.nodeType === 1 ? (common as Element) : common.parentElement; at; at = at.parentElement) {
    if (!MEANINGFUL.has(at.localName)) continue;
    const around = at.cloneNode(false);
    around.appendChild(contents);
    contents = around;
  }
  return contents;
}
