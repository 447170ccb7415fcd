import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { writing } from '../store/writing';

/** So much of a text is all of it: the last line is read before the last pixel is seen. */
const END = 0.98;

/** How far a clipping was read. */
export interface ReadingProgress {
  /** How much of the text was scrolled past: 0 at its beginning, 1 at its end. */
  part: number;
  finished: boolean;
}

/**
 * Notes how far a clipping was read; the first time at its end is kept. Of one that is gone nothing is noted.
 * @throws BylineError `storage-full`, `storage-failed`
 */
export function noteReading(
  id: number,
  part: number,
  now: number,
  database: LibraryDatabase = libraryDatabase(),
): Promise<void> {
  return writing(database, async () => {
    if (!(await database.clippings.get(id))) return;
    const finishedAt = (await database.readings.get(id))?.finishedAt ?? (part >= END ? now : undefined);
    await database.readings.put({ id, part, readAt: now, ...(finishedAt !== undefined && { finishedAt }) });
  });
}

/** How far a clipping was read: not at all, where it was never opened. */
export async function readingProgress(
  id: number,
  database: LibraryDatabase = libraryDatabase(),
): Promise<ReadingProgress> {
  const row = await database.readings.get(id);
  return { part: row?.part ?? 0, finished: row?.finishedAt !== undefined };
}
