import { tokenise } from './tokenise';

/** One word that a clipping must contain. */
export interface QueryWord {
  word: string;
  /** Still being typed: words that start with it match too. */
  prefix: boolean;
}

/**
 * The words of what was typed. The last one is a beginning unless a space or sign follows it. A lone last letter after
 * other words says nothing yet and is left out.
 */
export function parseQuery(typed: string): QueryWord[] {
  const tokens = tokenise(typed);
  const last = tokens.at(-1);
  if (!last) return [];
  const unfinished = last.end === typed.length;
  const seen = new Set<string>();
  return tokens
    .map((token): QueryWord => ({ word: token.word, prefix: unfinished && token === last }))
    .filter((query) => !(query.prefix && tokens.length > 1 && isSingle(query.word)))
    .filter((query) => !seen.has(query.word) && seen.add(query.word));
}

/** One letter; or the last character of a Chinese or Japanese run, which the pair before it covers. */
const isSingle = (word: string): boolean => [...word].length === 1;

/** Does a folded word of a text match the query? For marking hits. */
export function matches(query: readonly QueryWord[], word: string): boolean {
  return query.some((wanted) => (wanted.prefix ? word.startsWith(wanted.word) : word === wanted.word));
}
