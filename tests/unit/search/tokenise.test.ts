import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, tokenise } from '../../../core/search/tokenise';

const words = (text: string) => tokenise(text).map((token) => token.word);

test.each([
  ["Putin's call", ['putin', 's', 'call']],
  ['Crème brûlée', ['creme', 'brulee']],
  ['Łódź, Århus & Øresund', ['lodz', 'arhus', 'oresund']],
  ['北京市', ['北京', '京市', '市']],
  ['iPhone 15を買う', ['iphone', '15', 'を買', '買う', 'う']],
  ['한국어 문서', ['한국어', '문서'].map((word) => word.normalize('NFKD'))],
  ['', []],
])('%s', (text, expected) => expect(words(text)).toEqual(expected));

test('a token is a place in the text, and folding again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = -1;
      for (const { word, start, end } of tokenise(text)) {
        expect(start).toBeGreaterThan(last);
        expect(fold(text.slice(start, end))).toBe(word);
        expect(fold(word)).toBe(word);
        last = start;
      }
    }),
  );
});
