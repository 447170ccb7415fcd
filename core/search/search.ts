import type { Clipping } from '../model/clipping';
import type { SearchHit, SearchResult, SnippetPart } from '../model/search-result';
import { type FreshRow, type LibraryDatabase, libraryDatabase, type Partition, type Segment } from '../store/database';
import { parseQuery, type QueryWord } from './query';
import { partitionFor, readPartition, rowHas } from './segment';
import { bestPassage, markHits } from './snippet';

/**
 * Finds clippings that contain every word typed (the last one may be a beginning): more words in title, authors, tags
 * and site come first, newest first among equals. Reads the partitions of the words typed, the few fresh rows, and the
 * rows of the hits it returns.
 *
 * First version; everything in this folder goes when the ranked index comes.
 */
export async function searchLibrary(
  typed: string,
  options: { limit: number; database?: LibraryDatabase },
): Promise<SearchResult> {
  const database = options.database ?? libraryDatabase();
  const query = parseQuery(typed);
  if (query.length === 0) return { total: 0, hits: [] };
  const { fresh, segments, partitions, clippings, bodies, bylines } = database;
  return database.transaction('r', [fresh, segments, partitions, clippings, bodies, bylines], async () => {
    const [rows, merged, read] = await Promise.all([
      fresh.toArray(),
      segments.toArray(),
      readPartitions(database, query),
    ]);
    const ranked = rank(query.map((word, i) => matchesOf(word, rows, merged, read[i])));
    return { total: ranked.length, hits: await hydrate(database, ranked.slice(0, options.limit), query) };
  });
}

/** Clippings that contain one word, and whether in the head. */
type Matches = Map<number, boolean>;

/** The partitions of each word by segment: one read a word, however many segments there are. */
function readPartitions(database: LibraryDatabase, query: QueryWord[]): Promise<Map<number, Partition>[]> {
  return Promise.all(
    query.map(async (word) => {
      const prefix = partitionFor(word);
      const range = database.partitions.where('[prefix+segment]').between([prefix, 0], [prefix, Infinity]);
      return new Map((await range.toArray()).map((partition) => [partition.segment, partition]));
    }),
  );
}

function matchesOf(
  query: QueryWord,
  fresh: FreshRow[],
  segments: Segment[],
  partitions: Map<number, Partition> | undefined,
): Matches {
  const matches: Matches = new Map();
  const add = (id: number, inHead: boolean) => matches.set(id, inHead || (matches.get(id) ?? false));
  for (const segment of segments) {
    const partition = partitions?.get(segment.id);
    if (partition) readPartition(partition, query, (place, inHead) => add(segment.clippings[place] ?? 0, inHead));
    for (const id of segment.dead) matches.delete(id);
  }
  const headOnly = partitionFor(query) !== partitionFor({ ...query, prefix: false });
  for (const row of fresh) {
    if (rowHas(row.head, query)) add(row.id, true);
    else if (!headOnly && rowHas(row.body, query)) add(row.id, false);
  }
  return matches;
}

/** Ids that match every word; most words in the head first, then the newest. */
function rank(words: Matches[]): number[] {
  const [rarest, ...others] = [...words].sort((a, b) => a.size - b.size);
  if (!rarest) return [];
  return [...rarest.keys()]
    .filter((id) => others.every((word) => word.has(id)))
    .map((id) => ({ id, inHead: words.filter((word) => word.get(id)).length }))
    .sort((a, b) => b.inHead - a.inHead || b.id - a.id)
    .map(({ id }) => id);
}

async function hydrate(database: LibraryDatabase, ids: number[], query: QueryWord[]): Promise<SearchHit[]> {
  const [clippings, bodies] = await Promise.all([database.clippings.bulkGet(ids), database.bodies.bulkGet(ids)]);
  const hits = clippings.map(async (clipping, i) => {
    if (!clipping) return [];
    const title = markHits(clipping.title, query);
    const passage = bestPassage(bodies[i]?.text || clipping.excerpt, query);
    const explained = [...title, ...passage].some((part) => part.hit);
    return [{ clipping, title, snippet: explained ? passage : await elsewhere(database, clipping, query, passage) }];
  });
  return (await Promise.all(hits)).flat();
}

/** A hit that neither title nor body shows stands in the note or in a bio. */
async function elsewhere(
  database: LibraryDatabase,
  clipping: Clipping,
  query: QueryWord[],
  body: SnippetPart[],
): Promise<SnippetPart[]> {
  const bylines = await database.bylines.where('clippingId').equals(clipping.id).toArray();
  const texts = [clipping.note, ...bylines.map(({ bio }) => bio ?? '')];
  const passages = texts.map((text) => bestPassage(text, query));
  return passages.find((passage) => passage.some((part) => part.hit)) ?? body;
}
