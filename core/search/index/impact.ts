import { MOST_IMPACT } from './term-list';

/** The parts of a clipping that are searched. */
export type Field = 'title' | 'author' | 'tag' | 'site' | 'affiliation' | 'note' | 'bio' | 'body';

/** How much one occurrence in a field counts against one in the body (BM25F). */
export const WEIGHTS: Readonly<Record<Field, number>> = {
  title: 2.5,
  author: 2.5,
  tag: 2.5,
  site: 1.5,
  affiliation: 1,
  note: 2,
  bio: 0.7,
  body: 1,
};

/** BM25's saturation: from which number of occurrences on more of them say little. */
const K1 = 1.2;
/** BM25's length norm: how much a long body's occurrences count less. */
const B = 0.75;

/**
 * What BM25F says of a term in a clipping, without the term's rarity, in 15 steps. Four bits cost nothing measurable
 * in relevance and make a posting one or two bytes.
 */
export function impactOf(use: { body: number; head: number; words: number; averageWords: number }): number {
  const norm = 1 - B + B * (use.words / Math.max(1, use.averageWords));
  const weighted = use.head + use.body / norm;
  return Math.max(1, Math.min(MOST_IMPACT, Math.round((weighted / (weighted + K1)) * MOST_IMPACT)));
}
