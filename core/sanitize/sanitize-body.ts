import DOMPurify from 'dompurify';
import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
  ALLOWED_URL,
  DROPPED_WITH_CONTENT,
  ID_PREFIX,
  INLINE_PICTURE,
  NO_URL_ATTRIBUTES,
} from './policy';

export interface BodyOptions {
  /** The URL that shows a picture from the library (a `blob:`), or undefined when it is not stored. */
  pictureUrl(url: string): string | undefined;
  /** What to say where a picture is missing. */
  missingPicture(url: string): string;
  /** Where the body was read: a link to a place on that page becomes a link within the body. */
  pageUrl?: string;
}

/**
 * Makes a stored body safe to show: a string of HTML in which nothing runs and nothing loads. Clipped HTML is hostile;
 * this is done each time it is shown, never once and for all.
 */
export function sanitizeBody(html: string, options: BodyOptions): string {
  return adapt(cleanBody(html), options).innerHTML;
}

/** A stored body as elements of no document that is shown, sanitised, with its own URLs: for what is made of it. */
export function cleanBody(html: string): HTMLElement {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS,
    ALLOWED_ATTR: ALLOWED_ATTRIBUTES,
    ALLOWED_URI_REGEXP: ALLOWED_URL,
    ADD_URI_SAFE_ATTR: NO_URL_ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML'],
    FORBID_CONTENTS: DROPPED_WITH_CONTENT,
    // Ids that clash with a property of `document` would be dropped; the prefix makes them harmless and keeps them.
    SANITIZE_DOM: false,
    RETURN_DOM: true,
  }) as HTMLElement;
}

/** What no sanitiser knows: which ids, classes, links and pictures are ours to keep. It only sets and takes away. */
function adapt(body: HTMLElement, options: BodyOptions): HTMLElement {
  for (const element of body.querySelectorAll('[class]')) keepLanguageClass(element);
  for (const element of body.querySelectorAll('[id]')) prefixId(element);
  for (const link of body.querySelectorAll('[href]')) rewriteLink(link, body, options.pageUrl);
  for (const image of body.querySelectorAll('img')) rewriteImage(image, options);
  return body;
}

/** `language-*` tells a code block's language; any other class would only reach for styles that are not there. */
function keepLanguageClass(element: Element): void {
  const language = [...element.classList].find((name) => /^language-[\w+#-]{1,30}$/.test(name));
  if (language) element.setAttribute('class', language);
  else element.removeAttribute('class');
}

function prefixId(element: Element): void {
  if (element.id) element.id = `${ID_PREFIX}${element.id}`;
  else element.removeAttribute('id');
}

function rewriteLink(link: Element, body: Element, pageUrl: string | undefined): void {
  const href = link.getAttribute('href') ?? '';
  const place = placeWithin(href, body, pageUrl);
  if (place !== undefined) link.setAttribute('href', `#${ID_PREFIX}${place}`);
  else link.setAttribute('rel', 'noopener noreferrer');
}

/** The id that a link names within the body: `#note`, or the page's own URL with a fragment that the body has. */
function placeWithin(href: string, body: Element, pageUrl: string | undefined): string | undefined {
  if (href.startsWith('#')) return href.slice(1);
  const [address, place] = splitFragment(href);
  if (!place || !pageUrl || address !== splitFragment(pageUrl)[0]) return undefined;
  return body.querySelector(`[id="${CSS.escape(`${ID_PREFIX}${place}`)}"]`) ? place : undefined;
}

function splitFragment(url: string): [string, string | undefined] {
  const at = url.indexOf('#');
  return at < 0 ? [url, undefined] : [url.slice(0, at), url.slice(at + 1)];
}

/** Shows the stored copy, or says in words that there is none: a network URL never stays in a `src`. */
function rewriteImage(image: HTMLImageElement, options: BodyOptions): void {
  const url = image.getAttribute('src') ?? '';
  const shown = INLINE_PICTURE.test(url) ? url : options.pictureUrl(url);
  if (shown === undefined) {
    image.replaceWith(placeholder(image, options.missingPicture(url)));
    return;
  }
  image.setAttribute('src', shown);
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
}

function placeholder(image: HTMLImageElement, words: string): Element {
  const span = image.ownerDocument.createElement('span');
  span.className = 'missing-picture';
  span.textContent = [image.alt, words].filter(Boolean).join(' — ');
  return span;
}
