import type { AuthorLink, Evidence, LinkKind, PrintedTime } from '../core/model/capture';
import type { Clipping } from '../core/model/clipping';
import type { MessageKey, Texts } from './text-context';

/**
 * Words of a common text that native readers read in a minute (Trauzettel-Klosinski & Dietz 2012, the IReST texts in
 * 17 languages). Chinese and Japanese count half a word for a character, as `wordCount` does: 255 and 357 characters.
 */
const WORDS_PER_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 179,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 128,
};
/** The mean of those languages, for all others. */
const USUAL_WORDS_PER_MINUTE = 184;

/** "3 min" */
export function readingTime(t: Texts, { wordCount, lang = '' }: Pick<Clipping, 'wordCount' | 'lang'>): string {
  const speed = WORDS_PER_MINUTE[lang.toLowerCase().split('-')[0] ?? ''] ?? USUAL_WORDS_PER_MINUTE;
  return t('reading_minutes', t.number(Math.max(1, Math.round(wordCount / speed))));
}

/**
 * The day a page printed, in the reader's language. A time is read as the day it names, wherever the reader is: the
 * 21st in Beijing stays the 21st in New York. A month is no more than a month.
 */
export function printedDay(t: Texts, time: PrintedTime, style?: 'medium' | 'long'): string {
  const { ms, offset = 0, precision, printed } = time;
  if (ms === undefined) return printed;
  return precision === 'month' ? t.month(ms, style) : t.date(ms + offset * 60_000, style, 'UTC');
}

/** The day an article is known by: when it was published or, failing that, clipped. */
export function clippingDay(t: Texts, clipping: Clipping, style?: 'medium' | 'long'): string {
  return clipping.published ? printedDay(t, clipping.published, style) : t.date(clipping.clippedAt, style);
}

const EVIDENCE = new Map<Evidence, MessageKey>(
  Object.entries({
    'json-ld': 'evidence_data',
    meta: 'evidence_data',
    microdata: 'evidence_data',
    rdfa: 'evidence_data',
    'h-card': 'evidence_data',
    'credit-line': 'evidence_credit_line',
    signature: 'evidence_signature',
    byline: 'evidence_byline',
    'closing-paragraph': 'evidence_closing_paragraph',
    user: 'evidence_user',
  } as const),
);

/** Where on the page a field was read: "the page’s author box". */
export function evidenceWords(t: Texts, evidence: Evidence): string {
  return t(evidence.startsWith('box') ? 'evidence_box' : (EVIDENCE.get(evidence) ?? 'evidence_page'));
}

const LINK_KINDS: Record<LinkKind, MessageKey> = {
  'author-page': 'link_author_page',
  site: 'link_site',
  email: 'link_email',
  x: 'link_x',
  mastodon: 'link_mastodon',
  bluesky: 'link_bluesky',
  linkedin: 'link_linkedin',
  github: 'link_github',
  orcid: 'link_orcid',
  scholar: 'link_scholar',
  facebook: 'link_facebook',
  instagram: 'link_instagram',
  youtube: 'link_youtube',
  other: 'link_other',
};

export function linkKind(t: Texts, link: AuthorLink): string {
  return t(LINK_KINDS[link.kind]);
}

/** An address as people write it: no scheme, no `www.`, no slash at the end, letters and not their codes. */
export function plainAddress(url: string): string {
  return readable(url)
    .replace(/^mailto:/i, '')
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

/** What is no well-formed code stays as it is; so do codes of characters that would mislead. */
function readable(url: string): string {
  try {
    const decoded = decodeURI(url);
    return /[\p{C}\p{Z}]/u.test(decoded) ? url : decoded;
  } catch {
    return url;
  }
}
