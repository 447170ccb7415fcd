/** Languages whose words are reduced to stems, by their ISO 639-1 codes. */
export const STEMMED = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'da', 'sv', 'no', 'fi'] as const;

export type Language = (typeof STEMMED)[number];

/** The language of a text, as the index knows it. The terms of an undetermined one are its folded words. */
export type TextLanguage = Language | 'und';

/** The two written forms of Norwegian. */
const NORWEGIAN: Readonly<Record<string, Language>> = { nb: 'no', nn: 'no' };

/** The stemmed language that a `lang` attribute or operator names: `de-AT` is German. */
export function stemmedLanguage(tag: string): Language | undefined {
  const primary = primarySubtag(tag);
  return NORWEGIAN[primary] ?? STEMMED.find((language) => language === primary);
}

/** `de` of `de-AT` and `DE_at`. */
export function primarySubtag(tag: string): string {
  return tag.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';
}
