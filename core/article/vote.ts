import { cleanLine, lineOf } from '../page/text';
import { type Trace, UNHEARD } from './trace';

/**
 * A second opinion beside Readability: the element that the page itself marks as its article. It only takes over where
 * Readability has plainly lost text: articles in sections side by side, in accordions, in cards.
 */

/** Readability is believed unless it misses this share of the candidate's prose. */
const LOST = 0.3;
const LOST_OF_MAIN = 0.5;
/** Where Readability found as long an article, what else the page's main part holds is other stories. */
const LONG_ARTICLE = 10_000;
/** What holds less than this share of the marked prose is no article, but a notice beside it. */
const NOTICE = 0.15;

/** What a page marks as its article. */
interface MarkedArticle {
  /** A copy, without what is never text. */
  element: Element;
  /** Its sentences, as lines. */
  prose: readonly string[];
  /** Only the page's main part: other stories may stand in it. */
  wide: boolean;
}

/** Where a page keeps its article, the surest first. */
const CONTAINERS: readonly { selector: string; wide: boolean }[] = [
  { selector: '[itemprop~="articleBody"]', wide: false },
  {
    selector:
      '.entry-content, .post-content, .article-content, .article-body, .article__body, .articleBody, .post-body, .story-body, .blog-content, .blog-post-content, .post__content, .td-post-content, .wp-block-post-content, .single-content',
    wide: false,
  },
  { selector: 'article, [role="article"]', wide: false },
  { selector: 'main, [role="main"], #main-content, #content', wide: true },
];
const NO_TEXT =
  'script, style, noscript, template, nav, aside, form, button, input, select, textarea, footer, [hidden], [aria-hidden="true"], [style*="display:none" i], [style*="display: none" i], [role="navigation"], [role="complementary"], [role="dialog"]';

const PROSE = 'p, li, td, blockquote, dd';

const MOST_OF_KIND = 0.7;
const SHORTEST = 600;
const MOST_LINKS = 0.3;
const LEAST_PROSE = 0.5;
const SENTENCE = 60;
const MOST_TEASERS = 3;
/** How much of Readability's text the candidate must hold: else the two speak of different articles. */
const SAME_ARTICLE = 0.7;

/**
 * The marked article of which Readability lost so much that it must give way.
 *
 * @param held - the text of what Readability extracted, in one line
 * @param page - a copy of the page's body as it was before, which this leaves as it is
 */
export function articleWithLostText(
  extracted: Element,
  held: string,
  page: Element,
  trace: Trace = UNHEARD,
): Element | undefined {
  const seen = new Set<Element>();
  for (const { selector, wide } of CONTAINERS) {
    const element = oneOf([...(page.matches(selector) ? [page] : []), ...page.querySelectorAll(selector)]);
    if (!element || seen.has(element)) continue;
    seen.add(element);
    if (!mayLack(held, element)) {
      trace.judge(element, 'Readability holds its sentences');
      continue;
    }
    const candidate = markedArticle(element, wide);
    if (!candidate) continue;
    const objection = objectionTo(candidate, extracted, held);
    trace.judge(candidate.element, objection ?? 'takes over: Readability lost much of its prose');
    if (objection === undefined) return candidate.element;
  }
  return undefined;
}

/** A glance at the lines of a marked article: of most pages Readability holds them all, and no copy need be made. */
function mayLack(held: string, element: Element): boolean {
  let missing = 0;
  for (const part of element.querySelectorAll(PROSE)) {
    if (part.firstElementChild && part.querySelector('p, li')) continue;
    const line = cleanLine(part.textContent ?? '');
    if (line.length >= SENTENCE && !held.includes(line)) missing += line.length;
    if (missing >= SHORTEST) return true;
  }
  return false;
}

/** Undefined where what is marked is not mostly prose. */
function markedArticle(element: Element, wide: boolean): MarkedArticle | undefined {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(NO_TEXT)) part.remove();
  const length = lengthOf(copy);
  const prose = length >= SHORTEST && !isList(copy, length) ? proseOf(copy) : [];
  return prose.length > 0 && sum(prose) >= length * LEAST_PROSE ? { element: copy, prose, wide } : undefined;
}

/** Why what Readability extracted, which holds that text, stays; undefined where it must give way. */
function objectionTo({ element, prose, wide }: MarkedArticle, extracted: Element, held: string): string | undefined {
  const missing = sum(prose.filter((line) => !held.includes(line)));
  if (missing < Math.max(sum(prose) * (wide ? LOST_OF_MAIN : LOST), SHORTEST))
    return `Readability lacks only ${missing} of its ${sum(prose)} characters of prose`;
  if (wide && held.length >= LONG_ARTICLE) return 'Readability found a long article in the main part';
  const text = lineOf(element);
  const paragraphs = proseOf(extracted);
  const shared = paragraphs.filter((line) => text.includes(line)).length;
  if (shared >= paragraphs.length * SAME_ARTICLE || held.length < sum(prose) * NOTICE) return undefined;
  return `another text: it holds ${shared} of Readability's ${paragraphs.length} paragraphs`;
}

function oneOf(elements: Element[]): Element | undefined {
  const outer = elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));
  if (outer.length <= 1) return outer[0];
  const all = outer.reduce((sum, element) => sum + lengthOf(element), 0);
  return outer.find((element) => lengthOf(element) >= all * MOST_OF_KIND);
}

/** Links to other articles, and teasers of them. */
const isList = (element: Element, length: number): boolean =>
  element.querySelectorAll('article').length > MOST_TEASERS || linkedOf(element) > length * MOST_LINKS;

/** Lines that are long enough for a sentence, and more than a link. */
function proseOf(element: Element): string[] {
  const lines: string[] = [];
  for (const part of element.querySelectorAll(PROSE)) {
    if (part.querySelector('p, li')) continue;
    const line = lineOf(part);
    if (line.length >= SENTENCE && linkedOf(part) < line.length * LEAST_PROSE) lines.push(line);
  }
  return lines;
}

const linkedOf = (element: Element): number =>
  [...element.querySelectorAll('a[href]')].reduce((all, link) => all + lengthOf(link), 0);

const sum = (lines: readonly string[]): number => lines.reduce((all, line) => all + line.length, 0);

const lengthOf = (element: Element): number => cleanLine(element.textContent ?? '').length;
