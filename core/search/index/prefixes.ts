import type { IndexedDocument, SurfaceUse } from './document';

/** Longer beginnings have few words, which are listed one by one. */
export const LONGEST_PREFIX = 3;

/** What a beginning says of a clipping: words in the head count more than any in the text. */
const HEAD_SCORE = 8;
export const prefixScore = ({ head, impact }: Pick<SurfaceUse, 'head' | 'impact'>): number =>
  (head ? HEAD_SCORE : 0) + Math.max(head ? 0 : 1, impact >> 1);

const PAIRED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

/** Is this a word of a script that is searched by pairs of characters? One of its characters says much. */
export const isPaired = (word: string): boolean => PAIRED.test(word);

/**
 * The beginnings that a word is listed under. One letter finds only words in the head: nearly every text has a word
 * that begins with it.
 */
export function prefixesOf({ word, head }: Pick<SurfaceUse, 'word' | 'head'>): string[] {
  if (isPaired(word)) return [[...word][0] ?? ''];
  const prefixes: string[] = [];
  let length = 0;
  let count = 0;
  for (const letter of word) {
    length += letter.length;
    count++;
    if (count > LONGEST_PREFIX) break;
    if (count > 1 || head) prefixes.push(word.slice(0, length));
  }
  return prefixes;
}

/** The beginnings of all words of a document, each with its best score. */
export function scoredPrefixes(document: IndexedDocument): Map<string, number> {
  const scores = new Map<string, number>();
  for (const use of document.surfaces) {
    const score = prefixScore(use);
    for (const prefix of prefixesOf(use)) if ((scores.get(prefix) ?? 0) < score) scores.set(prefix, score);
  }
  return scores;
}
