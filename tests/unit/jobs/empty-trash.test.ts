import { expect, test } from 'vitest';
import { emptyTrash, TRASH_DAYS } from '../../../core/jobs/empty-trash';
import { changeMany } from '../../../core/library/bulk';
import { saveClip } from '../../../core/library/clip';
import { renameAuthor } from '../../../core/library/correct-authors';
import { deleteClipping } from '../../../core/library/edit';
import { purgeClippings } from '../../../core/library/trash';
import type { Capture } from '../../../core/model/capture';
import { freshDatabase } from '../library/fresh-database';
import { sampleAuthor, sampleCapture } from '../library/sample-capture';

const DAY = 86_400_000;

function library() {
  const database = freshDatabase();
  const clip = async (path: string, changes: Partial<Capture> = {}, now = 1) => {
    const url = `https://hive.example/${path}`;
    const capture = sampleCapture({ url, ...changes });
    return (await saveClip({ capture, url, edits: { tags: [], note: '' }, now }, database)).clipping.id;
  };
  const keep = async (clippingId: number, url: string, hash: string) => {
    await database.pictures.put({ clippingId, url, state: 'kept', hash });
    await database.images.put({ hash, blob: new Blob([hash]) });
  };
  return { database, clip, keep };
}

test('of a clipping deleted for good nothing is left but what others use', async () => {
  const { database, clip, keep } = library();
  const authors = [sampleAuthor(), sampleAuthor({ name: 'Bo Holm', url: undefined, links: [] })];
  const gone = await clip('gone', { authors });
  await clip('gone', { authors, html: '<p>Anew.</p>', text: 'Anew.' }, 2);
  const stays = await clip('stays');
  await keep(gone, 'https://hive.example/both.jpg', 'both');
  await keep(gone, 'https://hive.example/own.jpg', 'own');
  await keep(stays, 'https://hive.example/both.jpg', 'both');
  expect(await database.revisions.count()).toBe(1);
  await deleteClipping(gone, 5, database);
  expect(await purgeClippings([gone, stays, 77], database)).toBe(1);
  for (const table of [database.bodies, database.clippings])
    expect(await table.toCollection().primaryKeys()).toEqual([stays]);
  expect(await database.revisions.count()).toBe(0);
  expect(new Set((await database.bylines.toArray()).map(({ clippingId }) => clippingId))).toEqual(new Set([stays]));
  expect(new Set((await database.pictures.toArray()).map(({ clippingId }) => clippingId))).toEqual(new Set([stays]));
  expect(new Set((await database.jobs.toArray()).map(({ clippingId }) => clippingId))).toEqual(new Set([stays]));
  expect(await database.images.toCollection().primaryKeys()).toEqual(['both']);
  expect((await database.authors.toArray()).map(({ name }) => name)).toEqual(['Ida Lund']);
});

test('an author whom the user corrected is kept', async () => {
  const { database, clip } = library();
  const id = await clip('one');
  const [author] = await database.authors.toArray();
  await renameAuthor(author?.id ?? 0, 'Ida Lund-Holm', 2, database);
  await deleteClipping(id, 5, database);
  await purgeClippings([id], database);
  expect((await database.authors.toArray()).map(({ name }) => name)).toEqual(['Ida Lund-Holm']);
});

test('the trash empties itself after 30 days, and says when it will again', async () => {
  const { database, clip } = library();
  const old = await clip('old');
  const young = await clip('young');
  const kept = await clip('kept');
  expect(await emptyTrash(database, 10 * DAY)).toBeUndefined();
  await deleteClipping(old, DAY, database);
  await deleteClipping(young, 2 * DAY, database);
  expect(await emptyTrash(database, (TRASH_DAYS + 1) * DAY - 1)).toBe((TRASH_DAYS + 1) * DAY);
  expect(await database.clippings.count()).toBe(3);
  expect(await emptyTrash(database, (TRASH_DAYS + 1) * DAY)).toBe((TRASH_DAYS + 2) * DAY);
  expect(await database.clippings.toCollection().primaryKeys()).toEqual([young, kept]);
});

test('after a day a bulk edit is no longer kept for taking it back', async () => {
  const { database, clip } = library();
  const id = await clip('one');
  await changeMany([id], { kind: 'read' }, DAY, database);
  await emptyTrash(database, DAY + 1);
  expect(await database.changes.count()).toBe(1);
  await emptyTrash(database, 2 * DAY);
  expect(await database.changes.count()).toBe(0);
});
