import type { Capture } from '../../model/capture';
import { firstMeta } from '../../page/meta';
import type { Facts } from './facts';
import { directionOfText, isPlainly, languageOfText, sharesWords, type Voice, voiceOf } from './language-of-text';

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

/** What a page declares, and what its text makes of it. */
interface Spoken {
  lang?: string;
  dir: Capture['dir'];
}

/** The language and direction of an article: as its page declares them, unless the text plainly says otherwise. */
export function spokenIn(text: string, declared: Partial<Spoken>): Spoken {
  const voice = voiceOf(text);
  const lang = languageOf(voice, declared.lang);
  return { lang, dir: directionOfText(voice) ?? declared.dir ?? (RIGHT_TO_LEFT.test(lang ?? '') ? 'rtl' : 'ltr') };
}

/** Arabic, Hebrew, Persian, Urdu …: languages written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|he|iw|fa|ur|ps|sd|ug|yi|dv|ckb)\b/i;

/**
 * Themes declare English whatever they are filled with; but a text of few words, or of a language that looks like the
 * declared one, proves nothing.
 */
function languageOf(voice: Voice, declared?: string): string | undefined {
  const [language = ''] = declared?.toLowerCase().split('-') ?? [];
  if (isPlainly(language, voice)) return declared;
  const found = languageOfText(voice);
  if (!found || !declared) return found?.lang ?? declared;
  return found.lang === language || !found.isPlain || sharesWords(language, found.lang) ? declared : found.lang;
}
