import { deleteBodies } from './bodies';
import type { LibraryDatabase } from './database';
import { writing } from './writing';

/**
 * Deletes clippings for good, with all that is kept of them: text, earlier texts, bylines, pictures that no other
 * clipping shows, jobs; and authors of whom nothing is left, unless the user corrected them. The index forgot them when
 * they went into the trash: what does not lie there is left alone. Gives how many are gone.
 */
export function purge(database: LibraryDatabase, ids: readonly number[]): Promise<number> {
  return writing(database, async () => {
    const rows = await database.clippings.bulkGet([...ids]);
    const dead = rows.flatMap((row) => (row && row.deletedAt !== undefined ? [row.id] : []));
    if (dead.length === 0) return 0;
    const bylines = await database.bylines.where('clippingId').anyOf(dead).toArray();
    await database.clippings.bulkDelete(dead);
    await deleteBodies(database, dead);
    await database.readings.bulkDelete(dead);
    await database.bylines.bulkDelete(bylines.map(({ id }) => id));
    await deleteByClipping(database, dead);
    await deletePictures(database, dead);
    await deleteOrphans(database, [...new Set(bylines.map(({ authorId }) => authorId))]);
    return dead.length;
  });
}

/** Tables with rows that belong to one clipping each, and to nothing else. */
const OF_CLIPPINGS = ['revisions', 'jobs', 'highlights'] as const;

async function deleteByClipping(database: LibraryDatabase, dead: readonly number[]): Promise<void> {
  for (const name of OF_CLIPPINGS) await database.table(name).where('clippingId').anyOf(dead).delete();
}

async function deletePictures(database: LibraryDatabase, dead: readonly number[]): Promise<void> {
  const pictures = await database.pictures.where('clippingId').anyOf(dead).toArray();
  await database.pictures.bulkDelete(pictures.map(({ clippingId, url }): [number, string] => [clippingId, url]));
  const hashes = new Set(pictures.flatMap(({ hash }) => hash ?? []));
  for (const hash of hashes)
    if ((await database.pictures.where('hash').equals(hash).count()) === 0) await database.images.delete(hash);
}

/**
 * Deletes those of some authors who signed nothing that is left, inside a transaction. A name that the user gave, and whom
 * they said is the same person, hold for clippings to come: such an author stays.
 */
export async function deleteOrphans(database: LibraryDatabase, authorIds: number[]): Promise<void> {
  const authors = await database.authors.bulkGet(authorIds);
  for (const author of authors) {
    if (!author || author.renamed || author.alsoNamed?.length) continue;
    if ((await database.bylines.where('authorId').equals(author.id).count()) === 0)
      await database.authors.delete(author.id);
  }
}
