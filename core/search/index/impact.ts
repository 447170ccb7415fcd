import { MOST_IMPACT } from './term-list';

/** The parts of a clipping that are searched. */
export type Field = 'title' | 'author' | 'tag' | 'site' | 'affiliation' | 'note' | 'highlight' | 'bio' | 'body';

/** How much one occurrence in a field counts against one in the body (BM25F). */
export const WEIGHTS: Readonly<Record<Field, number>> = {
  title: 3,
  tag: 3,
  author: 2,
  note: 2,
  // What someone marked they will look for; the words count in the body too.
  highlight: 1,
  site: 1,
  affiliation: 1,
  bio: 1,
  body: 1,
};

/** BM25's saturation: from which number of occurrences on more of them say little. */
const K1 = 1.2;
/** BM25's length norm: how much a long body's occurrences count less. */
const B = 0.75;

/**
 * What BM25F says of a term in a clipping, without the term's rarity, in 16 steps. Four bits cost nothing measurable
 * in relevance and make a posting one or two bytes.
 */
export function impactOf(use: { body: number; head: number }, words: number, averageWords: number): number {
  const norm = 1 - B + B * (words / Math.max(1, averageWords));
  const weighted = use.head + use.body / norm;
  return Math.min(MOST_IMPACT, Math.floor((weighted / (weighted + K1)) * (MOST_IMPACT + 1)));
}

/** The middle of an impact's step. */
export const valueOfImpact = (impact: number): number => (impact + 0.5) / (MOST_IMPACT + 1);
