import type { LibraryDatabase } from '../store/database';
import { purge } from '../store/purge';
import { writing } from '../store/writing';

const DAY_MS = 86_400_000;
/** How long a clipping lies in the trash. */
export const TRASH_DAYS = 30;
/** How long a bulk edit can be taken back: nobody presses Undo the next day. */
const UNDO_DAYS = 1;
/** In one transaction. */
const BATCH = 100;

/**
 * Deletes for good what has lain in the trash for 30 days, and forgets what no one takes back any more. Gives when there
 * will be something to do again; UTC milliseconds.
 */
export async function emptyTrash(database: LibraryDatabase, now: number): Promise<number | undefined> {
  const { clippings, changes } = database;
  for (;;) {
    const ids = await clippings
      .where('deletedAt')
      .belowOrEqual(now - TRASH_DAYS * DAY_MS)
      .limit(BATCH)
      .primaryKeys();
    if (ids.length === 0) break;
    await purge(database, ids);
  }
  const stale = await changes
    .where('at')
    .belowOrEqual(now - UNDO_DAYS * DAY_MS)
    .primaryKeys();
  if (stale.length > 0) await writing(database, () => changes.bulkDelete(stale));
  const next = await clippings.orderBy('deletedAt').first();
  return next?.deletedAt === undefined ? undefined : next.deletedAt + TRASH_DAYS * DAY_MS;
}
