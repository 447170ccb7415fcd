import { parseWebUrl } from '../model/url-rules';
import { lineOf } from '../page/text';

/** A frame may say this much more than the bio: name, role, buttons. */
const MORE_TEXT = 160;
const LEVELS = 4;

/**
 * The whole box around a bio: the largest container that says little more than it. Name, photo and links often stand
 * beside the bio and not in it. It never holds one of the `others`.
 */
export function frameOf(inner: Element, others: readonly Element[] = []): Element {
  const most = lineOf(inner).length + MORE_TEXT;
  let frame = inner;
  for (let i = 0; i < LEVELS; i++) {
    const wider: Element | null = frame.parentElement;
    if (!wider || /^(?:body|html|article|main)$/.test(wider.localName) || wider.querySelector('h1, article')) break;
    if (others.some((other) => wider.contains(other) && !inner.contains(other) && !other.contains(inner))) break;
    if ((wider.textContent ?? '').length > most * 4 || lineOf(wider).length > most) break;
    frame = wider;
  }
  return frame;
}

/** The address of a photo: what is loaded lazily stands in a data attribute, and some are a background. */
export function imageUrl(element: Element | undefined, baseUrl: string): string | undefined {
  if (!element) return undefined;
  const images = element.localName === 'img' ? [element] : [...element.querySelectorAll('img')];
  for (const image of images) {
    const url = sourceOf(image, baseUrl);
    if (url) return url;
  }
  return backgroundOf(element, baseUrl);
}

function sourceOf(image: Element, baseUrl: string): string | undefined {
  const lazy = [...image.attributes].filter(({ name }) =>
    /^data-(?!.*srcset).*(?:src|lazy|original|url|image)/.test(name),
  );
  for (const { value } of [...lazy, { value: image.getAttribute('src') ?? '' }]) {
    const url = /^(?:https?:)?\/|\.\w{3,4}(?:$|\?)/.test(value) ? parseWebUrl(value, baseUrl) : undefined;
    if (url) return url.href;
  }
  const [candidate] = (image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? '').trim().split(/\s+/);
  return candidate ? parseWebUrl(candidate, baseUrl)?.href : undefined;
}

function backgroundOf(element: Element, baseUrl: string): string | undefined {
  const painted = [element, ...element.querySelectorAll('[style*="background" i]')];
  const address = painted
    .map((one) => one.getAttribute('style')?.match(/background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)/i)?.[1])
    .find(Boolean);
  return address ? parseWebUrl(address, baseUrl)?.href : undefined;
}
