import type { Word } from '../query/query';
import { formOf } from '../text/analyse';
import { fold } from '../text/fold';
import type { LanguageTools } from '../text/load-language';
import { tokenise } from '../text/tokenise';

/** A place of a text that a query matches; offsets are UTF-16 units, the end exclusive. */
export interface Hit {
  start: number;
  end: number;
  /** Which of the query's words. */
  word: number;
}

/** Finds the places of a text that a query matches. */
export interface Matcher {
  /** How many words there are to be found. */
  words: number;
  hitsIn(text: string): Hit[];
}

/** Most words of a text begin with no letter of the query's: those are not even cut out. Code units up to here count. */
const ASCII = 128;

/**
 * The matcher of some words with the terms they stand for: stems, other spellings, beginnings.
 * @param tools of the languages that texts may be in
 */
export function matcherFor(terms: ReadonlyMap<Word, readonly string[]>, tools: readonly LanguageTools[]): Matcher {
  const words = [...terms].map(([{ folded, prefix }, own]) => ({ folded, prefix, terms: new Set(own) }));
  const beginnings = firstUnits(words.flatMap(({ folded, terms }) => [folded, ...terms]));
  const wordAt = (surface: string): number => {
    const folded = fold(surface);
    const direct = words.findIndex((word) => (word.prefix && folded.startsWith(word.folded)) || word.terms.has(folded));
    if (direct >= 0) return direct;
    const stems = new Set(tools.flatMap((language) => formOf(surface, language).stems));
    return words.findIndex((word) => [...stems].some((stem) => word.terms.has(stem)));
  };
  const hitsIn = (text: string) => {
    const hits: Hit[] = [];
    tokenise(text, (_, start, end) => {
      const unit = text.charCodeAt(start);
      if (unit < ASCII && !beginnings[unit]) return;
      const word = wordAt(text.slice(start, end));
      if (word >= 0) hits.push({ start, end, word });
    });
    return hits;
  };
  return { words: words.length, hitsIn };
}

/** Which ASCII units the folded words begin with, as small and as capital letters. */
function firstUnits(words: readonly string[]): Uint8Array {
  const units = new Uint8Array(ASCII);
  for (const word of words) {
    for (const unit of [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]) if (unit < ASCII) units[unit] = 1;
  }
  return units;
}
