import { loadInBulk } from '../../../core/library/bulk-load';
import { beginRestoring } from '../../../core/library/health';
import type { RestoredClipping } from '../../../core/model/portable';
import { DEFAULT_SETTINGS } from '../../../core/model/settings';
import { sha256 } from '../../../core/model/sha256';
import { libraryDatabase } from '../../../core/store/database';
import { writing } from '../../../core/store/writing';
import { checkBackup } from '../../../core/transfer/backup/check-backup';
import { openBackup } from '../../../core/transfer/backup/open-backup';
import { restoreBackup } from '../../../core/transfer/backup/restore-backup';
import { writeBackup } from '../../../core/transfer/backup/write-backup';
import { generateClipping } from '../search/generate';

/** Runs inside a page of the real extension. Backups go to and come from files of the page's own, on the disk. */
declare global {
  // `var` is how TypeScript declares a property of `globalThis`.
  var bylineBackupBench: { begin(name: Work, ...args: never[]): void; outcome(): Outcome };
}

export type Work = keyof typeof WORK;
export type Outcome = { done: false } | { done: true; value?: unknown; error?: string; ms: number };

const WORK = { fill, backUp, check, restore, wipe, fileHashes };

/** Adds generated clippings with a picture each, of bytes that do not compress. */
async function fill(from: number, to: number, imageBytes: number): Promise<void> {
  const database = libraryDatabase();
  const items = Array.from({ length: to - from }, (_, i) => generateClipping(from + i));
  const ids: number[] = [];
  await loadInBulk(items, {
    onProgress: (outcomes) => ids.push(...outcomes.flatMap((outcome) => (outcome.kind === 'added' ? outcome.id : []))),
  });
  for (let i = 0; i < ids.length; i += 32) {
    const images = await Promise.all(ids.slice(i, i + 32).map((clippingId) => makeImage(clippingId, imageBytes)));
    await writing(database, async () => {
      await database.images.bulkPut(images.map(({ hash, blob }) => ({ hash, blob })));
      await database.pictures.bulkPut(
        images.map(({ clippingId, hash }) => {
          return { clippingId, hash, state: 'kept' as const, url: `https://pictures.example/${clippingId}.jpg` };
        }),
      );
    });
  }
}

async function makeImage(clippingId: number, size: number) {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return { clippingId, hash: await sha256(bytes), blob: new Blob([bytes], { type: 'image/jpeg' }) };
}

const fileOf = async (name: string): Promise<FileSystemFileHandle> =>
  (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });

async function backUp(name: string) {
  const stream = await (await fileOf(name)).createWritable();
  return writeBackup(stream, { now: Date.now(), appVersion: 'bench', settings: DEFAULT_SETTINGS });
}

/** What a restore does before it writes anything. */
async function check(name: string): Promise<{ authors: number }> {
  const backup = await openBackup(await (await fileOf(name)).getFile());
  return { authors: (await checkBackup(backup)).authorUids.size };
}

async function restore(name: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const onRestored = (clippings: RestoredClipping[]) => {
    for (const { outcome } of clippings) counts[outcome] = (counts[outcome] ?? 0) + 1;
  };
  await restoreBackup(await (await fileOf(name)).getFile(), { now: Date.now(), onRestored });
  return { ...counts, inLibrary: await libraryDatabase().clippings.count() };
}

/** Deletes the databases; as the user does who is told that the library is gone, chooses to restore a backup. */
async function wipe(): Promise<void> {
  await libraryDatabase().search.delete();
  await libraryDatabase().delete();
  await libraryDatabase().open();
  await beginRestoring();
}

/** The hash of every file of a backup, those of the images by their names; each is verified against its bytes. */
async function fileHashes(name: string): Promise<{ files: number; hash: string }> {
  const backup = await openBackup(await (await fileOf(name)).getFile());
  const images: string[] = [];
  for (let batch = 1; batch <= backup.manifest.batches; batch++)
    for (const { hash } of await backup.rows('images', batch)) {
      await backup.image(hash);
      images.push(hash);
    }
  const all = [...backup.manifest.files.map((file) => `${file.name} ${file.sha256}`), ...images.sort()];
  return { files: all.length, hash: await sha256(new TextEncoder().encode(all.join('\n'))) };
}

let outcome: Outcome = { done: false };

globalThis.bylineBackupBench = {
  begin(name, ...args) {
    outcome = { done: false };
    const start = performance.now();
    const work = WORK[name] as (...given: unknown[]) => Promise<unknown>;
    work(...args).then(
      (value) => {
        outcome = { done: true, value, ms: performance.now() - start };
      },
      (error: unknown) => {
        outcome = { done: true, error: String(error), ms: performance.now() - start };
      },
    );
  },
  outcome: () => outcome,
};
