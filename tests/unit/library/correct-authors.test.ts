import { describe, expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import {
  mergeAuthors,
  rejectByline,
  renameAuthor,
  splitByline,
  undoCorrection,
} from '../../../core/library/correct-authors';
import type { CapturedAuthor } from '../../../core/model/capture';
import { searchLibrary } from '../../../core/search/search';
import type { LibraryDatabase } from '../../../core/store/database';
import { freshDatabase } from './fresh-database';
import { sampleAuthor, sampleCapture } from './sample-capture';

const NOW = 1_750_000_000_000;

function clip(database: LibraryDatabase, path: string, ...authors: CapturedAuthor[]) {
  const url = `https://hive.example/${path}`;
  const capture = sampleCapture({ url, title: `About ${path}`, authors });
  return saveClip({ capture, url, edits: { tags: [], note: '' }, now: NOW }, database);
}

/** Names without any link, so that only name and site identify them. */
const bare = (name: string): CapturedAuthor => sampleAuthor({ name, url: undefined, links: [], avatar: undefined });

const hits = async (database: LibraryDatabase, query: string) =>
  (await searchLibrary(`${query} `, { limit: 9, database })).total;

async function idsByName(database: LibraryDatabase): Promise<Record<string, number>> {
  return Object.fromEntries((await database.authors.toArray()).map(({ id, name }) => [name, id]));
}

const namesOf = async (database: LibraryDatabase) =>
  (await database.clippings.toArray()).map(({ authorNames }) => authorNames);

/** Everything that a correction may change. */
/** All that a correction may change, but for when the user made it. */
const snapshot = async ({ authors, bylines, clippings }: LibraryDatabase) => {
  const rows = (await clippings.toArray()).map(({ editedAt: _, ...row }) => row);
  return JSON.stringify([await authors.toArray(), await bylines.toArray(), rows]);
};

describe('a new name', () => {
  test('is shown and found everywhere, and stays when a page is clipped again', async () => {
    const database = freshDatabase();
    await clip(database, 'a', bare('I. Lund'));
    const { 'I. Lund': id = 0 } = await idsByName(database);
    await renameAuthor(id, '  Ida   Lundgren ', NOW, database);
    expect(await namesOf(database)).toEqual([['Ida Lundgren']]);
    expect([await hits(database, 'lundgren'), await hits(database, 'lund')]).toEqual([1, 1]);

    await clip(database, 'a', bare('I. Lund'));
    await clip(database, 'b', bare('I. Lund'));
    expect(await namesOf(database)).toEqual([['Ida Lundgren'], ['Ida Lundgren']]);
    expect(await database.authors.count()).toBe(1);
  });

  test('of nothing is refused', async () => {
    const database = freshDatabase();
    await clip(database, 'a', bare('Ida Lund'));
    const [author] = await database.authors.toArray();
    await expect(renameAuthor(author?.id ?? 0, '  ', NOW, database)).rejects.toMatchObject({ code: 'bad-request' });
    await expect(renameAuthor(99, 'Bo', NOW, database)).rejects.toMatchObject({ code: 'author-not-found' });
  });
});

describe('two authors made one', () => {
  test('stay one for later clips under either name', async () => {
    const database = freshDatabase();
    await clip(database, 'a', bare('Ida Lund'));
    await clip(database, 'b', bare('Smoke Keeper'));
    const { 'Ida Lund': ida = 0, 'Smoke Keeper': smoke = 0 } = await idsByName(database);
    await mergeAuthors(smoke, ida, NOW, database);
    await clip(database, 'c', bare('Smoke Keeper'));

    expect(await database.authors.toArray()).toMatchObject([{ id: ida, alsoNamed: ['Smoke Keeper'] }]);
    expect(await database.bylines.where('authorId').equals(ida).count()).toBe(3);
    expect(await namesOf(database)).toEqual([['Ida Lund'], ['Smoke Keeper'], ['Smoke Keeper']]);
  });

  test('must be two', async () => {
    const database = freshDatabase();
    await clip(database, 'a', bare('Ida Lund'));
    const { 'Ida Lund': ida = 0 } = await idsByName(database);
    await expect(mergeAuthors(ida, ida, NOW, database)).rejects.toMatchObject({ code: 'bad-request' });
  });
});

describe('an author split off', () => {
  test('is kept apart when the page is clipped again, and takes the links that only they have', async () => {
    const database = freshDatabase();
    await clip(database, 'a', bare('Ida Lund'));
    const orcid = { kind: 'orcid' as const, url: 'https://orcid.org/0000-0001' };
    await clip(database, 'b', { ...bare('Ida Lund'), links: [orcid] });
    const [first, second] = await database.bylines.toArray();
    expect(first?.authorId).toBe(second?.authorId);

    const { authorId } = await splitByline(second?.id ?? 0, NOW, database);
    await clip(database, 'b', { ...bare('Ida Lund'), links: [orcid] });
    const owners = (await database.bylines.toArray()).map((byline) => byline.authorId);
    expect(owners.sort()).toEqual([first?.authorId, authorId].sort());
    expect((await database.authors.get(authorId))?.identities).toEqual(['url:orcid.org/0000-0001']);
    expect((await database.authors.get(first?.authorId ?? 0))?.identities).toEqual(['site:hive.example|ida lund']);
  });
});

describe('"not the author"', () => {
  test('takes the name from lists and search, and a later clip does not bring it back', async () => {
    const database = freshDatabase();
    await clip(database, 'a', bare('Ida Lund'), bare('Photo Agency'));
    const agency = (await database.bylines.toArray()).find(({ name }) => name === 'Photo Agency');
    await rejectByline(agency?.id ?? 0, NOW, database);
    await clip(database, 'a', bare('Ida Lund'), bare('PHOTO AGENCY'));
    expect(await namesOf(database)).toEqual([['Ida Lund']]);
    expect(await hits(database, 'agency')).toBe(0);
  });
});

describe('undoing', () => {
  const corrections = {
    'a new name': (database: LibraryDatabase, [ida]: number[]) => renameAuthor(ida ?? 0, 'Ida B. Lund', NOW, database),
    'a merge': (database: LibraryDatabase, [ida, bo]: number[]) => mergeAuthors(bo ?? 0, ida ?? 0, NOW, database),
    'a split': async (database: LibraryDatabase) => {
      const [byline] = await database.bylines.toArray();
      return splitByline(byline?.id ?? 0, NOW, database);
    },
    'a rejection': async (database: LibraryDatabase) => {
      const [byline] = await database.bylines.toArray();
      return rejectByline(byline?.id ?? 0, NOW, database);
    },
  };

  test.each(Object.entries(corrections))('%s puts everything back', async (_, correct) => {
    const database = freshDatabase();
    await clip(database, 'a', bare('Ida Lund'), bare('Bo Holm'));
    await clip(database, 'b', bare('Ida Lund'));
    const before = await snapshot(database);
    const ids = (await database.authors.toArray()).map(({ id }) => id);
    const { correctionId } = await correct(database, ids);
    expect(await snapshot(database)).not.toBe(before);
    await undoCorrection(correctionId, database);
    expect(await snapshot(database)).toBe(before);
    expect(await hits(database, 'lund')).toBe(2);
    await expect(undoCorrection(correctionId, database)).rejects.toMatchObject({ code: 'author-not-found' });
  });
});
