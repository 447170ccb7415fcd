import type { LibraryDatabase } from '../store/database';
import { writing } from '../store/writing';
import { buildPartitions, SEGMENT_SIZE } from './segment';

/**
 * Moves fresh rows into segments, as many as there are full ones. Each segment is one transaction: a worker that dies
 * in the middle leaves the rows fresh, and the next run takes them again.
 */
export async function mergeFresh(database: LibraryDatabase): Promise<void> {
  while ((await database.fresh.count()) >= SEGMENT_SIZE) await writing(database, () => mergeOne(database));
}

async function mergeOne(database: LibraryDatabase): Promise<void> {
  const rows = await database.fresh.limit(SEGMENT_SIZE).toArray();
  const ids = rows.map((row) => row.id);
  const segment = await database.segments.add({ clippings: ids, dead: [] });
  await database.partitions.bulkAdd(buildPartitions(rows).map((partition) => ({ ...partition, segment })));
  await database.fresh.bulkDelete(ids);
}
