/** A page's texts in their order, and where among them its pictures, lists, headings and tables stand. */

export interface Block {
  /** Letters and digits only, in lower case. */
  text: string;
}

export interface Item {
  element: Element;
  /** Index of the first block that follows where the element begins, and of the first after its end. */
  start: number;
  end: number;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr img li main nav ol p picture pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const NO_TEXT = new Set('script style template noscript svg button select textarea iframe head'.split(' '));
const CAPTION = /caption|credit|copyright|legende/i;

export const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Walks the page once. Captions count as part of their picture, and what cannot be seen is no neighbour. */
export function readBlocks(body: Element, isItem: (element: Element) => boolean): { blocks: Block[]; items: Item[] } {
  const blocks: Block[] = [];
  const items: Item[] = [];
  let line = '';
  const flush = () => {
    const text = normal(line);
    if (text) blocks.push({ text });
    line = '';
  };
  const walk = (element: Element, silent: boolean): void => {
    const name = element.localName;
    const isBlock = BLOCKS.has(name);
    if (isBlock) flush();
    const item = isItem(element) ? { element, start: blocks.length, end: blocks.length } : undefined;
    if (item) items.push(item);
    const quiet = silent || NO_TEXT.has(name) || isCaption(element) || !element.checkVisibility();
    for (const node of element.childNodes) {
      if (node.nodeType === 3 && !quiet) line += node.nodeValue;
      else if (node.nodeType === 1) walk(node as Element, quiet);
    }
    if (isBlock) flush();
    if (item) item.end = blocks.length;
  };
  walk(body, false);
  return { blocks, items };
}

const isCaption = (element: Element): boolean =>
  element.localName === 'figcaption' ||
  (CAPTION.test(element.getAttribute('class') ?? '') && (element.textContent ?? '').length < 400);
