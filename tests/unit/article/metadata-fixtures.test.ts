import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { spokenIn } from '../../../core/article/fields/language';
import { FIELDS, readMetadata } from '../../../core/article/metadata';
import { paragraphsOf } from '../../../core/page/text';

const FOLDER = 'tests/fixtures/metadata';

/** What must come out; a field that is null must not be there, one that is left out does not matter. */
interface Expected {
  url: string;
  /** The source without which it does not come out: `field.source`. */
  needs?: string;
  [field: string]: unknown;
}

const cases = readdirSync(FOLDER).map((name) => {
  const { url, needs, ...fields } = JSON.parse(readFileSync(`${FOLDER}/${name}/expected.json`, 'utf8')) as Expected;
  return { name, html: readFileSync(`${FOLDER}/${name}/page.html`, 'utf8'), url, needs, fields };
});

/** The metadata, and language and direction as a capture has them; with a source left out, if one is named. */
function readAs({ html, url }: (typeof cases)[number], without = ''): Record<string, unknown> {
  const { document } = new JSDOM(html, { url }).window;
  const fields = Object.entries(FIELDS).map(([field, sources]) => [
    field,
    Object.fromEntries(Object.entries(sources).filter(([source]) => `${field}.${source}` !== without)),
  ]);
  const metadata = readMetadata(document, url, Object.fromEntries(fields));
  const text = paragraphsOf(document.querySelector('article') ?? document.body);
  return {
    ...metadata,
    ...spokenIn(without === 'spoken.text' ? '' : text, metadata),
  };
}

/** Only the fields that are named; one that is not there is null, as JSON has it. */
const named = (read: Record<string, unknown>, fields: object) =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, read[field] ?? null]));

describe.each(cases)('$name', (page) => {
  test('is read as expected', () => expect(named(readAs(page), page.fields)).toEqual(page.fields));

  const { needs } = page;
  if (needs) {
    test(`is not without ${needs}`, () => expect(named(readAs(page, needs), page.fields)).not.toEqual(page.fields));
  }
});

test('every source has a page that needs it', () => {
  const sources = Object.entries(FIELDS).flatMap(([field, of]) =>
    Object.keys(of).map((source) => `${field}.${source}`),
  );
  const needed = new Set(cases.map(({ needs }) => needs));
  expect([...sources, 'spoken.text'].filter((source) => !needed.has(source))).toEqual([]);
});
