import type { BackupState } from '../../components/BackupPanel';
import { codeOf } from '../../components/failure-words';
import type { NotesState } from '../../components/NotesPanel';
import type { RestoreState } from '../../components/RestorePanel';
import type { Texts } from '../../components/text-context';
import { listHighlightsOf } from '../../core/library/highlights';
import { noteBackup } from '../../core/library/last-backup';
import { backupName } from '../../core/library/scheduled-backup';
import { readSettings } from '../../core/library/settings';
import { BylineError } from '../../core/model/errors';
import type { RestoredClipping, TransferProgress } from '../../core/model/portable';
import { wakeForJobs } from '../../core/platform/alarms';
import { appVersion } from '../../core/platform/runtime';
import { saveFile } from '../../core/platform/save-file';

/** The backup, restore or export that is at work. It goes on while the user reads something else in this page. */
export interface Transfers {
  backup: BackupState;
  restore: RestoreState;
  notes: NotesState;
}

let transfers: Transfers = { backup: { now: 'idle' }, restore: { now: 'idle', restored: [] }, notes: { now: 'idle' } };
let stopping: AbortController | undefined;
const listeners = new Set<(transfers: Transfers) => void>();

const NOTHING: TransferProgress = { step: 'writing', clippings: { done: 0, total: 0 }, bytes: 0 };

export const currentTransfers = (): Transfers => transfers;

/** Tells every change; returns a function that ends it. */
export function watchTransfers(onChange: (transfers: Transfers) => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

function set(change: Partial<Transfers>): void {
  transfers = { ...transfers, ...change };
  for (const listener of listeners) listener(transfers);
}

/** Stops what is at work, at the next place where it can be stopped. */
export const stopTransfer = (): void => stopping?.abort();

/** Asks where the backup goes, and writes it there. Call it on the click. */
export async function backUp(): Promise<void> {
  const now = Date.now();
  const showBackup = (backup: BackupState) => set({ backup });
  await working(async (signal) => {
    try {
      const file = await saveFile(backupName(now), 'application/zip');
      if (!file) return showBackup({ now: 'idle' });
      showBackup({ now: 'running', progress: NOTHING });
      const { writeBackup } = await import('../../core/transfer/backup/write-backup');
      const onProgress = (progress: TransferProgress) => showBackup({ now: 'running', progress });
      const settings = await readSettings();
      const options = { now, appVersion: appVersion(), settings, signal, onProgress };
      const made = await writeBackup(file.stream, options);
      await file.finish();
      await noteBackup({ at: now, clippings: made.clippings, bytes: made.bytes });
      showBackup({ now: 'done', made });
    } catch (error) {
      showBackup(signal.aborted ? { now: 'stopped' } : { now: 'failed', code: codeOf(error) });
    }
  });
}

/** Restores the library from a file. */
export async function restore(file: File): Promise<void> {
  let restored: RestoredClipping[] = [];
  const showRestore = (state: RestoreState) => set({ restore: state });
  await working(async (signal) => {
    try {
      const running = (progress: TransferProgress) => showRestore({ now: 'running', progress, restored: [] });
      running({ ...NOTHING, step: 'checking' });
      const { restoreBackup } = await import('../../core/transfer/backup/restore-backup');
      const onRestored = (batch: RestoredClipping[]) => {
        restored = [...restored, ...batch];
      };
      await restoreBackup(file, { now: Date.now(), signal, onProgress: running, onRestored });
      showRestore({ now: 'done', restored });
    } catch (error) {
      const detail = error instanceof BylineError && error.message !== error.code ? error.message : '';
      showRestore(
        signal.aborted ? { now: 'stopped', restored } : { now: 'failed', code: codeOf(error), detail, restored },
      );
    } finally {
      // What the restore has left to the worker: pictures to fetch, the index to look after.
      await wakeForJobs(Date.now());
    }
  });
}

/** Asks where it goes, and writes clippings there as Markdown notes: these, or all. Call it on the click. */
export async function exportNotes(t: Texts, ids?: readonly number[]): Promise<void> {
  const now = Date.now();
  const showNotes = (notes: NotesState) => set({ notes });
  await working(async (signal) => {
    try {
      const file = await saveFile(`byline-notes-${new Date(now).toISOString().slice(0, 10)}.zip`, 'application/zip');
      if (!file) return showNotes({ now: 'idle' });
      showNotes({ now: 'running', progress: NOTHING });
      const [{ writeMarkdownZip }, { clippingMarkdown }] = await Promise.all([
        import('../../core/transfer/markdown-zip'),
        import('../../core/transfer/markdown'),
      ]);
      const headings = { highlights: t('highlights'), authors: t('about_the_authors') };
      const clippings = await writeMarkdownZip(file.stream, {
        ids,
        now,
        signal,
        untitled: t('untitled'),
        onProgress: (progress) => showNotes({ now: 'running', progress }),
        toMarkdown: async ({ clipping, body, bylines }, picturePath) => {
          const highlights = await listHighlightsOf(clipping.id);
          return clippingMarkdown({ clipping, html: body.html, bylines, highlights }, { headings, picturePath });
        },
      });
      await file.finish();
      showNotes({ now: 'done', clippings });
    } catch (error) {
      showNotes(signal.aborted ? { now: 'stopped' } : { now: 'failed', code: codeOf(error) });
    }
  });
}

/** Runs one transfer at a time; the browser asks before the page is closed meanwhile. */
async function working(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  if (stopping) return;
  stopping = new AbortController();
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener('beforeunload', ask);
  try {
    await work(stopping.signal);
  } finally {
    removeEventListener('beforeunload', ask);
    stopping = undefined;
  }
}
