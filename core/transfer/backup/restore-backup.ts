import { type LibraryWriter, writeLibrary } from '../../library/restore-batch';
import { addSearches } from '../../library/saved-searches';
import { changeSettings } from '../../library/settings';
import type { Batch, RestoredClipping, TransferProgress } from '../../model/portable';
import { settingsFrom } from '../../model/settings';
import { type LibraryDatabase, libraryDatabase } from '../../store/database';
import { checkBackup } from './check-backup';
import type { ImageRow } from './format';
import { type OpenBackup, openBackup } from './open-backup';

export interface RestoreOptions {
  /** UTC milliseconds. */
  now: number;
  onProgress?: (progress: TransferProgress) => void;
  /** Told of each batch when it is on disk and can be found. */
  onRestored?: (clippings: RestoredClipping[]) => void;
  /** Stops between two transactions; what was told of stays. To go on, restore the file again. */
  signal?: AbortSignal;
  database?: LibraryDatabase;
}

/** So many bytes of images go into one transaction. */
const IMAGE_BYTES = 8_000_000;

/**
 * Restores a backup into the library, empty or not. The whole file is verified before anything is written. An empty
 * library takes the backup's settings too; a living one keeps its own. Saved searches come beside those that are here. What was restored once and is restored again
 * stays as it is.
 *
 * @throws BylineError `backup-unreadable`, `backup-unknown`, `backup-damaged`: nothing has changed; `storage-full`,
 * `storage-failed`: what was told of stays
 * @throws the signal's reason
 */
export async function restoreBackup(
  file: Blob,
  { now, onProgress, onRestored, signal, database = libraryDatabase() }: RestoreOptions,
): Promise<void> {
  const backup = await openBackup(file, signal);
  const { authorUids } = await checkBackup(backup, onProgress, signal);
  const wasEmpty = (await database.clippings.count()) === 0;
  const library = writeLibrary(authorUids, now, database);
  const { counts, batches } = backup.manifest;
  const done = { clippings: 0, bytes: 0 };
  const tell = () =>
    onProgress?.({
      step: 'restoring',
      clippings: { done: done.clippings, total: counts.clippings },
      bytes: done.bytes,
    });
  for (let batch = 1; batch <= batches; batch++) {
    await restoreImages(backup, library, batch, signal, (bytes) => {
      done.bytes += bytes;
      tell();
    });
    signal?.throwIfAborted();
    const restored = await library.batch(await readBatch(backup, batch));
    done.clippings += restored.length;
    onRestored?.(restored);
    tell();
    // One that was here already may have gone meanwhile with a clipping that was deleted for good.
    await restoreImages(backup, library, batch, signal, () => undefined);
  }
  const settings = (await backup.settings()) as { searches?: unknown } | null;
  if (wasEmpty) await changeSettings(settingsFrom(settings));
  await addSearches(settings?.searches, database);
  await library.finish(signal);
}

async function readBatch(backup: OpenBackup, batch: number): Promise<Batch> {
  return {
    authors: await backup.rows('authors', batch),
    clippings: await backup.rows('clippings', batch),
    bodies: await backup.rows('bodies', batch),
    bylines: await backup.rows('bylines', batch),
    revisions: await backup.rows('revisions', batch),
    pictures: await backup.rows('pictures', batch),
    highlights: await backup.rows('highlights', batch),
    readings: await backup.rows('readings', batch),
  };
}

/** Stores a batch's images before the clippings that show them; one that is stored already is not read again. */
async function restoreImages(
  backup: OpenBackup,
  library: LibraryWriter,
  batch: number,
  signal: AbortSignal | undefined,
  onStored: (bytes: number) => void,
): Promise<void> {
  const rows = await backup.rows('images', batch);
  const unknown = new Set(await library.unknownImages(rows.map(({ hash }) => hash)));
  let group: ImageRow[] = [];
  let bytes = 0;
  const store = async () => {
    signal?.throwIfAborted();
    const images = [];
    for (const { hash, type } of group) {
      if (!unknown.has(hash)) continue;
      const image = await backup.image(hash);
      images.push({ hash, blob: new Blob([image], { type }) });
    }
    if (images.length > 0) await library.images(images);
    onStored(bytes);
    group = [];
    bytes = 0;
  };
  for (const row of rows) {
    group.push(row);
    bytes += row.bytes;
    if (bytes >= IMAGE_BYTES) await store();
  }
  if (group.length > 0) await store();
}
