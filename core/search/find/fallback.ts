import type { SearchResult } from '../../model/search-result';
import type { LibraryDatabase } from '../../store/database';
import { type Query, wordsUnder } from '../query/query';
import { UNSTEMMED } from '../text/load-language';
import { holds } from './holds';
import { hydrate } from './hydrate';
import { matcherFor } from './matcher';

/** How many rows are looked through at a time. */
const BATCH = 1_000;

/**
 * What can be found without an index: clippings for whose title, authors, site and tags the whole query holds, the
 * newest first. Slow, and only until the index is made anew.
 */
export async function searchWithoutIndex(
  database: LibraryDatabase,
  query: Query,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<SearchResult> {
  const words = wordsUnder(query.root);
  const found: number[] = [];
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const rows = await database.clippings.where('id').below(before).reverse().limit(BATCH).toArray();
    for (const row of rows) {
      if (row.deletedAt === undefined && holds(query.root, row)) found.push(row.id);
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) break;
    before = last.id;
  }
  const page = found.slice(offset, offset + limit);
  const matcher = matcherFor(new Map(words.map((word) => [word, [word.folded]])), [UNSTEMMED]);
  const hits = await hydrate(database, page, matcher);
  return { total: found.length, totalAll: found.length, hits, reduced: true };
}
