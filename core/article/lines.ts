/** Lines and blocks of an extracted article, and how much of them is links. */

export const LONG_PARAGRAPH = 140;

const BLOCKS = 'p, li, div, ul, ol, table, h1, h2, h3, h4, h5, h6, img, pre, blockquote';
/** Never read line by line. */
const WHOLE = ['pre', 'code', 'table', 'blockquote'];

/** Elements that hold a line: no blocks in them, and no pictures. */
export function linesIn(root: Element): Element[] {
  const candidates = root.querySelectorAll('p, div, li, h2, h3, h4, h5, h6, span, a, strong, em');
  return withoutBlocks(root, candidates, `${BLOCKS}, video, iframe, picture`, [...WHOLE, 'figcaption']).filter(isBlock);
}

/** Elements that hold text, and no other block: paragraphs, headings, entries of lists. */
export function textBlocksIn(root: Element): Element[] {
  const candidates = root.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, div, span, time, dd, dt');
  return withoutBlocks(root, candidates, BLOCKS, [...WHOLE, 'figure']).filter(
    (element) => (element.localName !== 'span' || isBlock(element)) && (element.textContent ?? '').trim() !== '',
  );
}

/** Those around which and in which there is none of what is named. Two queries for all: asking each takes far longer. */
function withoutBlocks(root: Element, candidates: Iterable<Element>, blocks: string, around: string[]): Element[] {
  const parents = new Set<Element>();
  for (const block of root.querySelectorAll(blocks)) {
    for (let at = block.parentElement; at && at !== root && !parents.has(at); at = at.parentElement) parents.add(at);
  }
  const inside = new Set(root.querySelectorAll(around.map((name) => `${name} *`).join(', ')));
  return [...candidates].filter(
    (element) => !(parents.has(element) || inside.has(element) || around.includes(element.localName)),
  );
}

/** A link or a span is a line only where it stands alone among blocks. */
function isBlock(element: Element): boolean {
  if (!/^(?:span|a|strong|em)$/.test(element.localName)) return true;
  const { parentElement: parent } = element;
  return parent !== null && /^(?:div|section|article)$/.test(parent.localName) && ownText(parent) === '';
}

const ownText = (element: Element): string =>
  [...element.childNodes]
    .filter((node) => node.nodeType === 3)
    .map((node) => node.nodeValue ?? '')
    .join('')
    .trim();

/** Which part of an element's text is links: 0 to 1. */
export function linkShare(element: Element): number {
  const all = (element.textContent ?? '').trim().length;
  const links = element.localName === 'a' ? [element] : [...element.querySelectorAll('a[href]')];
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
  return all ? linked / all : 0;
}

export const isLong = (element: Element): boolean => (element.textContent ?? '').trim().length >= LONG_PARAGRAPH;
