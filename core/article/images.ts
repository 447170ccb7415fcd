import { parseWebUrl } from '../model/url-rules';

const LAZY_SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-hi-res-src', 'data-full-src'];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
/** Wider than any reading column, on a dense screen. */
const USEFUL_WIDTH = 1_600;

/**
 * Gives each image of a cloned page the address that scripts would have given it, and takes `<noscript>`s out: with
 * scripts on they are text, without they are elements, and the capture must be the same.
 */
export function resolveLazyImages(document: Document, baseUrl: string): void {
  for (const noscript of document.querySelectorAll('noscript')) replaceNoscript(noscript, document);
  for (const image of document.querySelectorAll('img')) {
    const source = realSource(image, baseUrl);
    if (source) image.setAttribute('src', source);
  }
}

/** The picture in a `<noscript>` stands in for the placeholder before it, or for nothing. */
function replaceNoscript(noscript: Element, document: Document): void {
  const markup = noscript.firstElementChild ? noscript.innerHTML : (noscript.textContent ?? '');
  const tag = markup.match(/<img\b[^>]*>/i)?.[0];
  const src = tag?.match(/\ssrc\s*=\s*(?:"([^"]+)"|'([^']+)')/i);
  const address = src?.[1] ?? src?.[2];
  const before = noscript.previousElementSibling;
  const placeholder = before?.localName === 'img' ? before : before?.querySelector('img');
  if (address && !address.startsWith('data:') && !/pixel|\/tr\?|count|track|beacon/i.test(address)) {
    const image = document.createElement('img');
    image.setAttribute('src', address.replaceAll('&amp;', '&'));
    const alt = tag?.match(/\salt\s*=\s*"([^"]*)"/i)?.[1];
    if (alt) image.setAttribute('alt', alt);
    if (placeholder && isPlaceholder(placeholder)) placeholder.replaceWith(image);
    else if (!placeholder) noscript.before(image);
  }
  noscript.remove();
}

const isPlaceholder = (image: Element): boolean => {
  const src = image.getAttribute('src') ?? '';
  return (
    src === '' ||
    src.startsWith('data:') ||
    /(?:blank|placeholder|spacer|transparent|lazy|1x1)[\w-]*\.(?:gif|png|svg)/i.test(src)
  );
};

function realSource(image: Element, baseUrl: string): string | undefined {
  const own = image.getAttribute('src') ?? '';
  if (!isPlaceholder(image)) return parseWebUrl(own, baseUrl)?.href ?? own;
  for (const attribute of LAZY_SOURCES) {
    const url = image.getAttribute(attribute);
    if (url && !url.startsWith('data:')) return parseWebUrl(url, baseUrl)?.href;
  }
  const pictureSources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const sets = [image, ...pictureSources].flatMap((element) =>
    LAZY_SETS.map((attribute) => element.getAttribute(attribute)),
  );
  const best = sets.map((set) => bestOf(set ?? '')).find(Boolean);
  return best ? parseWebUrl(best, baseUrl)?.href : undefined;
}

/** The largest useful candidate of a `srcset`. */
function bestOf(set: string): string | undefined {
  const candidates = [...set.matchAll(/(\S+)(?:\s+(\d+(?:\.\d+)?)([wx]))?\s*(?:,\s+|,?$)/g)]
    .map((match) => ({
      url: (match[1] ?? '').replace(/,$/, ''),
      width: Number(match[2] ?? 1) * (match[3] === 'w' ? 1 : 800),
    }))
    .filter(({ url }) => url !== '' && !url.startsWith('data:'))
    .sort((a, b) => a.width - b.width);
  return (candidates.find(({ width }) => width >= USEFUL_WIDTH) ?? candidates.at(-1))?.url;
}
