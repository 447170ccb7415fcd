import { describe, expect, test, vi } from 'vitest';
import { runJobs } from '../../../core/jobs/run';
import { saveClip } from '../../../core/library/clip';
import { rejectByline } from '../../../core/library/correct-authors';
import { deleteClipping, editClipping } from '../../../core/library/edit';
import { beginRestoring, checkLibrary } from '../../../core/library/health';
import { purgeClippings } from '../../../core/library/trash';
import { searchLibrary } from '../../../core/search/search';
import { readBody } from '../../../core/store/bodies';
import type { LibraryDatabase } from '../../../core/store/database';
import { writing } from '../../../core/store/writing';
import { restoreBackup } from '../../../core/transfer/backup/restore-backup';
import { freshDatabase } from '../library/fresh-database';
import { sampleCapture } from '../library/sample-capture';
import { backUp, NOW } from './libraries';

const DAY_MS = 86_400_000;

async function libraryOfOne() {
  const database = freshDatabase();
  const capture = sampleCapture();
  const { clipping } = await saveClip(
    { capture, url: capture.url, edits: { tags: [], note: '' }, now: NOW - 2 * DAY_MS },
    database,
  );
  return { database, id: clipping.id };
}

const restore = (database: LibraryDatabase, file: Blob) => restoreBackup(file, { now: NOW, database });

/** As damage within the files of a browser's database does: rows go, and nothing says so. */
const loseText = (database: LibraryDatabase, id: number) => writing(database, () => database.texts.delete(id));

describe('a restored backup', () => {
  test('gives a clipping back its text', async () => {
    const { database, id } = await libraryOfOne();
    const { file } = await backUp(database);
    const before = await readBody(database, id);
    await loseText(database, id);
    await restore(database, file);
    expect(await readBody(database, id)).toEqual(before);
  });

  test('makes a library whole again that was noticed to lack a text', async () => {
    const { database, id } = await libraryOfOne();
    const { file } = await backUp(database);
    await loseText(database, id);
    expect(await checkLibrary({ thorough: true, database })).toMatchObject({ damage: { kind: 'short' } });
    await beginRestoring(database);
    await restore(database, file);
    expect(await checkLibrary({ thorough: true, database })).toEqual({ state: 'well' });
  });

  test('gives a clipping back its text that was edited since', async () => {
    const { database, id } = await libraryOfOne();
    const { file } = await backUp(database);
    const before = await readBody(database, id);
    await loseText(database, id);
    await editClipping(id, { note: 'for the book' }, database);
    await restore(database, file);
    expect(await readBody(database, id)).toEqual(before);
    expect((await database.clippings.get(id))?.note).toBe('for the book');
  });

  test('keeps what is left of a body, and finds its text again', async () => {
    const { database, id } = await libraryOfOne();
    const { file } = await backUp(database);
    const again = sampleCapture({ html: '<p>Later</p>', text: 'Later' });
    await saveClip({ capture: again, url: again.url, edits: { tags: [], note: '' }, now: NOW - DAY_MS }, database);
    await loseText(database, id);
    await editClipping(id, { note: 'for the book' }, database);
    const found = async () => (await searchLibrary('keepers', { limit: 5, database })).total;
    expect(await found()).toBe(0);
    await restore(database, file);
    expect(await readBody(database, id)).toMatchObject({ html: '<p>Later</p>', text: sampleCapture().text });
    expect(await found()).toBe(1);
  });

  test('gives a clipping back its bylines, but none that the user rejected', async () => {
    const { database, id } = await libraryOfOne();
    const { file } = await backUp(database);
    const before = await database.bylines.toArray();
    await writing(database, () => database.bylines.clear());
    await restore(database, file);
    const [byline] = await database.bylines.toArray();
    expect({ ...byline, id: 0 }).toEqual({ ...before[0], id: 0 });
    await rejectByline(byline?.id ?? 0, NOW, database);
    await restore(database, file);
    expect(await database.bylines.where('clippingId').equals(id).count()).toBe(0);
  });

  test('takes no text away that it has not', async () => {
    const { database, id } = await libraryOfOne();
    const good = await backUp(database);
    const before = await readBody(database, id);
    await loseText(database, id);
    await editClipping(id, { note: 'for the book' }, database);
    const bad = await backUp(database);
    const other = freshDatabase();
    await restore(other, good.file);
    await restore(other, bad.file);
    const [clipping] = await other.clippings.toArray();
    expect(clipping?.note).toBe('for the book');
    const body = await readBody(other, clipping?.id ?? 0);
    expect(body).toMatchObject({ html: before?.html, text: before?.text });
  });

  test('gives up no picture that a later clip of the page still waits for', async () => {
    const { database, id } = await libraryOfOne();
    const { file } = await backUp(database);
    await runJobs({ database, fetchImage: async () => undefined, now: () => NOW, wakeAt: async () => undefined });
    const capture = sampleCapture();
    await saveClip({ capture, url: capture.url, edits: { tags: [], note: '' }, now: NOW }, database);
    await restore(database, file);
    const states = async () => (await database.pictures.where({ clippingId: id }).toArray()).map(({ state }) => state);
    expect(await states()).toEqual(['wanted', 'wanted']);
    const fetchImage = async (url: string) => new Blob([url], { type: 'image/png' });
    await runJobs({ database, fetchImage, now: () => NOW, wakeAt: async () => undefined });
    expect(await states()).toEqual(['kept', 'kept']);
  });

  test('has the images that were there when it began, and went with a clipping that was deleted for good', async () => {
    const png = async () => new Blob(['the same bytes'], { type: 'image/png' });
    const run = (database: LibraryDatabase) =>
      runJobs({ database, fetchImage: png, now: () => NOW, wakeAt: async () => undefined });
    const { database, id } = await libraryOfOne();
    await run(database);
    const { file } = await backUp(database);
    const other = freshDatabase();
    const url = 'https://hive.example/other';
    const capture = sampleCapture({ url, title: 'Other', canonicalUrl: undefined });
    const { clipping } = await saveClip({ capture, url, edits: { tags: [], note: '' }, now: NOW }, other);
    await run(other);
    await deleteClipping(clipping.id, NOW, other);
    const request = navigator.locks.request.bind(navigator.locks);
    const locks = vi.spyOn(navigator.locks, 'request').mockImplementation((async (name: string, work: never) => {
      if (name.startsWith('byline-merging')) await purgeClippings([clipping.id], other);
      return request(name, work);
    }) as never);
    await restore(other, file);
    locks.mockRestore();
    expect(await other.images.count()).toBe(1);
    expect(await database.pictures.where({ clippingId: id }).count()).toBe(2);
  });
});
