import { parseWebUrl } from '../model/url-rules';
import { bestOf, largest } from './srcset';
import { type Trace, UNHEARD } from './trace';

const LAZY_SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-hi-res-src',
  'data-full-src',
  'data-actualsrc',
  'data-image-src',
  'data-img-src',
  'data-image',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-sizes-srcset', 'srcset'];
/** Attributes in which a picture's file may be spoken of. */
const SAID: ReadonlySet<string> = new Set(['src', 'alt', 'title', 'class', 'id', 'style', 'aria-label']);
const PICTURE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#\s])/i;
const PLACEHOLDER =
  /(?:blank|placeholder|spacer|transparent|lazy|loading|pixel|grey|gray|1x1)[\w-]*\.(?:gif|png|svg|jpe?g)(?:$|\?)/i;
/** Base64 of a picture that is more than a blur or a dot. */
const REAL_INLINE = 4_000;
const TRACKER = /(?:^|[/.])(?:pixel|beacon|track(?:er|ing)?|counter|doubleclick)\b|\/tr\?/i;

/** Asked of every picture: what no tracker's address is without goes first, for few pages need the pattern. */
const TRACKING = ['pixel', 'beacon', 'track', 'counter', 'doubleclick', '/tr?'];
const isTracker = (address: string): boolean => {
  const small = address.toLowerCase();
  return TRACKING.some((word) => small.includes(word)) && TRACKER.test(address);
};

/**
 * Gives each image of a cloned page the address that scripts would have given it, the largest useful one of those it
 * names. What then has none, and pictures of a pixel or two, go: placeholders and trackers. `<noscript>`s go too: with
 * scripts on they are text, without they are elements, and the capture must be the same.
 */
export function resolveImages(document: Document, baseUrl: string, trace: Trace = UNHEARD): void {
  for (const image of document.querySelectorAll('amp-img')) image.replaceWith(renamed(image, document));
  for (const noscript of document.querySelectorAll('noscript')) replaceNoscript(noscript, document);
  for (const image of document.querySelectorAll('img')) {
    const source = isDot(image) && !hasLazySource(image) ? undefined : sourceOf(image, baseUrl);
    if (!source) {
      trace.remove(image, 'placeholder or tracker');
      continue;
    }
    image.setAttribute('src', source);
    // Readability would look for better ones in these, and take worse.
    for (const name of image.getAttributeNames())
      if (/^data-|srcset$|^sizes$|^loading$/.test(name)) image.removeAttribute(name);
    const picture = image.parentElement?.localName === 'picture' ? image.parentElement : undefined;
    picture?.replaceWith(image);
  }
}

function renamed(custom: Element, document: Document): Element {
  const image = document.createElement('img');
  for (const { name, value } of custom.attributes) image.setAttribute(name, value);
  return image;
}

/** The pictures in a `<noscript>` stand in for the placeholder beside it, or for nothing. */
function replaceNoscript(noscript: Element, document: Document): void {
  const markup = noscript.firstElementChild ? noscript.innerHTML : (noscript.textContent ?? '');
  for (const [tag] of markup.matchAll(/<img\b[^>]*>/gi)) {
    const image = imageOf(tag, document);
    const address = image.getAttribute('src') ?? '';
    if (!address || address.startsWith('data:') || isTracker(address) || isDot(image)) continue;
    const placeholder = placeholderBeside(noscript);
    if (placeholder) {
      if (!isPlaceholder(placeholder) || hasLazySource(placeholder)) continue;
      placeholder.replaceWith(image);
    } else noscript.before(image);
  }
  noscript.remove();
}

/** Read from its text: setting `innerHTML` is a thing that some pages forbid. */
function imageOf(tag: string, document: Document): Element {
  const image = document.createElement('img');
  for (const [, name = '', double, single, bare] of tag.matchAll(
    /\s([a-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi,
  ))
    image.setAttribute(name, (double ?? single ?? bare ?? '').replaceAll('&amp;', '&').replaceAll('&quot;', '"'));
  return image;
}

function placeholderBeside(noscript: Element): Element | undefined {
  for (const beside of [noscript.previousElementSibling, noscript.nextElementSibling]) {
    const image = beside?.localName === 'img' ? beside : beside?.querySelector('img');
    if (image) return image;
  }
  return undefined;
}

const hasLazySource = (image: Element): boolean =>
  [...LAZY_SOURCES, ...LAZY_SETS].some((name) => image.getAttribute(name)?.trim());

function isPlaceholder(image: Element): boolean {
  const src = image.getAttribute('src')?.trim() ?? '';
  return src === '' || src === '#' || (src.startsWith('data:') && src.length < REAL_INLINE) || PLACEHOLDER.test(src);
}

/** A picture that is there to be replaced: small and blurred. */
const PREVIEW = /[?&](?:w|width|q|quality)=\d{1,2}(?:&|$)|blur|lqip|tiny|\/w_\d{1,2}[,/]|-\d{1,2}x\d{1,2}\.\w+$/i;

const isPreview = (image: Element, src: string): boolean =>
  PREVIEW.test(src) || /lazy|blur|lqip|progressive/i.test(image.getAttribute('class') ?? '');

/** A side of one or two pixels: it counts visits, or keeps a place. */
const isDot = (image: Element): boolean =>
  ['width', 'height'].some((side) => /^[012](?:px)?$/.test(image.getAttribute(side)?.trim() ?? ''));

function sourceOf(image: Element, baseUrl: string): string | undefined {
  const own = image.getAttribute('src')?.trim() ?? '';
  const lazy = LAZY_SOURCES.map((name) => image.getAttribute(name)?.trim())
    .find(isAddress)
    ?.replace('{width}', '1200');
  const best = largest(setsOf(image));
  const candidates = isPlaceholder(image)
    ? [best, lazy, anyPicture(image)]
    : isPreview(image, own)
      ? [best, lazy, own]
      : [best, own];
  for (const candidate of candidates) {
    const url = candidate && parseWebUrl(candidate, baseUrl);
    if (url && !isTracker(url.href)) return url.href;
  }
  return /^data:image\/(?!svg)/i.test(own) && own.length >= REAL_INLINE ? own : undefined;
}

const isAddress = (value: string | undefined): value is string =>
  value !== undefined && value !== '' && !/^(?:data:|[{[])|^(?:true|false|\d+)$/i.test(value);

/** The image's own sets and those of its `<picture>`; of sources cut for other screens only where there is no other. */
function setsOf(image: Element): string[] {
  const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const whole = sources.filter((source) => !source.hasAttribute('media'));
  const elements = [image, ...(whole.length > 0 ? whole : sources)];
  return elements.flatMap((element) => LAZY_SETS.flatMap((name) => element.getAttribute(name) ?? []));
}

/** Scripts keep addresses under any name; one that ends like a picture's is one. And a thumbnail links to its picture. */
function anyPicture(image: Element): string | undefined {
  for (const { name, value } of image.attributes)
    if (!SAID.has(name) && PICTURE_FILE.test(value)) return bestOf(value)?.url;
  const link = image.closest('a')?.getAttribute('href') ?? '';
  return PICTURE_FILE.test(link) ? link : undefined;
}
