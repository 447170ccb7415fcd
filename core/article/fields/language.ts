import type { Capture } from '../../model/capture';
import { firstMeta } from '../../page/meta';
import type { Facts } from './facts';
import { directionOfText, languageOfText, sharesWords } from './language-of-text';

/** The language that the page declares, as a BCP 47 tag; what is none is left out. */
export function declaredLang({ document, heading, meta }: Facts): string | undefined {
  const declared = [
    heading?.closest('[lang]')?.getAttribute('lang'),
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    document.body?.getAttribute('lang'),
    firstMeta(meta, 'og:locale', 'content-language', 'language', 'dc.language', 'inlanguage'),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
  ];
  return declared
    .map((tag) => tag?.trim().replace(/_/g, '-') ?? '')
    .find((tag) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) && tag.toLowerCase() !== 'und');
}

/** The direction that the page declares for its article. */
export function declaredDir({ document, heading }: Facts): Capture['dir'] | undefined {
  const part = heading?.closest('[dir]') ?? document.querySelector('html[dir], body[dir]');
  const dir = part?.getAttribute('dir')?.toLowerCase();
  return dir === 'rtl' || dir === 'ltr' ? dir : undefined;
}

/**
 * The language of an article: as declared, unless the text is plainly in another. Themes declare English whatever
 * they are filled with; but a text of few words, or of a language that looks like the declared one, proves nothing.
 */
export function languageOf(text: string, declared?: string): string | undefined {
  const found = languageOfText(text);
  if (!found || !declared) return found?.lang ?? declared;
  const [language = ''] = declared.toLowerCase().split('-');
  return found.lang === language || !found.isPlain || sharesWords(language, found.lang) ? declared : found.lang;
}

/** Arabic, Hebrew, Persian, Urdu …: languages written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|he|iw|fa|ur|ps|sd|ug|yi|dv|ckb)\b/i;

/** The direction of an article: the one that its letters run in; where they are few or mixed, as declared. */
export function directionOf(text: string, { dir, lang }: { dir?: Capture['dir']; lang?: string }): Capture['dir'] {
  return directionOfText(text) ?? dir ?? (RIGHT_TO_LEFT.test(lang ?? '') ? 'rtl' : 'ltr');
}
