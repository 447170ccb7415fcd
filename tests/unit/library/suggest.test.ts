import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { eraseLibrary } from '../../../core/library/erase';
import { accept, suggestionsFor } from '../../../core/library/suggest';
import { libraryDatabase } from '../../../core/store/database';
import { sampleAuthor, sampleCapture } from './sample-capture';

beforeEach(async () => {
  await clip('/one', ['Ida Lund'], ['bees'], 'de');
  await clip('/two', ['Ida Lund', 'Lucía Marín'], ['wild bees'], 'en');
  await clip('/three', ['Bo Berg'], ['wax'], 'en');
});

afterEach(() => eraseLibrary());

async function clip(path: string, names: string[], tags: string[], lang: string): Promise<void> {
  const url = `https://hive.example${path}`;
  const authors = names.map((name) => sampleAuthor({ name, url: `https://hive.example/author/${name}`, links: [] }));
  const capture = sampleCapture({ url, authors, lang });
  await saveClip({ capture, url, edits: { tags, note: '' }, now: 1 }, libraryDatabase());
}

/** The values offered where the bar stands. */
async function offered(typed: string): Promise<string[]> {
  const suggestions = await suggestionsFor(typed.replace('|', ''), typed.indexOf('|'));
  return suggestions.map(({ value }) => value);
}

test.each([
  ['author:lu|', ['Ida Lund', 'Lucía Marín']],
  ['author:|', ['Ida Lund', 'Bo Berg', 'Lucía Marín']],
  ['wax author:"bo b|', ['Bo Berg']],
  ['tag:bee|', ['bees', 'wild bees']],
  ['site:hive|', ['hive.example']],
  ['lang:|', ['en', 'de']],
  ['author:nobody|', []],
  ['in:|', ['in:title', 'in:bio']],
])('%s', async (typed, values) => expect((await offered(typed)).toSorted()).toEqual(values.toSorted()));

test('what is more frequent comes first', async () => {
  expect((await offered('author:|'))[0]).toBe('Ida Lund');
  expect((await offered('lang:|'))[0]).toBe('en');
});

test('elsewhere the operators are offered, to be added after what is typed', async () => {
  expect((await offered('wax|')).slice(0, 2)).toEqual(['author:', 'site:']);
  expect(accept({ kind: 'operator', value: 'author:' }, 'wax', 3)).toEqual({ typed: 'wax author:', caret: 11 });
  expect(accept({ kind: 'operator', value: 'in:title' }, '', 0)).toEqual({ typed: 'in:title ', caret: 9 });
});

test('a value goes where it was begun, and nowhere when that is gone', () => {
  const ida = { kind: 'author', value: 'Ida Lund' } as const;
  expect(accept(ida, 'wax author:id', 13)).toEqual({ typed: 'wax author:"Ida Lund" ', caret: 22 });
  expect(accept(ida, 'wax', 3)).toEqual({ typed: 'wax', caret: 3 });
});
