import type { SurfaceUse } from './document';

/** Longer beginnings have few words, which are listed one by one. */
export const LONGEST_PREFIX = 3;

/** What a beginning says of a clipping: words in the head count more than any in the text. */
const HEAD_SCORE = 8;
export const prefixScore = ({ head, impact }: Pick<SurfaceUse, 'head' | 'impact'>): number =>
  (head ? HEAD_SCORE : 0) + Math.max(head ? 0 : 1, impact >> 1);

const PAIRED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

/** No letter before Hangul is searched by pairs; most words end here. */
const FIRST_PAIRED = 0x1100;

/** Is this a word of a script that is searched by pairs of characters? One of its characters says much. */
export const isPaired = (word: string): boolean => word.charCodeAt(0) >= FIRST_PAIRED && PAIRED.test(word);

/**
 * The beginnings that a word is listed under, the shortest first. One letter finds only words in the head: nearly every
 * text has a word that begins with it. A character of a paired script says more.
 */
export function prefixesOf(word: string): { prefix: string; headOnly: boolean }[] {
  if (isPaired(word)) return [{ prefix: [...word][0] ?? '', headOnly: false }];
  const letters = [...word.slice(0, LONGEST_PREFIX * 2)].slice(0, LONGEST_PREFIX);
  return letters.map((_, i) => ({ prefix: letters.slice(0, i + 1).join(''), headOnly: i === 0 }));
}
