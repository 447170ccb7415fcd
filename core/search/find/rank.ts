import type { ViewScores } from './evaluate';
import type { View } from './view';

/** A clipping that was found. */
export interface Candidate {
  id: number;
  score: number;
  /** All soft parts of the query hold. */
  all: boolean;
  /** Where it is: the view's number, and its ordinal there. */
  view: number;
  ordinal: number;
}

export interface Ranked {
  total: number;
  /** How many have all words; they come first. */
  totalAll: number;
  best: Candidate[];
}

/** Those with all words first, then by score; among equals the one that was clipped later. */
export const byRank = (a: Candidate, b: Candidate): number =>
  Number(b.all) - Number(a.all) || b.score - a.score || b.id - a.id;

/** The best clippings of all views, and how many there are. */
export function rank(views: readonly View[], found: readonly ViewScores[], wanted: number, most: number): Ranked {
  const ranked: Ranked = { total: 0, totalAll: 0, best: [] };
  let { best } = ranked;
  let worst: Candidate | undefined;
  found.forEach(({ scores, matched }, view) => {
    const { ids } = views[view] as View;
    for (let ordinal = 0; ordinal < scores.length; ordinal++) {
      const score = scores[ordinal] as number;
      if (score === 0) continue;
      ranked.total++;
      const all = (matched[ordinal] as number) >= wanted;
      if (all) ranked.totalAll++;
      if (worst && (worst.all === all ? score < worst.score : worst.all)) continue;
      best.push({ id: ids[ordinal] as number, score, all, view, ordinal });
      if (best.length < most * 2 + BATCH) continue;
      best = best.sort(byRank).slice(0, most);
      worst = best.at(-1);
    }
  });
  ranked.best = best.sort(byRank).slice(0, most);
  return ranked;
}

/** How many candidates are gathered between two sortings. */
const BATCH = 256;
