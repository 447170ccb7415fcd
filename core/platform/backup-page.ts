import { browser } from 'wxt/browser';
import type { Settings } from '../model/settings';
import { type HiddenPage, isHiddenPageAtWork, openHidden } from './hidden-page';
import { removeStaged } from './save-file';

/**
 * The page of ours that writes a backup while nobody looks, and holds the URL of the file until it is downloaded:
 * Chrome's worker can make no such URLs.
 */

const BACKUP_PAGE: HiddenPage = {
  path: '/backup.html',
  reason: 'BLOBS',
  justification: 'Writes a scheduled backup into a file to be downloaded.',
};

/** What goes into the backup besides the library: an offscreen document can read neither. */
export interface BackupFacts {
  settings: Settings;
  appVersion: string;
}

/** A finished backup: where it lies until the page closes. */
export interface StagedBackup {
  url: string;
  /** Its name among the staged files. */
  file: string;
  clippings: number;
  bytes: number;
}

type Answer = { state: 'working' } | { state: 'done'; staged: StagedBackup } | { state: 'failed'; message: string };

/** Often enough to keep the worker alive. */
const PAUSE_MS = 2_000;

/**
 * Has the page write a backup and hands it to `use`; the page closes when that is done.
 * @throws when the page has other work, goes away meanwhile, or cannot write
 */
export async function withStagedBackup<T>(facts: BackupFacts, use: (staged: StagedBackup) => Promise<T>): Promise<T> {
  if (await isHiddenPageAtWork()) throw new Error('the hidden page has other work');
  const close = await openHidden(BACKUP_PAGE);
  try {
    const staged = await stagedBackup(facts);
    try {
      return await use(staged);
    } finally {
      await removeStaged(staged.file);
    }
  } finally {
    await close();
  }
}

async function stagedBackup(facts: BackupFacts): Promise<StagedBackup> {
  for (;;) {
    const answer = (await browser.runtime.sendMessage({ backUp: facts })) as Answer | undefined;
    if (!answer) throw new Error('no answer from the hidden page');
    if (answer.state === 'done') return answer.staged;
    if (answer.state === 'failed') throw new Error(answer.message);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Serves as that page: does the work once it is asked to, and says to the worker, and to nobody else, how far it is. */
export function serveAsBackupPage(work: (facts: BackupFacts) => Promise<StagedBackup>): void {
  let answer: Answer | undefined;
  const begin = (facts: BackupFacts) => {
    answer = { state: 'working' };
    work(facts).then(
      (staged) => {
        answer = { state: 'done', staged };
      },
      (error: unknown) => {
        answer = { state: 'failed', message: String(error) };
      },
    );
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const ours = sender.id === browser.runtime.id && !sender.tab;
    if (!ours || typeof message !== 'object' || message === null || !('backUp' in message)) return undefined;
    if (!answer) begin(message.backUp as BackupFacts);
    reply(answer);
    return true;
  });
}
