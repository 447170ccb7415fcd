import type { Clipping, Revision } from '../model/clipping';
import type { LibraryDatabase } from '../store/database';

/** The newest text of a clipping that was the whole article, now that only a selection is shown. */
export async function wholeTextOf(database: LibraryDatabase, clipping: Clipping): Promise<Revision | undefined> {
  if (!clipping.part) return undefined;
  const revisions = await database.revisions.where('clippingId').equals(clipping.id).sortBy('replacedAt');
  return revisions.findLast(({ part }) => part === undefined);
}
