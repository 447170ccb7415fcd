import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { findAuthors, SOURCES } from '../../../core/author/find-authors';

const FOLDER = 'tests/fixtures/authors';

/** What must come out; a field that is null must not be there, one that is left out does not matter. */
interface Expected {
  authors: Record<string, unknown>[];
  /** The source without which it does not come out. */
  needs?: keyof typeof SOURCES;
}

const cases = readdirSync(FOLDER).map((name) => ({
  name,
  html: readFileSync(`${FOLDER}/${name}/page.html`, 'utf8'),
  expected: JSON.parse(readFileSync(`${FOLDER}/${name}/expected.json`, 'utf8')) as Expected,
}));

function authorsOf(html: string, without?: keyof typeof SOURCES) {
  const { document } = new JSDOM(html, { url: 'https://hive.example/2024/swarms/' }).window;
  const sources = Object.entries(SOURCES).filter(([name]) => name !== without);
  return findAuthors(
    { document, baseUrl: document.baseURI, siteName: 'The Hive' },
    sources.map(([, source]) => source),
  ).authors;
}

/** Only the fields that are named; one that is not there is null, as JSON has it. */
const named = (author: object, fields: object) =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, (author as Record<string, unknown>)[field] ?? null]));

describe.each(cases)('$name', ({ html, expected }) => {
  test('gives the authors as expected', () => {
    const authors = authorsOf(html);
    expect(authors.map((author) => author.name)).toEqual(expected.authors.map(({ name }) => name));
    expect(authors.map((author, i) => named(author, expected.authors[i] ?? {}))).toMatchObject(expected.authors);
  });

  const { needs } = expected;
  if (needs) {
    test(`does not without ${needs}`, () => {
      expect(authorsOf(html, needs)).not.toEqual(authorsOf(html));
    });
  }
});

test('every source has a page that needs it', () => {
  const needed = new Set(cases.map(({ expected }) => expected.needs));
  expect(Object.keys(SOURCES).filter((name) => !needed.has(name as keyof typeof SOURCES))).toEqual([]);
});
