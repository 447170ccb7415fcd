import type { Clipping } from '../../model/clipping';
import type { SearchHit, SnippetPart } from '../../model/search-result';
import type { LibraryDatabase } from '../../store/database';
import type { Matcher } from './matcher';
import { bestPassage, markHits } from './snippet';

/** Reads the clippings of a page of results in one batch, and shows where each matches. */
export async function hydrate(
  database: LibraryDatabase,
  ids: readonly number[],
  matcher: Matcher,
): Promise<SearchHit[]> {
  const { clippings, bodies, bylines, highlights } = database;
  return database.transaction('r', [clippings, bodies, bylines, highlights], async () => {
    const [rows, texts] = await Promise.all([clippings.bulkGet([...ids]), bodies.bulkGet([...ids])]);
    const hits = ids.map(async (_, i) => {
      const clipping = rows[i];
      // The index may lag behind for a moment, never the library.
      if (!clipping || clipping.deletedAt !== undefined) return [];
      const title = markHits(clipping.title, matcher);
      const passage = bestPassage(texts[i]?.text || clipping.excerpt, matcher);
      const explained = [...title, ...passage].some((part) => part.hit);
      const snippet = explained ? passage : await elsewhere(database, clipping, matcher, passage);
      return [{ clipping, title, snippet }];
    });
    return (await Promise.all(hits)).flat();
  });
}

/** A hit that neither title nor body shows stands in the note, a highlight or a bio. */
async function elsewhere(
  database: LibraryDatabase,
  clipping: Clipping,
  matcher: Matcher,
  body: SnippetPart[],
): Promise<SnippetPart[]> {
  const bylines = await database.bylines.where('clippingId').equals(clipping.id).toArray();
  const highlights = await database.highlights.where('clippingId').equals(clipping.id).toArray();
  const marked = highlights.flatMap(({ quote, note }) => [quote.exact, note]);
  const texts = [clipping.note, ...marked, ...bylines.map(({ bio }) => bio ?? '')];
  const passages = texts.map((text) => bestPassage(text, matcher));
  return passages.find((passage) => passage.some((part) => part.hit)) ?? body;
}
