import { describe, expect, test } from 'vitest';
import type { FetchImage } from '../../../core/jobs/fetch-image';
import { runJobs } from '../../../core/jobs/run';
import { saveClip } from '../../../core/library/clip';
import { PICTURE_DEADLINE_MS } from '../../../core/library/pictures';
import type { LibraryDatabase } from '../../../core/store/database';
import { freshDatabase } from '../library/fresh-database';
import { sampleCapture } from '../library/sample-capture';

const NOW = 1_750_000_000_000;
const blob = (text: string) => new Blob([text], { type: 'image/png' });

async function clip(database: LibraryDatabase, path = 'a') {
  const url = `https://hive.example/${path}`;
  const capture = sampleCapture({ url, title: `On ${path} and other things` });
  return saveClip({ capture, url, edits: { tags: [], note: '' }, now: NOW }, database);
}

async function run(database: LibraryDatabase, fetchImage: FetchImage, now = NOW): Promise<number[]> {
  const alarms: number[] = [];
  await runJobs({ database, fetchImage, now: () => now, wakeAt: async (when) => void alarms.push(when) });
  return alarms;
}

const states = async (database: LibraryDatabase) => (await database.pictures.toArray()).map((picture) => picture.state);

describe('runJobs', () => {
  test('stores each picture by its content, once for all clippings, and ends the job', async () => {
    const database = freshDatabase();
    await clip(database, 'a');
    await clip(database, 'b');
    await run(database, async (url) => blob(url));
    expect(await states(database)).toEqual(['kept', 'kept', 'kept', 'kept']);
    expect(await database.images.count()).toBe(2);
    expect(await database.jobs.count()).toBe(0);
    const [image] = await database.images.toArray();
    expect(image?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('sets an alarm before it starts, and puts off what failed', async () => {
    const database = freshDatabase();
    await clip(database);
    const alarms = await run(database, async (url) => (url.includes('ida') ? blob('ida') : undefined));
    expect(await states(database)).toEqual(['kept', 'wanted']);
    expect(await database.jobs.toArray()).toMatchObject([{ attempts: 1, dueAt: NOW + 60_000 }]);
    expect(alarms).toEqual([NOW + 60_000, NOW + 60_000]);
  });

  test('does not ask before the time has come, nor for what it has', async () => {
    const database = freshDatabase();
    const asked: string[] = [];
    const failing: FetchImage = async (url) => {
      asked.push(url);
      return url.includes('ida') ? blob('ida') : undefined;
    };
    await clip(database);
    await run(database, failing);
    await run(database, failing, NOW + 30_000);
    await run(database, failing, NOW + 60_000);
    expect(asked.filter((url) => url.includes('ida'))).toHaveLength(1);
    expect(asked.filter((url) => url.includes('swarm'))).toHaveLength(2);
  });

  test('marks as missing what a day did not bring', async () => {
    const database = freshDatabase();
    await clip(database);
    const alarms = await run(database, async () => undefined, NOW + PICTURE_DEADLINE_MS);
    expect(await states(database)).toEqual(['missing', 'missing']);
    expect(await database.jobs.count()).toBe(0);
    expect(alarms).toHaveLength(1);
  });

  test('goes on after the worker died in the middle', async () => {
    const database = freshDatabase();
    await clip(database);
    const dying: FetchImage = async (url) => {
      if (url.includes('swarm')) throw new Error('worker killed');
      return blob('ida');
    };
    await expect(run(database, dying)).rejects.toThrow('worker killed');
    await run(database, async () => blob('swarm'), NOW + 60_000);
    expect(await states(database)).toEqual(['kept', 'kept']);
  });
});
