import type { Clipping } from '../../model/clipping';
import type { SearchResult } from '../../model/search-result';
import type { LibraryDatabase } from '../../store/database';
import { type Query, wordsUnder } from '../query/query';
import { fold } from '../text/fold';
import { UNSTEMMED } from '../text/load-language';
import { tokenise } from '../text/tokenise';
import { hydrate } from './hydrate';
import { matcherFor } from './matcher';

/** How many rows are looked through at a time. */
const BATCH = 1_000;

/**
 * What can be found without an index: clippings whose titles, authors, sites and tags have every word typed, the
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
      if (row.deletedAt !== undefined) continue;
      const own = foldedWords(row);
      const has = (folded: string, prefix: boolean) =>
        own.some((word) => (prefix ? word.startsWith(folded) : word === folded));
      if (words.every(({ folded, prefix }) => has(folded, prefix))) found.push(row.id);
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

function foldedWords({ title, siteName, authorNames, tags }: Clipping): string[] {
  const text = [title, siteName, ...authorNames, ...tags].join('\n');
  const words: string[] = [];
  tokenise(text, (_, start, end) => words.push(fold(text.slice(start, end))));
  return words;
}
