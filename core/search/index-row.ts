import type { Byline, Clipping } from '../model/clipping';
import type { FreshRow } from '../store/database';
import { isUnspaced, tokenise } from './tokenise';

/** Ends a term that stands for all words with this beginning; no word contains it. */
const PREFIX_MARK = '*';
/** Beginnings of these lengths have terms of their own: a range over all words that start with "co" would be huge. */
const PREFIX_LENGTHS = [2, 3];

/** The term under which words that start with `beginning` are found, if there is one for its length. */
export function prefixTerm(beginning: string): string | undefined {
  return PREFIX_LENGTHS.includes(beginning.length) && !isUnspaced(beginning) ? beginning + PREFIX_MARK : undefined;
}

/** The index row of a clipping; it is written in the clipping's own transaction. */
export function indexRow(
  clipping: Pick<Clipping, 'id' | 'title' | 'siteName' | 'authorNames' | 'tags' | 'note'>,
  bodyText: string,
  bylines: readonly Pick<Byline, 'bio' | 'affiliation'>[],
): FreshRow {
  const head = [clipping.title, clipping.siteName, ...clipping.authorNames, ...clipping.tags];
  const about = bylines.flatMap((byline) => [byline.bio ?? '', byline.affiliation ?? '']);
  return {
    id: clipping.id,
    head: [...wordsOf(head)],
    body: withPrefixes(wordsOf([bodyText, clipping.note, ...about])),
  };
}

function wordsOf(texts: string[]): Set<string> {
  return new Set(texts.flatMap((text) => tokenise(text).map((token) => token.word)));
}

function withPrefixes(words: Set<string>): string[] {
  const terms = new Set(words);
  for (const word of words) {
    for (const length of PREFIX_LENGTHS) {
      const term = word.length >= length ? prefixTerm(word.slice(0, length)) : undefined;
      if (term) terms.add(term);
    }
  }
  return [...terms];
}
