import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, test, vi } from 'vitest';

const FOLDER = 'tests/fixtures/articles';

/** Each step around Readability, and what stands in for it when it is switched off. */
const STEPS = {
  'named-boxes': () => vi.doMock('../../../core/article/named-boxes', () => ({ takeOutNamedBoxes: () => undefined })),
  vote: () =>
    vi.doMock('../../../core/article/vote', () => ({
      markedArticles: () => [],
      articleWithLostText: () => undefined,
    })),
  restore: () =>
    vi.doMock('../../../core/article/restore', () => ({
      snapshotOf: () => undefined,
      restoreDropped: (root: Element) => root,
    })),
  remnants: () => vi.doMock('../../../core/article/remnants', () => ({ takeOutRemnants: () => undefined })),
};

interface Expected {
  names?: string[];
  title?: string;
  keeps: string[];
  drops: string[];
  /** The step without which it does not come out. */
  needs?: keyof typeof STEPS;
}

const cases = readdirSync(FOLDER).map((name) => ({
  name,
  html: readFileSync(`${FOLDER}/${name}/page.html`, 'utf8'),
  expected: JSON.parse(readFileSync(`${FOLDER}/${name}/expected.json`, 'utf8')) as Expected,
}));

afterEach(() => {
  vi.doUnmock('../../../core/article/named-boxes');
  vi.doUnmock('../../../core/article/vote');
  vi.doUnmock('../../../core/article/restore');
  vi.doUnmock('../../../core/article/remnants');
  vi.resetModules();
});

/** What of the expectation fails: texts that are missing, and texts that should be. */
async function faults(html: string, { names, title, keeps, drops }: Expected): Promise<string[]> {
  const { extractBody } = await import('../../../core/article/body');
  const url = 'https://lamps.example/2024/book/';
  const text =
    extractBody(new JSDOM(html, { url }).window.document, { baseUrl: url, names, title })?.text.replace(/\s+/g, ' ') ??
    '';
  return [...keeps.filter((part) => !text.includes(part)), ...drops.filter((part) => text.includes(part))];
}

describe.each(cases)('$name', ({ html, expected }) => {
  test('gives the text as expected', async () => {
    expect(await faults(html, expected)).toEqual([]);
  });

  const { needs } = expected;
  if (needs) {
    test(`does not without ${needs}`, async () => {
      vi.resetModules();
      STEPS[needs]();
      expect(await faults(html, expected)).not.toEqual([]);
    });
  }
});

test('every step has a page that needs it', () => {
  expect(new Set(cases.flatMap(({ expected }) => expected.needs ?? []))).toEqual(new Set(Object.keys(STEPS)));
});
