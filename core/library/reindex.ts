import type { Clipping } from '../model/clipping';
import { indexRow } from '../search/index-row';
import type { LibraryDatabase } from '../store/database';

/** Writes a clipping's index row from what is stored, or takes it out while in the trash. Inside a transaction. */
export async function reindex(database: LibraryDatabase, clipping: Clipping): Promise<void> {
  if (clipping.deletedAt !== undefined) {
    await database.fresh.delete(clipping.id);
    return;
  }
  const [body, bylines] = await Promise.all([
    database.bodies.get(clipping.id),
    database.bylines.where('clippingId').equals(clipping.id).toArray(),
  ]);
  await database.fresh.put(indexRow(clipping, body?.text ?? '', bylines));
}
