import { parseWebUrl } from '../model/url-rules';
import { lineOf } from '../page/text';
import { wrapperOf } from './wrapper';

/**
 * Pictures with what belongs to them: a caption beside its picture becomes a `figcaption` within a figure, pictures in a
 * row one figure. Readability throws a `div` away that holds more pictures than paragraphs; a figure it leaves alone.
 */

const CAPTIONED = '[class*="caption" i], [class*="legend" i]';
const LONGEST_CAPTION = 600;
const LEAST_PICTURES = 2;
const BACKGROUND = /background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)/i;
const OF_ARTICLE = 'article, main, figure, [itemprop~="articleBody"]';
const PICTURE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i;

export function settleFigures(clone: Document, baseUrl: string): void {
  drawBackgrounds(clone, baseUrl);
  joinCaptions(clone);
  standAlone(clone);
  joinGalleries(clone, baseUrl);
}

/** What pages put around a picture to size, zoom or delay it: boxes that hold nothing else. */
const BOXES: ReadonlySet<string> = new Set('div span section button picture'.split(' '));

/** Takes the boxes away, whose names and links count against the picture; one without a figure gets it. */
function standAlone(clone: Document): void {
  for (const image of clone.querySelectorAll('img')) {
    const figure = image.closest('figure');
    if (figure) {
      unwrap(figure);
      continue;
    }
    const inner = wrapperOf(image, LINKED);
    const outer = wrapperOf(inner, BOXES);
    if (outer === inner || outer.localName === 'span') continue;
    const made = clone.createElement('figure');
    outer.replaceWith(made);
    made.append(inner);
  }
  for (const button of clone.querySelectorAll('button')) {
    if (button.querySelector('img') && (button.textContent ?? '').trim() === '')
      button.replaceWith(...button.childNodes);
  }
}

const LINKED: ReadonlySet<string> = new Set(['a', 'picture', 'span']);

function unwrap(element: Element): void {
  const outer = wrapperOf(element, BOXES);
  if (outer !== element) outer.replaceWith(element);
}

/** An empty element whose style shows a picture is that picture. */
function drawBackgrounds(clone: Document, baseUrl: string): void {
  for (const element of clone.querySelectorAll('[style*="background" i]')) {
    const address = BACKGROUND.exec(element.getAttribute('style') ?? '')?.[1];
    const url = address && parseWebUrl(address, baseUrl);
    if (!url || !element.closest(OF_ARTICLE) || element.closest('header, nav, footer, aside, button')) continue;
    if ((element.textContent ?? '').trim() !== '' || element.querySelector('img, video, iframe')) continue;
    const image = clone.createElement('img');
    image.setAttribute('src', url.href);
    image.setAttribute('alt', element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '');
    element.append(image);
  }
}

/** WordPress' `.wp-caption` and its kind: a box with one picture and one text that is named a caption. */
function joinCaptions(clone: Document): void {
  for (const caption of clone.querySelectorAll(CAPTIONED)) {
    const box = caption.parentElement;
    if (
      !box ||
      caption.localName === 'figcaption' ||
      caption.closest('figure, table, pre') ||
      caption.querySelector('img')
    )
      continue;
    const words = lineOf(caption);
    if (words === '' || words.length > LONGEST_CAPTION || box.querySelectorAll('img').length !== 1) continue;
    if (box.localName === 'body' || lineOf(box).length > words.length + 20) continue;
    const figcaption = clone.createElement('figcaption');
    figcaption.append(...caption.childNodes);
    caption.replaceWith(figcaption);
    rename(box, 'figure', clone);
  }
}

/** Pictures in a row without a text of their own. Teasers have one, or lead to other pages. */
function joinGalleries(clone: Document, baseUrl: string): void {
  const seen = new Set<Element>();
  // Most pictures climb up to the same article: its text is looked at once.
  const wordy = new Map<Element, boolean>();
  for (const image of clone.querySelectorAll('img')) {
    const box = rowOf(image, wordy);
    if (!box || seen.has(box)) continue;
    seen.add(box);
    if (box.querySelectorAll('img').length < LEAST_PICTURES || leadsAway(box, baseUrl)) continue;
    rename(box, 'figure', clone);
  }
}

/** The widest `div` or list around a picture that holds but pictures and their captions. */
function rowOf(image: Element, wordy: Map<Element, boolean>): Element | undefined {
  let row: Element | undefined;
  for (let box = image.parentElement; box && box.localName !== 'body'; box = box.parentElement) {
    const hasWords = wordy.get(box) ?? ownWords(box) !== '';
    wordy.set(box, hasWords);
    if (hasWords || /^(?:main|article|table|td|tr)$/.test(box.localName)) break;
    if (/^(?:div|ul|section)$/.test(box.localName)) row = box;
  }
  return row;
}

function ownWords(box: Element): string {
  const text = (box.textContent ?? '').trim();
  if (text === '') return '';
  const captions = [...box.querySelectorAll('figcaption')].reduce(
    (sum, caption) => sum + (caption.textContent ?? '').trim().length,
    0,
  );
  return text.replace(/\s+/g, '').length <= captions ? '' : text;
}

function leadsAway(box: Element, baseUrl: string): boolean {
  return [...box.querySelectorAll('a[href]')].some((link) => {
    const url = parseWebUrl(link.getAttribute('href') ?? '', baseUrl);
    return (
      url !== undefined &&
      !PICTURE_FILE.test(url.pathname) &&
      !link.closest('figcaption') &&
      link.querySelector('img') !== null
    );
  });
}

function rename(element: Element, name: string, clone: Document): Element {
  const renamed = clone.createElement(name);
  if (element.id) renamed.id = element.id;
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
