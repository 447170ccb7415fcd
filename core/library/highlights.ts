import type { Clipping } from '../model/clipping';
import { BylineError } from '../model/errors';
import type { Highlight } from '../model/highlight';
import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { watch } from '../store/watching';
import { writing } from '../store/writing';
import { reindex } from './reindex';

type OnError = (error: BylineError) => void;

/**
 * Keeps a passage that was marked, and makes it findable. One that is kept already takes the new note.
 * @throws BylineError `clipping-not-found`, `storage-full`, `storage-failed`
 */
export function keepHighlight(
  made: Omit<Highlight, 'id' | 'madeAt'>,
  now: number,
  database: LibraryDatabase = libraryDatabase(),
): Promise<void> {
  return writing(database, async () => {
    const clipping = await database.clippings.get(made.clippingId);
    if (!clipping) throw new BylineError('clipping-not-found', `no clipping ${made.clippingId}`);
    const known = await database.highlights.where('uid').equals(made.uid).first();
    if (known) await database.highlights.update(known.id, { note: made.note });
    else await database.highlights.add({ ...made, madeAt: now });
    await reindex(database, clipping);
  });
}

/**
 * Replaces a highlight's note; of one that was removed meanwhile nothing is kept.
 * @throws BylineError `storage-full`, `storage-failed`
 */
export function annotateHighlight(
  uid: string,
  note: string,
  database: LibraryDatabase = libraryDatabase(),
): Promise<void> {
  return change(database, uid, (highlight) => database.highlights.update(highlight.id, { note }));
}

/**
 * Takes a highlight away.
 * @throws BylineError `storage-full`, `storage-failed`
 */
export function removeHighlight(uid: string, database: LibraryDatabase = libraryDatabase()): Promise<void> {
  return change(database, uid, (highlight) => database.highlights.delete(highlight.id));
}

function change(
  database: LibraryDatabase,
  uid: string,
  write: (highlight: Highlight) => PromiseLike<unknown>,
): Promise<void> {
  return writing(database, async () => {
    const highlight = await database.highlights.where('uid').equals(uid).first();
    if (!highlight) return;
    await write(highlight);
    const clipping = await database.clippings.get(highlight.clippingId);
    if (clipping) await reindex(database, clipping);
  });
}

/** A clipping's highlights in the order they were made, now and after every change. */
export function watchHighlights(
  clippingId: number,
  onChange: (highlights: Highlight[]) => void,
  onError: OnError,
): () => void {
  return watch(() => listHighlightsOf(clippingId), onChange, onError);
}

export function listHighlightsOf(clippingId: number): Promise<Highlight[]> {
  return libraryDatabase().highlights.where('clippingId').equals(clippingId).sortBy('id');
}

/** A clipping and what is marked in it. */
export interface MarkedClipping {
  clipping: Clipping;
  highlights: Highlight[];
}

/** All that is marked, the clippings last marked first; what lies in the trash is left out. */
export function watchAllHighlights(onChange: (marked: MarkedClipping[]) => void, onError: OnError): () => void {
  return watch(() => listHighlights(), onChange, onError);
}

export async function listHighlights(database: LibraryDatabase = libraryDatabase()): Promise<MarkedClipping[]> {
  const newestFirst = await database.highlights.reverse().toArray();
  const byClipping = Map.groupBy(newestFirst, ({ clippingId }) => clippingId);
  const clippings = await database.clippings.bulkGet([...byClipping.keys()]);
  return clippings.flatMap((clipping) => {
    if (!clipping || clipping.deletedAt !== undefined) return [];
    return [{ clipping, highlights: (byClipping.get(clipping.id) ?? []).toReversed() }];
  });
}
