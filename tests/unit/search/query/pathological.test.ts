import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { saveClip } from '../../../../core/library/clip';
import { parseQuery } from '../../../../core/search/query/parse';
import { searchLibrary } from '../../../../core/search/search';
import { freshDatabase } from '../../library/fresh-database';
import { sampleCapture } from '../../library/sample-capture';

/** Queries that make programs hang which turn them into patterns, or go back and forth over them. */
const LENGTH = 2_000;
const PATHOLOGICAL: Record<string, string> = {
  'a pattern that backtracks': `(a+)+$ ${'a'.repeat(LENGTH)}!`,
  'alternatives that overlap': `(a|a)*b ${'a'.repeat(LENGTH)}`,
  'a class left open': '['.repeat(LENGTH),
  'brackets left open': '('.repeat(LENGTH),
  'quotes left open': '"'.repeat(LENGTH - 1),
  'quotes within words': 'a"b'.repeat(LENGTH / 4),
  'only operators': 'author:'.repeat(LENGTH / 7),
  'only exclusions': '-'.repeat(LENGTH),
  'excluded exclusions': '-a '.repeat(LENGTH / 4),
  'only OR': 'OR '.repeat(LENGTH / 3),
  'only white space': ' '.repeat(LENGTH),
  'only stars': '*'.repeat(LENGTH),
  'a date without an end': `date:${'2024-'.repeat(LENGTH / 5)}`,
  'back references': '\\1\\2\\k<a>'.repeat(LENGTH / 10),
  'combining marks': `e${'\u0301'.repeat(LENGTH)}`,
  'one long word': 'honey'.repeat(LENGTH / 5),
  'joiners and overrides': '\u200d\u202e\u2066'.repeat(LENGTH / 3),
  'half a character': '\ud800'.repeat(LENGTH),
};

const LIMIT_MS = 50;
/** The best of these: other programs only make it slower. */
const RUNS = 5;

async function best(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

describe('a pathological query', () => {
  test(`is parsed and searched within ${LIMIT_MS} ms`, async () => {
    const database = freshDatabase();
    for (let number = 0; number < 20; number++) {
      const url = `https://hive.example/${number}`;
      const text = `${'a'.repeat(200)} honey harvested from a meadow (${number}) `.repeat(50);
      const capture = sampleCapture({ url, title: `Honey ${number}`, text, authors: [], images: [] });
      await saveClip({ capture, url, edits: { tags: ['a'], note: '' }, now: number }, database);
    }
    const slow: string[] = [];
    for (const [name, typed] of Object.entries(PATHOLOGICAL)) {
      const parsing = await best(() => parseQuery(typed));
      const searching = await best(() => searchLibrary(typed, { limit: 20, database }));
      if (parsing > LIMIT_MS / 5 || searching > LIMIT_MS) slow.push(`${name}: ${parsing} ms, ${searching} ms`);
    }
    expect(slow).toEqual([]);
  });

  test('never becomes a regular expression', () => {
    for (const folder of ['core/search/query', 'core/search/find', 'core/library'])
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
        one.endsWith('.ts'),
      ))
        expect(readFileSync(`${folder}/${file}`, 'utf8'), file).not.toMatch(/\bRegExp\(/);
  });
});
