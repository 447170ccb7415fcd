import type { Clipping } from '../model/clipping';
import { forget, index, indexRow } from '../search/index-row';
import type { LibraryDatabase } from '../store/database';

/** Makes search know a clipping as it is stored, or not at all while in the trash. Inside a transaction. */
export async function reindex(database: LibraryDatabase, clipping: Clipping): Promise<void> {
  if (clipping.deletedAt !== undefined) return forget(database, clipping.id);
  const [body, bylines] = await Promise.all([
    database.bodies.get(clipping.id),
    database.bylines.where('clippingId').equals(clipping.id).toArray(),
  ]);
  await index(database, indexRow(clipping, body?.text ?? '', bylines));
}
