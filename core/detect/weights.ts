import type { Signals } from './signals';

/** What each signal adds to the odds (natural logarithm) that a page is an article. Set by hand until they are fitted. */
export const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  ogArticle: 1.2,
  ldArticle: 1.6,
  ldOther: -1.4,
  run: 3.6,
  share: 1.2,
  links: -3,
  dated: 0.7,
  signed: 0.5,
  manyArticles: -1.2,
  commerce: -2,
  slug: 1.1,
  listing: -2.2,
};

export const BIAS = -3.4;

/** The badge shows from here on. */
export const THRESHOLD = 0.5;
