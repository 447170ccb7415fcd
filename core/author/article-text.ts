import { lineOf } from '../page/text';
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
  const paragraphs = [...document.querySelectorAll('p')].filter((paragraph) => (paragraph.textContent ?? '').trim());
  const lengths = new Map<Element, number>();
  for (const paragraph of paragraphs) {
    const length = paragraph.textContent?.length ?? 0;
    for (const around of [paragraph.parentElement, paragraph.parentElement?.parentElement])
      if (around) lengths.set(around, (lengths.get(around) ?? 0) + length);
  }
  const direct = mostText(paragraphs);
  if (!direct || (lengths.get(direct) ?? 0) < FEWEST_LETTERS) return [];
  const wider = direct.parentElement;
  const sections = wider && (lengths.get(wider) ?? 0) > (lengths.get(direct) ?? 0) * MUCH_MORE;
  const container = sections ? wider : direct;
  return paragraphs.filter(
    (paragraph) => container.contains(paragraph) && !isElsewhere(paragraph) && lineOf(paragraph) !== '',
  );
}

/** The element whose own paragraphs hold the most text. */
function mostText(paragraphs: Element[]): Element | undefined {
  const lengths = new Map<Element, number>();
  for (const { parentElement, textContent } of paragraphs)
    if (parentElement) lengths.set(parentElement, (lengths.get(parentElement) ?? 0) + (textContent?.length ?? 0));
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0];
}
