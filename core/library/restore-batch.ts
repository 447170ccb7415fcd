import type { Clipping } from '../model/clipping';
import type { Batch, PortableClipping, RestoredClipping } from '../model/portable';
import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { writing } from '../store/writing';
import { addRestored } from './add-restored';
import { mergeSegments, storeAndIndex } from './bulk-load';
import { authorNamesOf } from './bylines';
import { showAnew } from './correct-authors';
import { reindex } from './reindex';
import { type AuthorsOfBackup, restoreAuthors } from './restore-authors';
import {
  addOwned,
  addPictures,
  forgetReplaced,
  keepTexts,
  mend,
  ownedRows,
  type Placed,
  type Restoring,
  replaceText,
  settleWanted,
} from './restore-owned';

export interface LibraryWriter {
  /** Which of these hashes no image is stored under. */
  unknownImages(hashes: readonly string[]): Promise<string[]>;
  /** Stores images in one transaction. */
  images(images: readonly { hash: string; blob: Blob }[]): Promise<void>;
  /** Takes in one batch, in one transaction, and makes it findable. */
  batch(batch: Batch): Promise<RestoredClipping[]>;
  /** To be called at the end: leaves the search index tidy. */
  finish(signal?: AbortSignal): Promise<void>;
}

/**
 * Writes a backup's batches into the library, empty or not. Of two clippings of one page the newer one wins, and the
 * other's text is kept as a revision; what lies in the trash here and not in the backup comes out of it. To give the
 * same batch again changes nothing.
 *
 * @param authorUids of all authors in the backup
 * @throws BylineError `storage-full`, `storage-failed`: what was written before stays
 */
export function writeLibrary(
  authorUids: ReadonlySet<string>,
  now: number,
  database: LibraryDatabase = libraryDatabase(),
): LibraryWriter {
  const authors: AuthorsOfBackup = { uids: authorUids, ids: new Map() };
  return {
    unknownImages: async (hashes) => {
      const known = new Set(await database.images.where('hash').anyOf(hashes).primaryKeys());
      return hashes.filter((hash) => !known.has(hash));
    },
    images: (images) =>
      writing(database, async () => {
        await database.images.bulkPut([...images]);
      }),
    batch: (batch) =>
      storeAndIndex(database, () =>
        restoreBatch({ database, now, authors, owned: ownedRows(batch), replaced: new Set() }, batch),
      ),
    finish: (signal) => mergeSegments(database, signal),
  };
}

async function restoreBatch(restoring: Restoring, batch: Batch) {
  const { database } = restoring;
  const renamed = await restoreAuthors(database, batch.authors, restoring.authors);
  const findHere = await clippingsHere(database, batch.clippings);
  const outcomes: RestoredClipping[] = [];
  const fresh: PortableClipping[] = [];
  const settled: Placed[] = [];
  for (const there of batch.clippings) {
    const { uid, title, url } = there;
    const here = findHere(there);
    if (here) settled.push({ there, clippingId: here.id });
    else fresh.push(there);
    outcomes.push({ uid, title, url, outcome: here ? await settle(restoring, here, there) : 'added' });
  }
  const added = await addRestored(restoring, fresh);
  await settleWanted(restoring, [...settled, ...added]);
  await forgetReplaced(restoring);
  const theirs = await database.bylines.where('authorId').anyOf(renamed).toArray();
  await showAnew(database, new Set(theirs.map(({ clippingId }) => clippingId)));
  const shown = added.filter(({ there }) => there.deletedAt === undefined);
  return { outcomes, added: shown.map(({ source }) => source) };
}

/** Finds a backup's clippings in the library: by uid, else by their page. */
async function clippingsHere(database: LibraryDatabase, clippings: readonly PortableClipping[]) {
  const uids = clippings.map(({ uid }) => uid);
  const keys = clippings.map(({ urlKey }) => urlKey);
  const byUid = await database.clippings.where('uid').anyOf(uids).toArray();
  const byKey = await database.clippings.where('urlKey').anyOf(keys).toArray();
  const ofUid = new Map(byUid.map((clipping) => [clipping.uid, clipping]));
  const ofKey = new Map(byKey.map((clipping) => [clipping.urlKey, clipping]));
  return ({ uid, urlKey }: PortableClipping): Clipping | undefined => ofUid.get(uid) ?? ofKey.get(urlKey);
}

/** When anything of a clipping last changed. */
const changedAt = ({ updatedAt, editedAt = 0 }: PortableClipping): number => Math.max(updatedAt, editedAt);

/** Decides between a clipping here and the backup's, and keeps what the other one has. */
async function settle(
  restoring: Restoring,
  here: Clipping,
  there: PortableClipping,
): Promise<RestoredClipping['outcome']> {
  const { database } = restoring;
  const placed = { there, clippingId: here.id };
  const newer = changedAt(there) - changedAt(here);
  await addPictures(restoring, placed);
  const marked = await database.highlights.where('clippingId').equals(here.id).count();
  for (const name of ['highlights', 'readings'] as const) await addOwned(restoring, name, [placed]);
  const markedMore = (await database.highlights.where('clippingId').equals(here.id).count()) > marked;
  const mended = await mend(restoring, here, placed);
  await keepTexts(restoring, here, placed, newer > 0 ? 'there' : 'here');
  if (newer > 0) {
    await replaceText(restoring, placed);
    await store(database, await joined(database, here, there));
    return 'updated';
  }
  if (markedMore || mended) await reindex(database, here);
  if (here.deletedAt === undefined || there.deletedAt !== undefined) return newer < 0 ? 'newer-here' : 'same';
  const { deletedAt: _, ...kept } = here;
  await store(database, kept);
  return 'undeleted';
}

/** The backup's clipping in the place of the one here, whose identity stays. */
async function joined(database: LibraryDatabase, here: Clipping, there: PortableClipping): Promise<Clipping> {
  const { id, uid, urlKey } = here;
  return {
    ...there,
    ...{ id, uid, urlKey },
    aliases: [...new Set([...here.aliases, ...there.aliases])],
    clippedAt: Math.min(here.clippedAt, there.clippedAt),
    authorNames: await authorNamesOf(database, id),
  };
}

async function store(database: LibraryDatabase, clipping: Clipping): Promise<void> {
  await database.clippings.put(clipping);
  await reindex(database, clipping);
}
