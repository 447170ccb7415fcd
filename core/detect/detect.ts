import type { Detection } from '../model/capture';
import { hasTooMuch } from '../page/page-size';
import { readSignals, type Signals } from './signals';
import { BIAS, THRESHOLD, WEIGHTS } from './weights';

/** Is this page an article? Reads the live document and changes nothing in it. The score is a probability. */
export function detectArticle(document: Document): Detection {
  // Even a glance at a million elements is felt, and no article has so many.
  const score = hasTooMuch(document) ? 0 : scoreOf(readSignals(document));
  return { isArticle: score >= THRESHOLD, score };
}

/** What each signal of the page adds to the odds of its being an article, and the odds to begin with. */
export function contributionsOf(document: Document): { bias: number; signals: Record<string, number> } {
  const signals = readSignals(document);
  const added = (Object.keys(WEIGHTS) as (keyof Signals)[]).map((name) => [name, WEIGHTS[name] * signals[name]]);
  return { bias: BIAS, signals: Object.fromEntries(added) };
}

/** A logistic function over the weighted signals. */
export function scoreOf(signals: Signals): number {
  let odds = BIAS;
  for (const signal of Object.keys(WEIGHTS) as (keyof Signals)[]) odds += WEIGHTS[signal] * signals[signal];
  return 1 / (1 + Math.exp(-odds));
}
