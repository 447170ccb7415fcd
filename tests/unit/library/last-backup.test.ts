import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadInBulk } from '../../../core/library/bulk-load';
import { isBackupDue, noteBackup, readBackupRecord, remindLater } from '../../../core/library/last-backup';
import { generateClipping } from '../../bench/search/generate';
import { freshDatabase } from './fresh-database';

const NOW = Date.UTC(2026, 10, 25);
const DAY_MS = 86_400_000;

beforeEach(() => fakeBrowser.reset());

const clippings = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => generateClipping(from + i));

test('a backup is due without one, or a month after the last, once twenty clippings have come', async () => {
  const database = freshDatabase();
  const due = async (now: number) => isBackupDue(await readBackupRecord(), now, database);
  await loadInBulk(clippings(0, 19), { database });
  expect(await due(NOW)).toBe(false);
  await loadInBulk(clippings(19, 20), { database });
  expect(await due(NOW)).toBe(true);

  await noteBackup({ at: NOW, clippings: 20, bytes: 100 }, database);
  await loadInBulk(clippings(20, 40), { database });
  expect(await due(NOW + 29 * DAY_MS)).toBe(false);
  expect(await due(NOW + 31 * DAY_MS)).toBe(true);
});

test('who says "later" is left alone for a week, and a backup ends that', async () => {
  const database = freshDatabase();
  const due = async (now: number) => isBackupDue(await readBackupRecord(), now, database);
  await loadInBulk(clippings(0, 20), { database });
  await remindLater(NOW);
  expect(await due(NOW + 6 * DAY_MS)).toBe(false);
  expect(await due(NOW + 8 * DAY_MS)).toBe(true);
  await noteBackup({ at: NOW, clippings: 20, bytes: 100 }, database);
  expect(await readBackupRecord()).toEqual({ last: { at: NOW, clippings: 20, bytes: 100, newestId: 20 } });
});

test('a library that was begun anew counts from its beginning', async () => {
  const [database, anew] = [freshDatabase(), freshDatabase()];
  await loadInBulk(clippings(0, 90), { database });
  await noteBackup({ at: NOW, clippings: 90, bytes: 100 }, database);
  await loadInBulk(clippings(0, 40), { database: anew });
  expect(await isBackupDue(await readBackupRecord(), NOW + 31 * DAY_MS, anew)).toBe(true);
});
