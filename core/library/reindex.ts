import type { Clipping } from '../model/clipping';
import type { DocumentSource } from '../search/index/document';
import { forgetDocument, indexDocument } from '../search/index/index-document';
import { wantRepair } from '../search/index/tidy';
import { type LibraryDatabase, libraryDatabase } from '../store/database';

/** Makes search know a clipping as it is stored, or not at all while in the trash. Inside a transaction. */
export async function reindex(database: LibraryDatabase, clipping: Clipping): Promise<void> {
  if (clipping.deletedAt !== undefined) return forgetDocument(database, clipping.id);
  await indexDocument(database, sourceOf(database, clipping));
}

async function sourceOf(database: LibraryDatabase, clipping: Clipping): Promise<DocumentSource> {
  const [body, bylines, highlights] = await Promise.all([
    database.texts.get(clipping.id),
    database.bylines.where('clippingId').equals(clipping.id).toArray(),
    database.highlights.where('clippingId').equals(clipping.id).toArray(),
  ]);
  return { clipping, text: body?.text ?? '', bylines, highlights };
}

/** A search could not read the index: the next run of jobs looks at all of it, and makes it anew if it must. */
export const suspectIndex = (database: LibraryDatabase = libraryDatabase()): Promise<void> =>
  wantRepair(database, true);
