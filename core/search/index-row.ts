import type { Byline, Clipping } from '../model/clipping';
import type { FreshRow, LibraryDatabase } from '../store/database';
import { tokenise } from './tokenise';

/** The index row of a clipping. */
export function indexRow(
  clipping: Pick<Clipping, 'id' | 'title' | 'siteName' | 'authorNames' | 'tags' | 'note'>,
  bodyText: string,
  bylines: readonly Pick<Byline, 'name' | 'bio' | 'affiliation'>[],
): FreshRow {
  const about = bylines.flatMap((byline) => [byline.bio ?? '', byline.affiliation ?? '']);
  const printed = bylines.map(({ name }) => name);
  return {
    id: clipping.id,
    head: wordsOf([clipping.title, clipping.siteName, ...clipping.authorNames, ...printed, ...clipping.tags]),
    body: wordsOf([bodyText, clipping.note, ...about]),
  };
}

function wordsOf(texts: string[]): string {
  const words = new Set(texts.flatMap((text) => tokenise(text).map((token) => token.word)));
  return ` ${[...words].join(' ')} `;
}

/** Makes a clipping findable as it is now, inside the transaction that changes it. */
export async function index(database: LibraryDatabase, row: FreshRow): Promise<void> {
  await forget(database, row.id);
  await database.fresh.put(row);
}

/** Takes a clipping out of the index, inside the transaction that deletes it. */
export async function forget(database: LibraryDatabase, id: number): Promise<void> {
  await database.fresh.delete(id);
  await database.segments
    .where('clippings')
    .equals(id)
    .modify((segment) => {
      if (!segment.dead.includes(id)) segment.dead.push(id);
    });
}
