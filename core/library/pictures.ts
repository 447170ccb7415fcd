import type { Capture } from '../model/capture';
import type { LibraryDatabase } from '../store/database';

/** A page may be gone tomorrow, and a server that fails for a day will not answer. */
export const PICTURE_DEADLINE_MS = 24 * 60 * 60 * 1000;

/** Notes which pictures a clipping wants and, if any is not stored yet, the job that fetches them. */
export async function wantPictures(
  database: LibraryDatabase,
  clippingId: number,
  capture: Capture,
  now: number,
): Promise<void> {
  const urls = [...new Set([...capture.images, ...capture.authors.flatMap(({ avatar }) => avatar ?? [])])];
  const known = await database.pictures.bulkGet(urls.map((url): [number, string] => [clippingId, url]));
  const wanted = urls.filter((_, i) => known[i]?.state !== 'kept');
  if (wanted.length === 0) return;
  await database.pictures.bulkPut(wanted.map((url) => ({ clippingId, url, state: 'wanted' as const })));
  await database.jobs.where('clippingId').equals(clippingId).delete();
  const deadline = now + PICTURE_DEADLINE_MS;
  await database.jobs.add({ kind: 'pictures', clippingId, dueAt: now, deadline, attempts: 0 });
}
