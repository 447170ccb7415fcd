import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, test, vi } from 'vitest';

const FOLDER = 'tests/fixtures/articles';

/** Each step around Readability, and what stands in for it when it is switched off. */
const STEPS = {
  'named-boxes': { takeOutNamedBoxes: nothing },
  vote: { articleWithLostText: nothing },
  restore: { restoreDropped: (root: Element) => root },
  remnants: { takeOutRemnants: nothing },
  images: { resolveImages: nothing },
  formulas: { settleFormulas: nothing },
  'code-blocks': { flattenCode: nothing, finishCode: nothing },
  cards: { makeCards: nothing },
  'hidden-parts': { settleHiddenParts: nothing, takeOutRepeats: nothing },
  figures: { settleFigures: nothing },
  guard: { guardContent: nothing, releaseContent: nothing },
  headings: { levelHeadings: nothing },
  notes: { notesOf: nothing, addLostNotes: nothing },
};

type Step = keyof typeof STEPS;

function nothing(): undefined {
  return undefined;
}

const pathOf = (step: string): string => `../../../core/article/${step}`;

interface Expected {
  names?: string[];
  title?: string;
  keeps: string[];
  drops: string[];
  /** How often each selector matches in the body. */
  selectors?: Record<string, number>;
  /** The step without which it does not come out; where two would each do, without both of them. */
  needs?: Step | Step[];
}

const cases = readdirSync(FOLDER).map((name) => ({
  name,
  html: readFileSync(`${FOLDER}/${name}/page.html`, 'utf8'),
  expected: JSON.parse(readFileSync(`${FOLDER}/${name}/expected.json`, 'utf8')) as Expected,
}));

afterEach(() => {
  for (const step of Object.keys(STEPS)) vi.doUnmock(pathOf(step));
  vi.resetModules();
});

/** What of the expectation fails: texts that are missing, texts that should be, and markup that is not as it should be. */
async function faults(html: string, { names, title, keeps, drops, selectors = {} }: Expected): Promise<string[]> {
  const { extractBody } = await import('../../../core/article/body');
  const url = 'https://lamps.example/2024/book/';
  const body = extractBody(new JSDOM(html, { url }).window.document, { baseUrl: url, names, title });
  const text = body?.text.replace(/\s+/g, ' ') ?? '';
  // Read again, as the reader does: a tree may hold what markup cannot say.
  const { document } = new JSDOM(body?.html ?? '').window;
  return [
    ...keeps.filter((part) => !text.includes(part)),
    ...drops.filter((part) => text.includes(part)),
    ...Object.entries(selectors).flatMap(([selector, count]) => {
      const found = document.querySelectorAll(selector).length;
      return found === count ? [] : `${selector}: ${found} instead of ${count} in ${body?.html}`;
    }),
  ];
}

describe.each(cases)('$name', ({ html, expected }) => {
  test('gives the text as expected', async () => {
    expect(await faults(html, expected)).toEqual([]);
  });

  const needs = [expected.needs ?? []].flat();
  if (needs.length > 0) {
    test(`does not without ${needs.join(' and ')}`, async () => {
      vi.resetModules();
      for (const step of needs)
        vi.doMock(pathOf(step), async (original) => ({ ...(await original<object>()), ...STEPS[step] }));
      expect(await faults(html, expected)).not.toEqual([]);
    });
  }
});

test('every step has a page that needs it', () => {
  expect(new Set(cases.flatMap(({ expected }) => expected.needs ?? []))).toEqual(new Set(Object.keys(STEPS)));
});
