import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correct } from '../../../core/search/find/correct';
import { RowCache } from '../../../core/search/find/row-cache';
import { segmentView } from '../../../core/search/find/segment-view';
import type { View } from '../../../core/search/find/view';
import { BlockWriter } from '../../../core/search/index/block';
import { KIND } from '../../../core/search/index/keys';
import { writeSurface } from '../../../core/search/index/surface';
import { SearchDatabase } from '../../../core/store/search-database';

/** Words with few letters, so that many are near each other; one of them takes more than a byte. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ö'), minLength: 1, maxLength: 10 }).map((rest) => `a${rest}`);

/** How many clippings have each word. */
type Counts = Record<string, number>;
const counts: fc.Arbitrary<Counts> = fc
  .uniqueArray(word, { maxLength: 60 })
  .chain((words) => fc.tuple(...words.map((one) => fc.nat(5).map((count) => [one, count + 1] as const))))
  .map((entries) => Object.fromEntries(entries));

/** A segment with these words, in blocks of a few. */
async function segment(search: SearchDatabase, number: number, words: Counts): Promise<View> {
  const writer = new BlockWriter(40);
  for (const one of Object.keys(words).sort()) {
    writeSurface(writer.payload, one, { count: words[one] ?? 0, terms: [one] });
    writer.add(KIND.surface + one);
  }
  // Words begin after the dictionary: the walk must end there.
  writer.add('aaaa');
  await search.blocks.bulkPut(writer.take(true).map((block) => ({ segment: number, ...block })));
  return segmentView(search, number, { ids: new Uint32Array(), dead: new Uint8Array() }, new RowCache());
}

/** Optimal string alignment, as the textbook has it. */
function distance(a: string, b: string): number {
  const at = (i: number, j: number): number => {
    if (Math.min(i, j) === 0) return Math.max(i, j);
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return Math.min(
      known(i - 1, j) + 1,
      known(i, j - 1) + 1,
      known(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
      swapped ? known(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
    );
  };
  const table = new Map<string, number>();
  const known = (i: number, j: number): number => {
    const value = table.get(`${i} ${j}`) ?? at(i, j);
    table.set(`${i} ${j}`, value);
    return value;
  };
  return known(a.length, b.length);
}

/** What a look at every word says. */
function expected(all: Counts, typed: string): string | undefined {
  const errors = typed.length >= 8 ? 2 : 1;
  const near = Object.keys(all)
    .map((one) => ({ one, away: distance(one, typed), count: all[one] ?? 0 }))
    .filter(({ away }) => typed.length >= 4 && away <= errors);
  const [best] = near.sort((a, b) => a.away - b.away || b.count - a.count || (a.one < b.one ? -1 : 1));
  return best?.one;
}

test('a word is corrected to the nearest of all segments, the more frequent first', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(counts, counts, word, async (some, others, typed) => {
      const search = new SearchDatabase(`correct-${runs++}`);
      const views = [await segment(search, 1, some), await segment(search, 2, others)];
      const all = { ...some };
      for (const [one, count] of Object.entries(others)) all[one] = (all[one] ?? 0) + count;
      expect(await correct(views, typed)).toBe(expected(all, typed));
      await search.delete();
    }),
  );
});
