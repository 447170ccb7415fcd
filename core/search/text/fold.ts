/** Characters that show nothing and part no words: soft hyphen, joiners. */
const INVISIBLE = /[\u00ad\u2060\p{Join_Control}]/gu;

/**
 * Marks that people leave out when they type: accents, Arabic and Hebrew points, variation selectors. The vowel signs of
 * Thai or Devanagari and the voicing marks of kana are letters to their readers and stay.
 */
const MARKS =
  /[[\p{M}&&[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}]]--[\u3099\u309a]]+/gv;

/** Letters that are another letter's variant without a mark that normalisation could take off. */
const VARIANTS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ς: 'σ',
  ـ: '',
  ى: 'ي',
  ة: 'ه',
};
const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join('')}]`, 'g');

/** Most words of most texts. */
export const PLAIN = /^[A-Za-z0-9]+$/;

/** A word in lower case and without compatibility forms, its marks on: what stemmers read. */
export function lowerCase(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word.normalize('NFKC').toLowerCase().normalize('NFC').replace(INVISIBLE, '');
}

/** A word as it is compared: in lower case, without marks; "Ｚürich" and "zurich" are one. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return lowerCase(word)
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(VARIANT, (letter) => VARIANTS[letter] ?? letter)
    .normalize('NFC');
}
