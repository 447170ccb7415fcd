import { normal } from './blocks';

/** Which pictures of a page count, and under which names one is known again. */

const ADDRESSES = /^(?:src|srcset|href|data-[\w-]*(?:src|original|image|lazy|full|url|img)[\w-]*)$/i;
const NO_PICTURE =
  /avatar|gravatar|(?:^|[\s_/-])(?:icons?|emoji|smil(?:ey|ies)|logo|sprite|badge|author|byline|advert\w*|ads?|share|social|pixel|tracking|spacer|blank)(?:$|[\s_/.-])|doubleclick|\/tr\?|\.svg(?:$|\?)/i;
const NO_ADDRESS = /placeholder|spacer|blank\.|^data:/i;
const SMALL = 50;
const SHORT_STEM = 6;

/** No tracker, icon, portrait or advertisement, as far as size and names tell. */
export function counts(image: Element): boolean {
  const named = [image, image.parentElement, image.parentElement?.parentElement]
    .map((element) => `${element?.getAttribute('class') ?? ''} ${element?.id ?? ''}`)
    .join(' ');
  if (NO_PICTURE.test(named) || image.closest('nav, footer, form, [rel~="sponsored"], [aria-hidden="true"]'))
    return false;
  const sides = ['width', 'height'].map((side) => Number.parseInt(image.getAttribute(side) ?? '', 10));
  if (sides.some((side) => side < SMALL)) return false;
  const urls = addressesOf(image);
  return urls.length > 0 && !urls.some((url) => NO_PICTURE.test(url));
}

/** Every web address that an image, its `<picture>` or its stand-in for no scripts names. */
export function addressesOf(image: Element): string[] {
  const elements = [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const found = elements.flatMap((element) =>
    [...element.attributes].filter(({ name }) => ADDRESSES.test(name)).flatMap(({ value }) => addressesIn(value)),
  );
  return [...new Set(found)];
}

function addressesIn(value: string): string[] {
  return value
    .split(/\s+/)
    .map((part) => part.replace(/^,|,$/g, ''))
    .filter((part) => !NO_ADDRESS.test(part))
    .filter((part) => /^(?:https?:)?\/\/|^\/|\.(?:jpe?g|png|gif|webp|avif)/i.test(part))
    .flatMap((part) => (URL.canParse(part, document.baseURI) ? [new URL(part, document.baseURI).href] : []));
}

/** One picture has many addresses: its name without size and query is the same in most of them. */
export function namesOf(urls: readonly string[]): string[] {
  return [...new Set(urls.flatMap((url) => [url, ...stemOf(url)]))];
}

function stemOf(url: string): string[] {
  const { pathname, searchParams } = new URL(url);
  const inner = [...searchParams.values()].find((value) => /\.(?:jpe?g|png|gif|webp|avif)/i.test(value));
  const file = decode((inner ?? pathname).split('?')[0]?.split('/').filter(Boolean).at(-1) ?? '');
  const stem = normal(
    file.replace(/\.\w{3,4}$/, '').replace(/(?:[-_@]\d{2,4}(?:x\d{2,4})?|@2x|[-_]scaled|[-_]\d{2,4}w)$/i, ''),
  );
  return stem.length >= SHORT_STEM ? [stem] : [];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray per cent sign: the name as it stands is as good.
    return text;
  }
}
