import { needsRepair } from '../search/index/index-health';
import { repairIndex } from '../search/index/repair';
import { needsTidying, tidyIndex } from '../search/index/tidy';
import type { LibraryDatabase } from '../store/database';

const MINUTE_MS = 60_000;
/** How often the index is compared with the library though nothing is known to be wrong. */
const CHECK_EVERY_MS = 24 * 60 * MINUTE_MS;

/** Merges what is fresh, and repairs the index where it asks for it or was not looked at for a day. */
export async function tendIndex(
  database: LibraryDatabase,
  now: number,
  wakeAt: (when: number) => Promise<void>,
): Promise<void> {
  const repair = await needsRepair(database, now, CHECK_EVERY_MS);
  const work = repair === 'known' || (await needsTidying(database));
  // A large merge or repair outlives the worker: the alarm brings it back to go on.
  if (work) await wakeAt(now + MINUTE_MS);
  if (repair) await repairIndex(database, { now });
  if (work) await tidyIndex(database);
}
