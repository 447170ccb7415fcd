import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Matcher } from '../../../core/search/find/matcher';
import { bestPassage, wordsShown } from '../../../core/search/find/snippet';

const QUERY = ['bees', 'roof'];

/** Matches whole words as they are written. */
const matcher: Matcher = {
  words: QUERY.length,
  hitsIn: (text) =>
    [...text.matchAll(/\w+/g)].flatMap(({ 0: word, index }) =>
      QUERY.includes(word) ? [{ start: index, end: index + word.length, word: QUERY.indexOf(word) }] : [],
    ),
};
const marked = (text: string) => bestPassage(text, matcher).flatMap((part) => (part.hit ? [part.text] : []));
const filler = (words: number) => 'filler '.repeat(words);

test('the first passage with all words is found, wherever it stands', () => {
  const lengths = fc.integer({ min: 0, max: 900 });
  fc.assert(
    fc.property(lengths, lengths, (before, between) => {
      const text = `${filler(before)}bees ${filler(40)}${filler(between)}bees on the roof ${filler(300)}roof`;
      expect(marked(text)).toEqual(['bees', 'roof']);
    }),
  );
});

test('a passage over the end of a part is marked to its end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 190, max: 230 }), (before) => {
      expect(marked(`${filler(before)}bees on the roof, bees and bees ${filler(400)}`)).toEqual([
        'bees',
        'roof',
        'bees',
        'bees',
      ]);
    }),
  );
});

test('counts the different words that texts show', () => {
  expect(wordsShown(['bees and bees', 'no more'], matcher)).toBe(1);
  expect(wordsShown(['bees', 'a roof'], matcher)).toBe(2);
});
