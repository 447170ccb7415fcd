import { isElsewhere } from './negative-places';

/** Lines shorter than this do not make an article. */
const FEWEST_LETTERS = 200;
/** Sections side by side are one article when together they hold so much more than the longest of them. */
const MUCH_MORE = 1.3;

/**
 * The paragraphs of the article in their order, as far as authors are concerned: those of the container with the most
 * text, comments and teasers aside. Empty where a page has none.
 */
export function articleParagraphs(document: Document): Element[] {
  const paragraphs: Element[] = [];
  const direct = new Map<Element, number>();
  const within = new Map<Element, number>();
  for (const paragraph of document.getElementsByTagName('p')) {
    const text = paragraph.textContent ?? '';
    const parent = paragraph.parentElement;
    if (!parent || text.trim() === '') continue;
    paragraphs.push(paragraph);
    add(direct, parent, text.length);
    add(within, parent, text.length);
    if (parent.parentElement) add(within, parent.parentElement, text.length);
  }
  const [densest] = [...direct].sort((a, b) => b[1] - a[1])[0] ?? [];
  const length = densest && (within.get(densest) ?? 0);
  if (!densest || !length || length < FEWEST_LETTERS) return [];
  const wider = densest.parentElement;
  const container = wider && (within.get(wider) ?? 0) > length * MUCH_MORE ? wider : densest;
  return paragraphs.filter((paragraph) => container.contains(paragraph) && !isElsewhere(paragraph));
}

const add = (lengths: Map<Element, number>, element: Element, length: number): Map<Element, number> =>
  lengths.set(element, (lengths.get(element) ?? 0) + length);
