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

/** What an occurrence in a body of so many words is divided by. */
export const normOf = (words: number, averageWords: number): number => 1 - B + B * (words / Math.max(1, averageWords));

/**
 * What all occurrences of a term in a clipping weigh.
 *
 * @param body how many stand in the body
 * @param weight what those elsewhere weigh
 */
export const weightOf = (body: number, weight: number, norm: number): number => weight + body / norm;

/** What BM25F says of a term in a clipping, without the term's rarity: from 0 to 1. */
export function frequencyOf(body: number, weight: number, norm: number): number {
  const weighted = weightOf(body, weight, norm);
  return weighted / (weighted + K1);
}

/** For the lists of beginnings, whose scores are small whole numbers. */
const MOST_IMPACT = 15;

export const impactOf = (body: number, weight: number, norm: number): number =>
  Math.min(MOST_IMPACT, Math.floor(frequencyOf(body, weight, norm) * (MOST_IMPACT + 1)));
