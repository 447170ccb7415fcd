import { describe, expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { searchLibrary } from '../../../core/search/search';
import type { LibraryDatabase } from '../../../core/store/database';
import { freshDatabase } from '../library/fresh-database';
import { sampleCapture } from '../library/sample-capture';

let clips = 0;
async function clip(database: LibraryDatabase, title: string, text: string, tags: string[] = []): Promise<number> {
  const url = `https://hive.example/${clips++}`;
  const capture = sampleCapture({ url, title, siteName: 'Site', text, authors: [], images: [] });
  const { clipping } = await saveClip({ capture, url, edits: { tags, note: '' }, now: clips }, database);
  return clipping.id;
}

const found = async (database: LibraryDatabase, typed: string) =>
  (await searchLibrary(typed, { limit: 20, database })).hits.map((hit) => hit.clipping.id);

describe('searchLibrary', () => {
  test('puts those with all words before those with some; the last word may be a beginning', async () => {
    const database = freshDatabase();
    const both = await clip(database, 'Honey', 'harvested from a mountain meadow');
    const some = await clip(database, 'Wax', 'harvested in the valley');
    expect(await found(database, 'harvested mount')).toEqual([both, some]);
    const { total, totalAll } = await searchLibrary('harvested mount', { limit: 1, database });
    expect([total, totalAll]).toEqual([2, 1]);
    expect(await found(database, 'mountain honey')).toEqual([both]);
  });

  test('finds on the first letters of a title, and from two on of a body', async () => {
    const database = freshDatabase();
    const id = await clip(database, 'Queens', 'nectar');
    for (const typed of ['q', 'qu', 'que', 'quee', 'ne', 'nec', 'nectar'])
      expect(await found(database, typed)).toEqual([id]);
    expect(await found(database, 'n')).toEqual([]);
  });

  test('puts title and tags before bodies, and the newest first among equals', async () => {
    const database = freshDatabase();
    const text = 'meadow '.repeat(500);
    const tagged = await clip(database, 'One', text, ['clover']);
    const older = await clip(database, 'Two', `${text} clover`);
    const newer = await clip(database, 'Three', `${text} clover`);
    expect(await found(database, 'clover')).toEqual([tagged, newer, older]);
  });

  test.each([
    ['zurich', 'Zürich'],
    ['strasse', 'Straße'],
    ['北京', '他在北京工作'],
    ['京', '他在北京'],
    ['ЛЁД', 'лед'],
  ])('finds %s in %s', async (typed, text) => {
    const database = freshDatabase();
    const id = await clip(database, 'One', text);
    expect(await found(database, typed)).toEqual([id]);
  });

  test('marks hits in title and passage', async () => {
    const database = freshDatabase();
    await clip(database, 'A roof in Århus', `${'Filler words. '.repeat(60)}Then bees came to the roof at last.`);
    const { hits } = await searchLibrary('bees arhus roo', { limit: 1, database });
    expect(hits[0]?.title.filter((part) => part.hit).map((part) => part.text)).toEqual(['roof', 'Århus']);
    expect(hits[0]?.snippet.filter((part) => part.hit).map((part) => part.text)).toEqual(['bees', 'roof']);
    expect(hits[0]?.snippet[0]?.text).toBe('…');
  });

  test('shows the bio where the bio is what was found', async () => {
    const database = freshDatabase();
    const capture = sampleCapture();
    await saveClip({ capture, url: capture.url, edits: { tags: [], note: '' }, now: 1 }, database);
    const { hits } = await searchLibrary('aarhus', { limit: 1, database });
    expect(hits[0]?.snippet.filter((part) => part.hit).map((part) => part.text)).toEqual(['Aarhus']);
  });

  test.each(['', '   ', '""', '-', '.*+?^$', '\u0000'])('answers %j with nothing', async (typed) => {
    expect(await searchLibrary(typed, { limit: 5, database: freshDatabase() })).toEqual({
      total: 0,
      totalAll: 0,
      hits: [],
    });
  });
});
