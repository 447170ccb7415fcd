import type { SearchHit } from '../model/search-result';
import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { scoreView, type ViewScores } from './find/evaluate';
import { searchWithoutIndex } from './find/fallback';
import { hydrate } from './find/hydrate';
import { preparePlans } from './find/make-plan';
import { type Matcher, matcherFor } from './find/matcher';
import { type Snapshot, withSnapshot } from './find/snapshot';
import type { View } from './find/view';
import { parseQuery } from './query/parse';
import { rewrite } from './query/terms';

/** Everything that a query finds, for a list of any length. */
export interface FoundClippings {
  /** Those with all words first, each best first; the later clipped first among equals. */
  ids: Uint32Array;
  /** How many have all words. */
  totalAll: number;
  /** What was searched for instead, where a word typed is nowhere in the library. */
  corrected?: string;
  /** The index is being made anew: only titles, authors, sites and tags were looked through. */
  reduced?: true;
  /** Reads some of them in one batch, with where they match; one that was deleted meanwhile is left out. */
  hits(ids: readonly number[]): Promise<SearchHit[]>;
}

/** Without an index rows are read one by one: so many are shown. */
const MOST_WITHOUT_INDEX = 500;

/** Finds all clippings for a query. Only their ids are read; `hits` reads the ones that are shown. */
export async function findAllClippings(
  typed: string,
  database: LibraryDatabase = libraryDatabase(),
): Promise<FoundClippings> {
  const query = parseQuery(typed);
  const found = await withSnapshot(database, async (snapshot) => {
    if (snapshot.lost) return undefined;
    const { plans, corrections, terms } = await preparePlans(snapshot, query);
    const scores = await Promise.all(snapshot.views.map((view, at) => scoreView(plans, view, at)));
    return {
      ...inOrder(snapshot.views, scores, plans.soft.length),
      corrected: corrections.size > 0 ? rewrite(query, corrections) : undefined,
      matcher: await matcherOf(snapshot, terms),
    };
  }).catch((error: unknown) => {
    // A row that is missing or cut short, or a database that does not open: the library is still there.
    console.error('search index:', error);
    return undefined;
  });
  if (!found) return withoutIndex(database, typed);
  const { matcher, ...rest } = found;
  return { ...rest, hits: (ids) => hydrate(database, ids, matcher) };
}

async function matcherOf(snapshot: Snapshot, terms: Parameters<typeof matcherFor>[0]): Promise<Matcher> {
  return matcherFor(terms, terms.size > 0 ? await snapshot.tools() : []);
}

async function withoutIndex(database: LibraryDatabase, typed: string): Promise<FoundClippings> {
  const { hits, totalAll } = await searchWithoutIndex(database, parseQuery(typed), { limit: MOST_WITHOUT_INDEX });
  const byId = new Map(hits.map((hit) => [hit.clipping.id, hit]));
  return {
    ids: Uint32Array.from(byId.keys()),
    totalAll,
    reduced: true,
    hits: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
  };
}

const ID_BITS = 2 ** 32;
const SCORE_BITS = 2 ** 20;

/**
 * Sorts what was found. Each becomes one number, made of "has all words", the first 20 bits of its score and its id:
 * the browser sorts a hundred thousand of those in a few milliseconds, objects in a hundred and more. Scores that
 * differ by less than one in two thousand count as equal.
 */
function inOrder(views: readonly View[], found: readonly ViewScores[], wanted: number) {
  const size = views.reduce((sum, { ids }) => sum + ids.length, 0);
  const keys = new Float64Array(size);
  let total = 0;
  let totalAll = 0;
  found.forEach(({ scores, matched }, view) => {
    const { ids } = views[view] as View;
    // The bits of positive floats are in their order.
    const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
    for (let ordinal = 0; ordinal < scores.length; ordinal++) {
      if ((scores[ordinal] as number) <= 0) continue;
      const all = (matched[ordinal] as number) >= wanted;
      if (all) totalAll++;
      const score = ((bits[ordinal] as number) >>> 11) + (all ? SCORE_BITS : 0);
      keys[total++] = score * ID_BITS + (ids[ordinal] as number);
    }
  });
  const ids = Uint32Array.from(keys.subarray(0, total).sort().reverse(), (key) => key % ID_BITS);
  return { ids, totalAll };
}
