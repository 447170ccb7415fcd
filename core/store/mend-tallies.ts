import type { LibraryDatabase } from './database';
import { TALLIED, type TallyRow, tallyOf } from './listing';
import { writing } from './writing';

/**
 * Makes tallies anew that do not have all clippings outside the trash: lists are read from them alone, and damage within
 * the browser's files takes rows away in silence.
 *
 * @throws BylineError as `writing`
 */
export async function mendTallies(database: LibraryDatabase): Promise<void> {
  const { clippings, tallies } = database;
  if (await areWhole(database)) return;
  const last = Number((await clippings.toCollection().lastKey()) ?? 0);
  for (let chunk = 0; chunk * TALLIED <= last; chunk++) {
    await writing(database, async () => {
      const rows = await clippings
        .where('id')
        .between(chunk * TALLIED, (chunk + 1) * TALLIED)
        .toArray();
      await tallies.put(tallyOf(chunk, rows));
    });
  }
}

function areWhole(database: LibraryDatabase): Promise<boolean> {
  const { clippings, meta, tallies } = database;
  return database.transaction('r', [clippings, meta, tallies], async () => {
    const [seal, deleted, tallied] = await Promise.all([
      // To count all clippings takes tenths of a second in a large library, for which everything else waits.
      meta.get('seal'),
      clippings.orderBy('deletedAt').count(),
      tallies.toArray(),
    ]);
    return !seal || tallied.reduce((sum, row) => sum + countOf(row), 0) === seal.count - deleted;
  });
}

const countOf = ({ clipped }: TallyRow): number =>
  clipped.reduce((sum, time) => (Number.isNaN(time) ? sum : sum + 1), 0);
