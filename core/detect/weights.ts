import type { Signals } from './signals';

/**
 * What each signal adds to the odds (natural logarithm) that a page is an article: the result of `npm run
 * fit-detector -- --write`, which says how it was come by and how good it is. Not to be changed by hand.
 */
export const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  ogArticle: 0.38,
  ogOther: -1.03,
  ldArticle: 1.91,
  ldProduct: -1.18,
  ldList: 0.51,
  ldForum: -0.76,
  dated: 0.32,
  run: 1.35,
  share: 1.6,
  runLinks: -0.59,
  pageLinks: -1.86,
  paragraphs: 1.26,
  linkedHeadings: 0.13,
  fewTimes: 0.62,
  manyTimes: -0.22,
  signed: -0.17,
  oneArticle: 0.83,
  manyArticles: 0.1,
  commerce: -1.05,
  posts: -0.27,
  slug: 1.06,
  datePath: 0.65,
  root: -1.1,
  listPath: -0.03,
  shopPath: -1.2,
  forumPath: -1.7,
  articlePath: 1.03,
};

export const BIAS = -2.0;

/** The badge shows from here on: where F1 is best on sites that the weights had not seen. */
export const THRESHOLD = 0.45;
