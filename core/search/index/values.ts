import type { Analyser } from '../text/analyse';
import type { DocumentSource } from './document';
import { dayOf, valueKey } from './keys';

/** The values that a clipping is filtered, counted and sorted by, as keys. */
export function valueKeys({ clipping, bylines, highlights = [] }: DocumentSource, plain: Analyser): string[] {
  const folded = (text: string) => foldedWords(text, plain);
  const names = [...clipping.authorNames, ...bylines.map(({ name }) => name)];
  const keys = [
    ...names.map((name) => valueKey('author', folded(name), name.trim())),
    ...clipping.tags.map((tag) => valueKey('tag', folded(tag), tag)),
    valueKey('site', folded(`${hostOf(clipping.url)} ${clipping.siteName}`), hostOf(clipping.url)),
    valueKey('published', dayOf(timeOf(clipping))),
    valueKey('clipped', dayOf(clipping.clippedAt)),
  ];
  const language = clipping.lang?.split(/[-_]/)[0]?.toLowerCase();
  if (language) keys.push(valueKey('language', language));
  if (clipping.note.trim()) keys.push(valueKey('flag', 'note'));
  if (highlights.length > 0) keys.push(valueKey('flag', 'highlight'));
  if (clipping.openedAt === undefined) keys.push(valueKey('flag', 'unread'));
  return [...new Set(keys)];
}

/** A text's words as filters compare them: folded, parted by single spaces. */
export function foldedWords(text: string, plain: Analyser): string {
  const words: string[] = [];
  plain.each(text, ({ folded }) => words.push(folded));
  return words.join(' ');
}

/** When it was published or, where that is not known, clipped. Outside the years 0 to 9999 days do not sort as text. */
function timeOf({ published, clippedAt }: DocumentSource['clipping']): number {
  const ms = published?.ms;
  return ms !== undefined && ms > -62_135_596_800_000 && ms < 253_402_300_800_000 ? ms : clippedAt;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
