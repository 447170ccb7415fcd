import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveClip } from '../../../core/library/clip';
import { eraseLibrary } from '../../../core/library/erase';
import { checkLibrary, goOnAsItIs } from '../../../core/library/health';
import { keepSchedule, noteBackup, readBackupRecord } from '../../../core/library/last-backup';
import { backUpIfDue, scheduleBackups } from '../../../core/library/scheduled-backup';
import { withStagedBackup } from '../../../core/platform/backup-page';
import { askToDownload, download, mayDownload, removeDownload } from '../../../core/platform/downloads';
import { libraryDatabase } from '../../../core/store/database';
import { writing } from '../../../core/store/writing';
import { sampleCapture } from './sample-capture';

vi.mock('../../../core/platform/backup-page', () => ({ withStagedBackup: vi.fn() }));
vi.mock('../../../core/platform/downloads', () => ({
  askToDownload: vi.fn(),
  download: vi.fn(),
  mayDownload: vi.fn(async () => true),
  removeDownload: vi.fn(),
}));
vi.mock('../../../core/platform/runtime', () => ({ appVersion: () => '0.1.0' }));

const NOW = Date.UTC(2026, 10, 25);
const DAY_MS = 86_400_000;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.mocked(mayDownload).mockResolvedValue(true);
  vi.mocked(withStagedBackup).mockImplementation(async (_, use) =>
    use({ url: 'blob:x', file: '1', clippings: 3, bytes: 99 }),
  );
});

describe('a backup that is made by itself', () => {
  test('is made when it is due, is noted, and only the newest five files stay', async () => {
    vi.mocked(download).mockResolvedValue(16);
    await keepSchedule({ every: 'week', files: [11, 12, 13, 14, 15], failedAt: NOW - DAY_MS });
    await backUpIfDue(NOW);
    expect(download).toHaveBeenCalledWith('blob:x', 'Byline/byline-backup-2026-11-25.zip');
    expect(vi.mocked(removeDownload).mock.calls).toEqual([[11]]);
    expect(await readBackupRecord()).toMatchObject({
      last: { at: NOW, clippings: 3, bytes: 99 },
      schedule: { every: 'week', files: [12, 13, 14, 15, 16], failedAt: undefined },
    });
  });

  test('is not made before it is due, nor without a schedule', async () => {
    await backUpIfDue(NOW);
    await keepSchedule({ every: 'week', files: [] });
    await noteBackup({ at: NOW - 6 * DAY_MS, clippings: 1, bytes: 1 });
    await backUpIfDue(NOW);
    expect(withStagedBackup).not.toHaveBeenCalled();
  });

  test.each([
    ['the page cannot write', () => vi.mocked(withStagedBackup).mockRejectedValue(new Error('no'))],
    ['the browser cannot save', () => vi.mocked(download).mockRejectedValue(new Error('disk'))],
    ['the permission was taken back', () => vi.mocked(mayDownload).mockResolvedValue(false)],
  ])('is noted as failed where %s, and tried again', async (_, fail) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    fail();
    await keepSchedule({ every: 'day', files: [7] });
    await backUpIfDue(NOW);
    expect(await readBackupRecord()).toMatchObject({ last: undefined, schedule: { files: [7], failedAt: NOW } });
    vi.mocked(mayDownload).mockResolvedValue(true);
    vi.mocked(withStagedBackup).mockImplementation(async (_, use) =>
      use({ url: 'blob:y', file: '2', clippings: 1, bytes: 1 }),
    );
    vi.mocked(download).mockResolvedValue(8);
    await backUpIfDue(NOW + 3_600_000);
    expect((await readBackupRecord()).schedule).toEqual({ every: 'day', files: [7, 8], failedAt: undefined });
  });

  test.each([
    ['goes well', async () => 16],
    ['fails', async () => Promise.reject(new Error('disk'))],
  ])('that %s leaves the schedule as the user has changed it meanwhile', async (_, downloaded) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.mocked(askToDownload).mockResolvedValue(true);
    for (const every of ['month', undefined] as const) {
      await keepSchedule({ every: 'day', files: [7] });
      vi.mocked(download).mockImplementation(async () => {
        await scheduleBackups(every);
        return downloaded();
      });
      await backUpIfDue(NOW + (every ? 0 : 3 * DAY_MS));
      expect((await readBackupRecord()).schedule?.every).toBe(every);
    }
  });

  test('is not made of a library that has lost texts, though nobody has noticed yet: it would push out a good one', async () => {
    const database = libraryDatabase();
    const capture = sampleCapture();
    await saveClip({ capture, url: capture.url, edits: { tags: [], note: '' }, now: 1 });
    await keepSchedule({ every: 'day', files: [11, 12, 13, 14, 15] });
    await writing(database, () => database.texts.clear());
    expect(await checkLibrary()).toEqual({ state: 'well' });
    await backUpIfDue(NOW);
    expect(withStagedBackup).not.toHaveBeenCalled();
    expect(removeDownload).not.toHaveBeenCalled();
    expect(await checkLibrary()).toMatchObject({ state: 'damaged', damage: { kind: 'short' } });
    await goOnAsItIs();
    await eraseLibrary();
  });

  test('needs leave to download', async () => {
    vi.mocked(askToDownload).mockResolvedValue(false);
    expect(await scheduleBackups('day')).toBe(false);
    expect((await readBackupRecord()).schedule).toBeUndefined();
    vi.mocked(askToDownload).mockResolvedValue(true);
    expect(await scheduleBackups('day')).toBe(true);
    expect(await fakeBrowser.alarms.get('backup')).toMatchObject({ periodInMinutes: 60 });
    await scheduleBackups(undefined);
    expect((await readBackupRecord()).schedule).toBeUndefined();
    expect(await fakeBrowser.alarms.get('backup')).toBeUndefined();
  });
});
