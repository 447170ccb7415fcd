import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from '../../../../core/search/text/tokenise';

/** Each token with its kind where it is no plain word: `学:tail`. */
function tokens(text: string): string {
  const found: string[] = [];
  tokenise(text, (kind, start, end) => found.push(text.slice(start, end) + (kind === 'word' ? '' : `:${kind}`)));
  return found.join(' ');
}

describe('tokenise', () => {
  test.each([
    ["The ferry's 2nd crossing", 'The ferry s 2nd crossing'],
    ['Crème brûlée, Łódź & Øresund', 'Crème brûlée Łódź Øresund'],
    ['cafe\u0301 bar', 'cafe\u0301 bar'],
    ['co\u00adop\u00aderate', 'co\u00adop\u00aderate'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['हिन्दी में', 'हिन्दी में'],
    ['', ''],
    ['… — !', ''],
  ])('finds the words of %j', (text, expected) => expect(tokens(text)).toBe(expected));

  test.each([
    ['北京市', '北京:pair 京市:pair 市:tail'],
    ['他 在', '他:pair 在:pair'],
    ['iPhone 15を買う', 'iPhone 15 を買:pair 買う:pair う:tail'],
    ['コーヒー。', 'コー:pair ーヒ:pair ヒー:pair ー:tail'],
    ['ｶﾞｽ', 'ｶﾞｽ:pair ｽ:tail'],
    ['𠮷野家', '𠮷野:pair 野家:pair 家:tail'],
    ['葛\u{e0100}城', '葛\u{e0100}城:pair 城:tail'],
    ['한국어를 배우다', '한국:pair 국어:pair 어를:pair 를:tail 배우:pair 우다:pair 다:tail'],
    ['한국'.normalize('NFD'), `${'한국'.normalize('NFD')}:pair ${'국'.normalize('NFD')}:tail`],
  ])('goes by pairs through %s', (text, expected) => expect(tokens(text)).toBe(expected));

  test.each([
    ['สวัสดีชาวโลก', 'สวัสดี ชาว โลก'],
    ['ពិភពលោក', 'ពិភពលោក'],
  ])('asks the dictionary for the words of %s', (text, expected) => expect(tokens(text)).toBe(expected));

  test('gives places in order, whatever the text, and misses no letter', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, (text) => {
        const covered = new Set<number>();
        let last = -1;
        tokenise(text, (_, start, end) => {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = start;
          for (let at = start; at < end; at++) covered.add(at);
        });
        for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) expect(covered.has(index)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
