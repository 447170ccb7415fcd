import type { Picture } from '../model/clipping';
import { sha256 } from '../model/sha256';
import type { LibraryDatabase } from '../store/database';
import { writing } from '../store/writing';
import { Attempts } from './attempts';
import type { FetchImage } from './fetch-image';

/** A browser opens six connections to a host; this leaves some for the person browsing. */
const AT_ONCE = 4;

/**
 * Fetches the pictures that a clipping still wants and stores each as it comes.
 * @throws the first failure to store one, when all were tried
 */
export async function fetchWantedPictures(
  database: LibraryDatabase,
  clippingId: number,
  fetchImage: FetchImage,
): Promise<void> {
  const attempts = new Attempts();
  const queue = await wantedPictures(database, clippingId);
  const worker = async () => {
    for (;;) {
      const picture = queue.shift();
      if (!picture) return;
      await attempts.at(() => fetchAndKeep(database, picture, fetchImage));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  attempts.end();
}

/** Marks what could not be fetched in time; it is never asked for again. Inside a transaction. */
export async function giveUpPictures(database: LibraryDatabase, clippingId: number): Promise<void> {
  const wanted = await wantedPictures(database, clippingId);
  await database.pictures.bulkPut(wanted.map((picture) => ({ ...picture, state: 'missing' as const })));
}

/** The pictures that a clipping still wants. */
export function wantedPictures(database: LibraryDatabase, clippingId: number): Promise<Picture[]> {
  return database.pictures
    .where('clippingId')
    .equals(clippingId)
    .filter((picture) => picture.state === 'wanted')
    .toArray();
}

async function fetchAndKeep(database: LibraryDatabase, picture: Picture, fetchImage: FetchImage): Promise<void> {
  const blob = await fetchImage(picture.url);
  if (!blob) return;
  const hash = await sha256(await blob.arrayBuffer());
  await writing(database, async () => {
    const now = await database.pictures.get([picture.clippingId, picture.url]);
    // Its clipping was deleted for good meanwhile; or a restore has brought it.
    if (!now || now.state === 'kept') return;
    if (!(await database.images.get(hash))) await database.images.add({ hash, blob });
    await database.pictures.put({ ...picture, state: 'kept', hash });
  });
}
