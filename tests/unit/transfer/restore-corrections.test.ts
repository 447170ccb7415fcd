import { describe, expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { mergeAuthors, rejectByline, splitByline, undoCorrection } from '../../../core/library/correct-authors';
import type { LibraryDatabase } from '../../../core/store/database';
import { restoreBackup } from '../../../core/transfer/backup/restore-backup';
import { freshDatabase } from '../library/fresh-database';
import { sampleAuthor, sampleCapture } from '../library/sample-capture';
import { backUp, NOW } from './libraries';

const DAY_MS = 86_400_000;

/** A library, and another one that was restored from its backup before anything was corrected. */
async function twoLibraries() {
  const [library, other] = [freshDatabase(), freshDatabase()];
  for (const page of [1, 2]) {
    const url = `https://hive.example/${page}`;
    const authors = [
      sampleAuthor(),
      sampleAuthor({ name: 'Omar Haddad', url: 'https://hive.example/author/omar', links: [] }),
    ];
    const capture = sampleCapture({ url, title: `On ${page}`, canonicalUrl: undefined, authors });
    await saveClip({ capture, url, edits: { tags: [], note: '' }, now: NOW - 2 * DAY_MS }, library);
  }
  const carry = async () => restoreBackup((await backUp(library)).file, { now: NOW, database: other });
  await carry();
  return { library, other, carry };
}

/** Who wrote what, by the names of the day and by which person in the library each is. */
async function signed(database: LibraryDatabase) {
  const [clippings, bylines, authors] = await Promise.all([
    database.clippings.toArray(),
    database.bylines.toArray(),
    database.authors.toArray(),
  ]);
  const uids = new Map(authors.map(({ id, uid }) => [id, uid]));
  const shown = clippings.map(({ id, title, notAuthors, authorNames }) => ({
    title,
    notAuthors,
    authorNames,
    bylines: bylines
      .filter(({ clippingId }) => clippingId === id)
      .map(({ name, assigned, authorId }) => ({ name, assigned, author: uids.get(authorId) })),
  }));
  return { shown, authors: [...uids.values()].sort() };
}

const bylineOf = async (database: LibraryDatabase, name: string) =>
  (await database.bylines.toArray()).find((byline) => byline.name === name)?.id ?? 0;

describe('what the user said of authors', () => {
  test.each([
    [
      'rejected one',
      async (library: LibraryDatabase) => rejectByline(await bylineOf(library, 'Ida Lund'), NOW, library),
    ],
    [
      'split one off',
      async (library: LibraryDatabase) => splitByline(await bylineOf(library, 'Ida Lund'), NOW, library),
    ],
    [
      'merged two',
      async (library: LibraryDatabase) => {
        const [ida, omar] = await library.authors.toArray();
        return mergeAuthors(ida?.id ?? 0, omar?.id ?? 0, NOW, library);
      },
    ],
  ])('comes with a later backup: %s', async (_, correct) => {
    const { library, other, carry } = await twoLibraries();
    const { correctionId } = await correct(library);
    await carry();
    expect(await signed(other)).toEqual(await signed(library));
    await undoCorrection(correctionId, library);
    await carry();
    expect(await signed(other)).toEqual(await signed(library));
  });
});
