import { BEST_KEPT, type BestList } from '../index/best-list';
import { isPaired, LONGEST_PREFIX } from '../index/prefixes';
import type { Query, Word } from '../query/query';
import { byRank, type Candidate, type Ranked } from './rank';
import type { View } from './view';

/** The one short beginning that is all of a query: what the first keys typed are. */
export function lonePrefix({ root }: Query): Word | undefined {
  const [word, ...others] = root.nodes;
  if (word?.kind !== 'word' || others.length > 0 || !word.prefix || word.field) return undefined;
  const length = [...word.folded].length;
  return length <= (isPaired(word.folded) ? 1 : LONGEST_PREFIX) ? word : undefined;
}

/**
 * The best clippings for one to three letters, from the lists that are kept for each. Undefined where those do not
 * reach so far, or too many of theirs are dead: then the words that begin so are looked up one by one.
 */
export async function bestForBeginning(
  views: readonly View[],
  prefix: string,
  most: number,
): Promise<Ranked | undefined> {
  const lists = await Promise.all(views.map((view) => view.best(prefix)));
  const candidates: Candidate[] = [];
  let total = 0;
  let complete = true;
  views.forEach(({ ids, dead }, view) => {
    const list = lists[view];
    if (!list) return;
    const alive = list.best.filter(({ ordinal }) => !dead[ordinal]);
    const all = isComplete(list);
    total += all ? alive.length : list.total;
    complete &&= all || alive.length >= most;
    for (const { ordinal, score } of alive) {
      candidates.push({ id: ids[ordinal] ?? 0, score, all: true, view, ordinal });
    }
  });
  // A single letter has no other list: only words in titles and names are found by it.
  if (!complete && [...prefix].length > 1) return undefined;
  return { total, totalAll: total, best: candidates.sort(byRank).slice(0, most) };
}

const isComplete = ({ best, total }: BestList): boolean => total <= BEST_KEPT && best.length === total;
