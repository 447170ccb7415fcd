import type { SearchHit, SearchResult } from '../model/search-result';
import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { bestForBeginning, lonePrefix } from './find/beginning';
import { scoreView } from './find/evaluate';
import { searchWithoutIndex } from './find/fallback';
import { hydrate } from './find/hydrate';
import { preparePlans } from './find/make-plan';
import { type Matcher, matcherFor } from './find/matcher';
import { type Ranked, rank } from './find/rank';
import { withSnapshot } from './find/snapshot';
import { inOrderOfDays } from './find/sort';
import { parseQuery } from './query/parse';
import type { Query } from './query/query';
import { rewrite } from './query/terms';

export type SortOrder = 'relevance' | 'clipped' | 'published';

export interface SearchOptions {
  /** Hits to give, from `offset` on. */
  limit: number;
  offset?: number;
  /** Best first, or the newest first. */
  sort?: SortOrder;
  database?: LibraryDatabase;
}

/**
 * Finds clippings: those with all words first, then those with some, each best first and the newer among equals. Reads
 * the lists of the words typed, and the rows of the hits it returns.
 *
 * Where the index is lost or damaged it looks through titles, authors and tags instead, and says so (`reduced`).
 */
export async function searchLibrary(typed: string, options: SearchOptions): Promise<SearchResult> {
  const database = options.database ?? libraryDatabase();
  const query = parseQuery(typed);
  if (query.root.nodes.length === 0) return { total: 0, totalAll: 0, hits: [] };
  const found = await find(database, query, options).catch((error: unknown) => {
    // A row that is missing or cut short, or a database that does not open: the library is still there.
    console.error('search index:', error);
    return undefined;
  });
  if (!found) return searchWithoutIndex(database, query, options);
  const page = found.ranked.best.slice(options.offset ?? 0).map(({ id }) => id);
  const hits: SearchHit[] = await hydrate(database, page, found.matcher);
  const { total, totalAll } = found.ranked;
  return { total, totalAll, hits, corrected: found.corrected };
}

interface Found {
  ranked: Ranked;
  matcher: Matcher;
  corrected?: string;
}

/** What the index has; undefined where it is lost. */
function find(database: LibraryDatabase, query: Query, options: SearchOptions): Promise<Found | undefined> {
  const { offset = 0, limit, sort = 'relevance' } = options;
  const most = offset + limit;
  return withSnapshot(database, async (snapshot) => {
    if (snapshot.lost) return undefined;
    const beginning = sort === 'relevance' ? lonePrefix(query) : undefined;
    const quick = beginning && (await bestForBeginning(snapshot.views, beginning.folded, most));
    if (beginning && quick) return { ranked: quick, matcher: matcherFor(new Map([[beginning, []]]), []) };
    const { plans, corrections, terms } = await preparePlans(snapshot, query);
    const { views } = snapshot;
    const scores = await Promise.all(views.map((view, at) => scoreView(plans, view, at)));
    const ranked = rank(views, scores, plans.soft.length, most);
    if (sort !== 'relevance') ranked.best = await inOrderOfDays(views, scores, sort, most);
    const corrected = corrections.size > 0 ? rewrite(query, corrections) : undefined;
    return { ranked, matcher: matcherFor(terms, await snapshot.tools()), corrected };
  });
}
