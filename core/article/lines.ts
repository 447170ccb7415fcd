import { lineOf } from '../page/text';

/** Lines and blocks of an extracted article, and how much of them is links. */

export const LONG_PARAGRAPH = 140;

/** Elements that hold a line: no blocks in them, and no pictures. */
export function linesIn(root: Element): Element[] {
  return [...root.querySelectorAll('p, div, li, h2, h3, h4, h5, h6, span, a, strong, em')].filter(
    (element) =>
      !element.querySelector(
        'p, div, li, ul, ol, table, pre, blockquote, h1, h2, h3, h4, h5, h6, img, video, iframe, picture',
      ) &&
      isBlock(element) &&
      !element.closest('pre, code, table, blockquote, figcaption'),
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

/** What may hold a line, and what may hold such. */
export const blocksOf = (root: Element): Element[] => [
  ...root.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, div, span, time, dd, dt'),
];

/** Does it hold text, and no other block? */
export const isTextBlock = (element: Element): boolean =>
  !element.querySelector('p, li, div, ul, ol, table, h1, h2, h3, h4, h5, h6, img, pre, blockquote') &&
  !element.closest('pre, code, table, figure, blockquote') &&
  (element.localName !== 'span' || isBlock(element)) &&
  lineOf(element) !== '';

export const isLong = (element: Element): boolean => (element.textContent ?? '').trim().length >= LONG_PARAGRAPH;
