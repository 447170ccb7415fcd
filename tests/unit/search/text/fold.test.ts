import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, lowerCase } from '../../../../core/search/text/fold';

test.each([
  ['Zürich', 'zurich'],
  ['naïve', 'naive'],
  ['STRASSE', 'strasse'],
  ['Straße', 'strasse'],
  ['Øresund', 'oresund'],
  ['Łódź', 'lodz'],
  ['Ærø', 'aero'],
  ['Þingvellir', 'thingvellir'],
  ['İstanbul', 'istanbul'],
  ['ﬁnd', 'find'],
  ['Ｗｉｄｅ', 'wide'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['οδός', 'οδοσ'],
  ['ЛЁД', 'лед'],
  ['soft\u00adware', 'software'],
  ['مُحَمَّد', 'محمد'],
  ['مدرسة', 'مدرسه'],
  ['שָׁלוֹם', 'שלום'],
  ['ｶﾞｽ', 'ガス'],
  ['が', 'が'],
  ['กี่', 'กี่'],
  ['हिन्दी', 'हिन्दी'],
  ['한국'.normalize('NFD'), '한국'],
])('%s is compared as %s', (word, expected) => expect(fold(word)).toBe(expected));

test('lower case keeps the marks, which stemmers need', () => {
  expect(lowerCase('ÉLEVÉE')).toBe('élevée');
  expect(lowerCase('e\u0301')).toBe('é');
});

test('what is folded folds to itself, and lower case changes nothing about it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(lowerCase(text))).toBe(fold(text));
    }),
    { numRuns: 1_000 },
  );
});
