import { readLocal, watchLocal, writeLocal } from '../platform/local-storage';
import { type LibraryDatabase, libraryDatabase } from '../store/database';

/** What is known of the backups that were made on this machine. */
export interface BackupRecord {
  /** Of the last one that went well. Times are UTC milliseconds. */
  last?: { at: number; clippings: number; bytes: number; newestId: number };
  /** Until then no reminder is shown. */
  laterUntil?: number;
  /** Backups that are made without being asked for. */
  schedule?: BackupSchedule;
}

export interface BackupSchedule {
  every: (typeof INTERVALS)[number];
  /** Downloads made so far that are still there, oldest first. */
  files: number[];
  /** When the last one could not be made, if none was made since. */
  failedAt?: number;
}

export const INTERVALS = ['day', 'week', 'month'] as const;

const KEY = 'backups';
const DAY_MS = 86_400_000;
/** A backup older than this is old, once so many clippings have come since. */
const OLD_MS = 30 * DAY_MS;
const NEW_CLIPPINGS = 20;
const LATER_MS = 7 * DAY_MS;

export async function readBackupRecord(): Promise<BackupRecord> {
  return recordFrom(await readLocal(KEY));
}

/** The record now and after every change; returns a function that ends the watching. */
export function watchBackupRecord(
  onChange: (record: BackupRecord) => void,
  onError: (error: unknown) => void,
): () => void {
  readBackupRecord().then(onChange, onError);
  return watchLocal(KEY, (stored) => onChange(recordFrom(stored)));
}

/** Notes a backup that is complete. */
export async function noteBackup(
  made: { at: number; clippings: number; bytes: number },
  database: LibraryDatabase = libraryDatabase(),
): Promise<void> {
  const newest = await database.clippings.orderBy('id').last();
  const { schedule } = await readBackupRecord();
  await writeLocal(KEY, { schedule, last: { ...made, newestId: newest?.id ?? 0 } } satisfies BackupRecord);
}

/** Changes when backups are made by themselves; none where it is undefined. */
export async function keepSchedule(schedule: BackupSchedule | undefined): Promise<void> {
  await writeLocal(KEY, { ...(await readBackupRecord()), schedule });
}

/** Shows no reminder for a week. */
export async function remindLater(now: number): Promise<void> {
  await writeLocal(KEY, { ...(await readBackupRecord()), laterUntil: now + LATER_MS });
}

/** Is it time for a backup: is the last one old, and has much come since? */
export async function isBackupDue(
  { last, laterUntil = 0 }: BackupRecord,
  now: number,
  database: LibraryDatabase = libraryDatabase(),
): Promise<boolean> {
  if (now < laterUntil || (last && now < last.at + OLD_MS)) return false;
  const newest = await database.clippings.orderBy('id').last();
  // A library that was begun anew gives the ids again.
  const known = last && newest && newest.id >= last.newestId ? last.newestId : 0;
  // Their keys: a count would go through all that are newer, whatever its limit.
  const news = await database.clippings.where('id').above(known).limit(NEW_CLIPPINGS).primaryKeys();
  return news.length >= NEW_CLIPPINGS;
}

function recordFrom(stored: unknown): BackupRecord {
  const { last, laterUntil, schedule } = recordOf(stored);
  const { at, clippings, bytes, newestId } = recordOf(last);
  const known = [at, clippings, bytes, newestId].every((value) => typeof value === 'number');
  return {
    last: known ? ({ at, clippings, bytes, newestId } as BackupRecord['last']) : undefined,
    laterUntil: typeof laterUntil === 'number' ? laterUntil : undefined,
    schedule: scheduleFrom(recordOf(schedule)),
  };
}

function scheduleFrom({ every, files, failedAt }: Record<string, unknown>): BackupSchedule | undefined {
  const interval = INTERVALS.find((one) => one === every);
  if (!interval) return undefined;
  const ids = Array.isArray(files) ? files.filter((id) => typeof id === 'number') : [];
  return { every: interval, files: ids, failedAt: typeof failedAt === 'number' ? failedAt : undefined };
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
