import { setBackupAlarm } from '../platform/alarms';
import { withStagedBackup } from '../platform/backup-page';
import { askToDownload, download, mayDownload, removeDownload } from '../platform/downloads';
import { appVersion } from '../platform/runtime';
import { checkLibrary } from './health';
import { type BackupSchedule, type INTERVALS, keepSchedule, noteBackup, readBackupRecord } from './last-backup';
import { readSettings } from './settings';

/** Backups that are made without being asked for, into the downloads folder. */

/** So many of them are kept there. */
export const KEPT_BACKUPS = 5;

const DAY_MS = 86_400_000;
const INTERVAL_MS = { day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS } as const satisfies Record<
  (typeof INTERVALS)[number],
  number
>;

/** What a backup of this moment is called. */
export const backupName = (now: number): string => `byline-backup-${new Date(now).toISOString().slice(0, 10)}.zip`;

/**
 * Has backups made at an interval, or none any more. Call it on the click: it asks for leave to download.
 * @returns false when the user did not give it
 */
export async function scheduleBackups(every: BackupSchedule['every'] | undefined): Promise<boolean> {
  if (every && !(await askToDownload())) return false;
  const { schedule } = await readBackupRecord();
  await keepSchedule(every && { every, files: schedule?.files ?? [] });
  await setBackupAlarm(every !== undefined);
  return true;
}

/** Sets the alarm where backups are scheduled: Firefox forgets it when it is closed. */
export async function watchSchedule(): Promise<void> {
  const { schedule } = await readBackupRecord();
  if (schedule) await setBackupAlarm(true);
}

let atWork = false;

/**
 * Makes the backup that is due, if one is; what goes wrong is noted, and tried again at the next alarm. The library is
 * looked at thoroughly before: a backup of a damaged one would take the place of a good one.
 */
export async function backUpIfDue(now: number): Promise<void> {
  const { schedule, last } = await readBackupRecord();
  if (atWork || !schedule || (last && now < last.at + INTERVAL_MS[schedule.every])) return;
  atWork = true;
  try {
    if ((await checkLibrary({ thorough: true })).state !== 'well') return;
    if (!(await mayDownload())) throw new Error('not allowed to download');
    const facts = { settings: await readSettings(), appVersion: appVersion() };
    const { id, made } = await withStagedBackup(facts, async ({ url, clippings, bytes }) => ({
      id: await download(url, `Byline/${backupName(now)}`),
      made: { clippings, bytes },
    }));
    await noteBackup({ at: now, ...made });
    await noteRun({ files: await onlyNewest([...schedule.files, id]), failedAt: undefined });
  } catch (error) {
    console.error(error);
    await noteRun({ failedAt: now });
  } finally {
    atWork = false;
  }
}

/** What came of it; how often it is made, or that it is made no more, may have been changed meanwhile. */
async function noteRun(run: Partial<BackupSchedule>): Promise<void> {
  const { schedule } = await readBackupRecord();
  if (schedule) await keepSchedule({ ...schedule, ...run });
}

async function onlyNewest(files: number[]): Promise<number[]> {
  for (const id of files.slice(0, -KEPT_BACKUPS)) await removeDownload(id);
  return files.slice(-KEPT_BACKUPS);
}
