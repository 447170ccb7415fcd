import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FetchImage } from '../../../core/jobs/fetch-image';
import { type JobSurroundings, runJobs } from '../../../core/jobs/run';
import { saveClip } from '../../../core/library/clip';
import { deleteClipping } from '../../../core/library/edit';
import { eraseLibrary } from '../../../core/library/erase';
import { PICTURE_DEADLINE_MS } from '../../../core/library/pictures';
import { purgeClippings } from '../../../core/library/trash';
import type { LibraryDatabase } from '../../../core/store/database';
import { freshDatabase } from '../library/fresh-database';
import { sampleCapture } from '../library/sample-capture';

const NOW = 1_750_000_000_000;
const DAY_MS = 86_400_000;
const png = (text: string) => new Blob([text], { type: 'image/png' });

afterEach(() => vi.restoreAllMocks());

async function clip(database: LibraryDatabase, path: string, now = NOW) {
  const url = `https://hive.example/${path}`;
  const images = [`https://hive.example/${path}.jpg`];
  const capture = sampleCapture({ url, title: `On ${path}`, images, authors: [], text: `All about ${path}` });
  return (await saveClip({ capture, url, edits: { tags: [], note: '' }, now }, database)).clipping;
}

function run(database: LibraryDatabase, changes: Partial<JobSurroundings> = {}): Promise<void> {
  const fetchImage: FetchImage = async (url) => png(url);
  return runJobs({ database, fetchImage, now: () => NOW, wakeAt: async () => undefined, ...changes });
}

/** Has Blobs of this text refuse to be read, as one does that the browser could not put on a full disk. */
const unreadable = (): Blob =>
  Object.assign(png('x'), {
    arrayBuffer: () => Promise.reject(new DOMException('could not be read', 'NotReadableError')),
  });

const states = async (database: LibraryDatabase) => (await database.pictures.toArray()).map(({ state }) => state);

describe('a job that fails', () => {
  test('keeps no other from its work, and is put off', async () => {
    const database = freshDatabase();
    await clip(database, 'bad');
    await clip(database, 'good');
    const old = await clip(database, 'old');
    await deleteClipping(old.id, NOW - 31 * DAY_MS, database);
    const fetchImage: FetchImage = async (url) => (url.includes('bad') ? unreadable() : png(url));
    await expect(run(database, { fetchImage })).rejects.toThrow('could not be read');
    expect((await states(database)).sort()).toEqual(['kept', 'wanted']);
    expect(await database.clippings.get(old.id)).toBeUndefined();
    expect(await database.jobs.toArray()).toMatchObject([{ attempts: 1, dueAt: NOW + 60_000 }]);
  });

  test('is given up after its day', async () => {
    const database = freshDatabase();
    await clip(database, 'bad');
    const options = { fetchImage: async () => unreadable(), now: () => NOW + PICTURE_DEADLINE_MS };
    await expect(run(database, options)).rejects.toThrow('could not be read');
    expect(await states(database)).toEqual(['missing']);
    expect(await database.jobs.count()).toBe(0);
  });

  test('lets another run follow that was asked for meanwhile', async () => {
    const database = freshDatabase();
    await clip(database, 'bad');
    let asked: Promise<void> | undefined;
    const fetchImage: FetchImage = async (url) => {
      if (!url.includes('bad')) return png(url);
      await clip(database, 'good');
      asked ??= run(database);
      return unreadable();
    };
    await expect(run(database, { fetchImage })).rejects.toThrow('could not be read');
    await expect(asked).rejects.toThrow('could not be read');
    expect((await states(database)).sort()).toEqual(['kept', 'wanted']);
  });
});

describe('what is done to a clipping while its pictures are fetched', () => {
  test('clipped again at the end of its day: the new pictures are fetched all the same', async () => {
    const database = freshDatabase();
    const late = NOW + PICTURE_DEADLINE_MS;
    await clip(database, 'a');
    const fetchImage: FetchImage = async () => {
      await clip(database, 'a', late);
      return undefined;
    };
    await run(database, { fetchImage, now: () => late });
    expect(await states(database)).toEqual(['wanted']);
    await run(database, { now: () => late + 60_000 });
    expect(await states(database)).toEqual(['kept']);
  });

  test('deleted for good: none of them comes back', async () => {
    const database = freshDatabase();
    const { id } = await clip(database, 'a');
    const fetchImage: FetchImage = async (url) => {
      await deleteClipping(id, NOW, database);
      await purgeClippings([id], database);
      return png(url);
    };
    await run(database, { fetchImage });
    expect([await database.pictures.count(), await database.images.count()]).toEqual([0, 0]);
  });

  test('everything erased: nothing is left of it', async () => {
    const database = freshDatabase();
    await clip(database, 'a');
    const fetchImage: FetchImage = async (url) => {
      await eraseLibrary(database);
      return png(url);
    };
    await run(database, { fetchImage });
    expect([await database.pictures.count(), await database.images.count()]).toEqual([0, 0]);
  });
});
