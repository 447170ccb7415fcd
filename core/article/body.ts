import type { CapturedText } from '../model/capture';
import { parseWebUrl } from '../model/url-rules';
import { repairMojibake } from '../page/mojibake';
import { countWords, lineOf, paragraphsOf } from '../page/text';
import { finishCode } from './code-blocks';
import { guardContent, releaseContent } from './guard';
import { levelHeadings } from './headings';
import { takeOutRepeats } from './hidden-parts';
import { takeOutNamedBoxes } from './named-boxes';
import { addLostNotes, notesOf } from './notes';
import { prepareContent } from './prepare';
import { QuickReadability } from './quick-readability';
import { takeOutRemnants } from './remnants';
import { restoreDropped, type Snapshot, snapshotOf, unmark } from './restore';
import { type Trace, UNHEARD } from './trace';
import { articleWithLostText } from './vote';

/** Tags that carry nothing a reader would see. */
const DROPPED = 'script, style, link, meta, template, noscript';

/** What is known of an article when its body is read. */
export interface Known {
  baseUrl: string;
  /** Who signed it: their bylines at its head are no part of the text. */
  names?: readonly string[];
  /** Stands above the text where it is shown, and not in it again. */
  title?: string;
}

/**
 * The article's body out of a cloned page, which this takes apart. Undefined where no text is found.
 *
 * @param trace - hears what is taken out, and why
 */
export function extractBody(clone: Document, known: Known, trace: Trace = UNHEARD): CapturedText | undefined {
  prepareContent(clone, known.baseUrl, trace);
  const notes = notesOf(clone);
  guardContent(clone);
  takeOutNamedBoxes(clone, trace);
  const snapshot = snapshotOf(clone);
  const extracted = readability(clone, snapshot);
  if (!extracted) return undefined;
  const held = lineOf(extracted);
  const root =
    articleWithLostText(extracted, held, snapshot.body, trace) ?? restoreDropped(extracted, held, snapshot, trace);
  unmark(root);
  releaseContent(root);
  addLostNotes(root, notes);
  takeOutRepeats(root, trace);
  const tidy = withoutRemnants(root, known, trace);
  levelHeadings(tidy);
  return finishedText(tidy, known.baseUrl);
}

/** Where most of the text would go, the page is a list of stories, and they are what one wants who clips it all the same. */
const LEAST_LEFT = 0.3;

function withoutRemnants(root: Element, known: Known, trace: Trace): Element {
  const whole = root.cloneNode(true) as Element;
  takeOutRemnants(root, known, trace);
  return lengthOf(root) < lengthOf(whole) * LEAST_LEFT ? whole : root;
}

const lengthOf = (element: Element): number => (element.textContent ?? '').length;

/** The text of an element that holds nothing else than what is wanted; its markup is put in order. */
export function finishedText(root: Element, baseUrl: string): CapturedText | undefined {
  finish(root, baseUrl);
  const text = paragraphsOf(root);
  if (!text) return undefined;
  const sources = [...root.querySelectorAll('img')].flatMap(
    (image) => parseWebUrl(image.getAttribute('src') ?? 'none:')?.href ?? [],
  );
  return { html: root.innerHTML, text, images: [...new Set(sources)], wordCount: countWords(text) };
}

function readability(clone: Document, { body }: Snapshot): Element | undefined {
  const article = new QuickReadability(clone, ['caption', 'footnote', 'footnotes']).article(body);
  return article && withoutWrapper(article);
}

/** Readability puts a page of its own around what it found. */
function withoutWrapper(content: Element): Element {
  const [page, ...others] = content.children;
  return page?.id === 'readability-page-1' && others.length === 0 ? page : content;
}

function finish(root: Element, baseUrl: string): void {
  finishCode(root);
  widenParagraphs(root);
  for (const element of root.querySelectorAll(DROPPED)) element.remove();
  for (const image of root.querySelectorAll('img')) {
    const url = parseWebUrl(image.getAttribute('src') ?? 'none:', baseUrl);
    if (url) image.setAttribute('src', url.href);
    image.removeAttribute('srcset');
  }
  for (const link of root.querySelectorAll('a[href]')) {
    const url = parseWebUrl(link.getAttribute('href') ?? '', baseUrl);
    if (url && !link.getAttribute('href')?.startsWith('#')) link.setAttribute('href', url.href);
  }
  repairText(root);
}

/** Readability makes paragraphs of `div`s; one that holds a block would fall apart when it is read again. */
function widenParagraphs(root: Element): void {
  for (const block of root.querySelectorAll('p figure, p pre, p table, p ul, p ol, p div, p blockquote')) {
    const paragraph = block.closest('p');
    if (!paragraph || !root.contains(paragraph)) continue;
    const box = root.ownerDocument.createElement('div');
    box.append(...paragraph.childNodes);
    paragraph.replaceWith(box);
  }
}

function repairText(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const repaired = repairMojibake(text);
    if (repaired !== text) node.nodeValue = repaired;
  }
}
