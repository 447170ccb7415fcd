import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../core/search/query/parse';
import { wordsUnder } from '../../../../core/search/query/query';
import { hardNodes, lightWords, rewrite, softNodes, termsOf } from '../../../../core/search/query/terms';
import type { TextLanguage } from '../../../../core/search/text/languages';
import { loadLanguages } from '../../../../core/search/text/load-language';

describe('termsOf', () => {
  test.each([
    ['running', ['en'], ['running', 'run']],
    ['running', ['und'], ['running']],
    ['naïve', ['en'], ['naive', 'naiv']],
    ['élevées', ['fr', 'en'], ['elevees', 'elev', 'eleve']],
    ['北京', ['en', 'de', 'ru'], ['北京']],
  ] as [string, TextLanguage[], string[]][])('%s in %s', async (typed, languages, terms) => {
    const [word] = wordsUnder(parseQuery(typed).root);
    expect(word && new Set(termsOf(word, await loadLanguages(languages)))).toEqual(new Set(terms));
  });
});

describe('lightWords', () => {
  test.each([
    ['the history of the ferry ', ['en'], ['the', 'of']],
    ['the who ', ['en'], []],
    ['"the who" of ', ['en'], ['of']],
    ['die hard ', ['en', 'de'], []],
    ['die Geschichte der Fähre ', ['en', 'de'], ['die', 'der']],
    ['die Fähre ', ['de', 'en'], ['die']],
    ['the ferry ', ['und'], []],
    ['the ', ['en'], []],
    ['the author:lund ', ['en'], ['the']],
    ['-the ferry ', ['en'], []],
  ] as [string, TextLanguage[], string[]][])('%s in a library of %s', async (typed, languages, light) => {
    const found = lightWords(parseQuery(typed), await loadLanguages(languages));
    expect([...found].map((word) => word.folded)).toEqual(light);
  });
});

test('words and alternatives of words are soft, all else is hard', () => {
  const query = parseQuery('wax (honey OR e-mail) "queen bee" -drone tag:hive (bee OR "wild bee") ');
  expect(softNodes(query).map((node) => node.kind)).toEqual(['word', 'any']);
  expect(hardNodes(query).map((node) => node.kind)).toEqual(['phrase', 'not', 'filter', 'any']);
});

test('a corrected query keeps its signs', () => {
  const query = parseQuery('author:lund "face recogniton" -recogniton hony ');
  const corrections = new Map(
    wordsUnder(query.root)
      .filter((word) => word.folded !== 'face')
      .map((word) => [word, word.folded === 'hony' ? 'honey' : 'recognition']),
  );
  expect(rewrite(query, corrections)).toBe('author:lund "face recognition" -recognition honey ');
});
