import type { Clipping } from '../../model/clipping';
import type { SearchHit, SnippetPart } from '../../model/search-result';
import type { LibraryDatabase } from '../../store/database';
import type { Matcher } from './matcher';
import { bestPassage, markHits, wordsShown } from './snippet';

/**
 * Reads the clippings of a page of results, and shows where each matches. Of those whose title and excerpt show all
 * words the text is not read: for what is typed first that is most of them.
 */
export async function hydrate(
  database: LibraryDatabase,
  ids: readonly number[],
  matcher: Matcher,
): Promise<SearchHit[]> {
  const { clippings, texts, bylines, highlights } = database;
  return database.transaction('r', [clippings, texts, bylines, highlights], async () => {
    const rows = await clippings.bulkGet([...ids]);
    // The index may lag behind for a moment, never the library.
    const alive = rows.filter((row): row is Clipping => row !== undefined && row.deletedAt === undefined);
    const drafts = alive.map((clipping) => ({ clipping, ...shownByRow(clipping, matcher) }));
    const unexplained = drafts.filter(({ complete }) => !complete).map(({ clipping }) => clipping.id);
    const read = unexplained.length > 0 ? await texts.bulkGet(unexplained) : [];
    const textOf = new Map(unexplained.map((id, i) => [id, read[i]?.text]));
    return Promise.all(
      drafts.map(async ({ clipping, title, snippet, complete }) => {
        if (complete) return { clipping, title, snippet };
        const text = textOf.get(clipping.id);
        const passage = text ? bestPassage(text, matcher) : snippet;
        const explained = [...title, ...passage].some((part) => part.hit);
        return {
          clipping,
          title,
          snippet: explained ? passage : await elsewhere(database, clipping, matcher, passage),
        };
      }),
    );
  });
}

/** What a clipping's row shows of the query, and whether that is all words of it. */
function shownByRow({ title, excerpt }: Clipping, matcher: Matcher) {
  return {
    title: markHits(title, matcher),
    snippet: bestPassage(excerpt, matcher),
    complete: excerpt !== '' && wordsShown([title, excerpt], matcher) === matcher.words,
  };
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
