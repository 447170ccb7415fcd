import type { SearchHit, SearchResult } from '../model/search-result';
import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { prefixTerm } from './index-row';
import { parseQuery, type QueryWord } from './query';
import { bestPassage, markHits } from './snippet';
import { isUnspaced } from './tokenise';

/**
 * Finds clippings that contain every word typed (the last one may be a beginning): more words in title, authors, tags
 * and site come first, newest first among equals. Reads index entries only, then the rows of the hits it returns.
 *
 * First version, over Dexie's multi-valued indexes; everything in this folder goes when the inverted index comes.
 */
export async function searchLibrary(
  typed: string,
  options: { limit: number; database?: LibraryDatabase },
): Promise<SearchResult> {
  const database = options.database ?? libraryDatabase();
  const query = parseQuery(typed);
  if (query.length === 0) return { total: 0, hits: [] };
  return database.transaction('r', [database.fresh, database.clippings, database.bodies], async () => {
    const ranked = rank(await Promise.all(query.map((word) => lookUp(database, word))));
    return { total: ranked.length, hits: await hydrate(database, ranked.slice(0, options.limit), query) };
  });
}

/** The clippings that contain one word. */
interface Matches {
  head: Set<number>;
  all: Set<number>;
}

async function lookUp(database: LibraryDatabase, query: QueryWord): Promise<Matches> {
  const [head, body] = await Promise.all([headMatches(database, query), bodyMatches(database, query)]);
  const all = new Set(head);
  for (const id of body) all.add(id);
  return { head: new Set(head), all };
}

function headMatches(database: LibraryDatabase, { word, prefix }: QueryWord): Promise<number[]> {
  const head = database.fresh.where('head');
  return (prefix ? head.startsWith(word) : head.equals(word)).primaryKeys();
}

/** A single letter is looked up in titles and names only: nearly every body has a word that starts with it. */
function bodyMatches(database: LibraryDatabase, { word, prefix }: QueryWord): Promise<number[]> {
  const body = database.fresh.where('body');
  if (!prefix) return body.equals(word).primaryKeys();
  const term = prefixTerm(word);
  if (term) return body.equals(term).primaryKeys();
  const letter = [...word].length === 1 && !isUnspaced(word);
  return (letter ? body.equals(word) : body.startsWith(word)).primaryKeys();
}

/** Ids that match every word; most words in the head first, then the newest. */
function rank(words: Matches[]): number[] {
  const [rarest, ...others] = [...words].sort((a, b) => a.all.size - b.all.size);
  if (!rarest) return [];
  return [...rarest.all]
    .filter((id) => others.every((word) => word.all.has(id)))
    .map((id) => ({ id, inHead: words.filter((word) => word.head.has(id)).length }))
    .sort((a, b) => b.inHead - a.inHead || b.id - a.id)
    .map(({ id }) => id);
}

async function hydrate(database: LibraryDatabase, ids: number[], query: QueryWord[]): Promise<SearchHit[]> {
  const [clippings, bodies] = await Promise.all([database.clippings.bulkGet(ids), database.bodies.bulkGet(ids)]);
  return clippings.flatMap((clipping, i) => {
    if (!clipping) return [];
    const text = bodies[i]?.text || clipping.excerpt;
    return [{ clipping, title: markHits(clipping.title, query), snippet: bestPassage(text, query) }];
  });
}
