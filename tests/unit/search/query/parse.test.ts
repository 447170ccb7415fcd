import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OPERATORS } from '../../../../core/search/query/complete';
import { parseQuery } from '../../../../core/search/query/parse';
import { type Condition, type Node, wordsUnder } from '../../../../core/search/query/query';

const NOW = new Date(2024, 4, 15, 12);
const parse = (typed: string) => parseQuery(typed, NOW).root;

/** A query as one line: `word`, `beginning*`, `"a phrase"`, `-not`, `(all of)`, `[any | of]`, `<filter>`, `word@field`. */
function line(node: Node): string {
  switch (node.kind) {
    case 'word':
      return `${node.folded}${node.prefix ? '*' : ''}${node.field ? `@${node.field}` : ''}`;
    case 'phrase':
      return `"${node.words.map(line).join(' ')}"${node.field ? `@${node.field}` : ''}`;
    case 'not':
      return `-${line(node.node)}`;
    case 'filter':
      return `<${condition(node.condition)}>`;
    case 'any':
      return `[${node.nodes.map(line).join(' | ')}]`;
    default:
      return `(${node.nodes.map(line).join(' ')})`;
  }
}

function condition(of: Condition): string {
  if ('words' in of) return `${of.of}:${of.words.join(' ')}${of.prefix ? '*' : ''}`;
  if (of.of === 'lang') return `lang:${of.language}`;
  if (of.of !== 'date') return of.of;
  const day = (ms: number | undefined) => (ms === undefined ? '' : new Date(ms).toISOString().slice(0, 10));
  return `${day(of.from)}..${day(of.before)}`;
}

describe('words', () => {
  test.each([
    ['', '()'],
    ['ferry', '(ferry*)'],
    ['ferry ', '(ferry)'],
    ['night ferry.', '(night ferry)'],
    ['Zürich NAÏVE ', '(zurich naive)'],
    ['e-mail can’t ', '(e mail can t)'],
    ['b', '(b*)'],
    ['bees b', '(bees)'],
    ['bees 京', '(bees 京*)'],
    ['北京大学', '(北京 京大 大学)'],
    ['京 大', '(京* 大*)'],
    ['한국어', '(한국 국어)'],
    ['foo:bar http://hive.example/a', '(foo bar http hive example)'],
    ['run run run', '(run run*)'],
    ['? ! :', '()'],
  ])('%j', (typed, expected) => expect(line(parse(typed))).toBe(expected));

  test('that are said again count again', () => {
    expect(wordsUnder(parse('time sharing time Time ')).map(({ folded, times }) => [folded, times])).toEqual([
      ['time', 3],
      ['sharing', 1],
    ]);
  });

  test('say where they stand', () => {
    const typed = 'say “Zürich” -naïve (北京市 OR bee)';
    const places = wordsUnder(parse(typed)).map(({ from, to }) => typed.slice(from, to));
    expect(places).toEqual(['say', 'Zürich', 'naïve', '北京', '京市', 'bee']);
  });
});

describe('signs', () => {
  test.each([
    ['"face recognition"', '("face recognition")'],
    ['“face recognition” now ', '("face recognition" now)'],
    ['"running"', '("running")'],
    ['"北京大学 bees"', '("北京 京大 大学 学 bees")'],
    ['""', '()'],
    ['"face recog', '(face recog*)'],
    ['-bee ', '(-bee)'],
    ['honey -bee', '(honey -bee)'],
    ['honey - bee ', '(honey bee)'],
    ['honey --bee ', '(honey bee)'],
    ['-"night ferry" boat ', '(-"night ferry" boat)'],
    ['-(wax OR honey) bee ', '(-[wax | honey] bee)'],
    ['wax OR honey bee ', '([wax | honey] bee)'],
    ['wax OR honey OR bee ', '([wax | honey | bee])'],
    ['wax OR "queen bee" ', '([wax | "queen bee"])'],
    ['wax OR e-mail ', '([wax | (e mail)])'],
    ['wax or honey ', '(wax or honey)'],
    ['wax OR', '(wax)'],
    ['OR wax ', '(or wax)'],
    ['(a b OR c', '(a b)'],
    ['(wax honey) OR bee ', '([(wax honey) | bee])'],
    ['((wax', '(wax*)'],
    ['wax) honey) ', '(wax honey)'],
    ['()', '()'],
  ])('%j', (typed, expected) => expect(line(parse(typed))).toBe(expected));
});

describe('operators', () => {
  test.each([
    ['author:"chester" crimea', '(<author:chester> crimea*)'],
    ['author:"van der Berg" ', '(<author:van der berg>)'],
    ['author:"van der B', '(<author:van der b*>)'],
    ['Author:ches', '(<author:ches*>)'],
    ['author:ches ', '(<author:ches>)'],
    ['author:', '()'],
    ['author: ches ', '(author ches)'],
    ['-author:ches', '(-<author:ches>)'],
    ['tag:ferries OR tag:boats ', '([<tag:ferries> | <tag:boats>])'],
    ['site:harbour-paper.example ', '(<site:harbour paper example>)'],
    ['tag:北京 ', '(<tag:北京>)'],
    ['tag:"北京 美食" ', '(<tag:北京 京 美食>)'],
    ['lang:de-AT ', '(<lang:de>)'],
    ['lang:german ', '(lang german)'],
    ['has:note is:unread', '(<note> <unread>)'],
    ['is:un', '()'],
    ['is:un ', '(is un)'],
    ['in:title honey bee ', '(honey@title bee@title)'],
    ['bee (in:bio coast "old pilot") ', '(bee coast@bio "old pilot"@bio)'],
    ['in:title (in:bio coast) bee ', '(coast@bio bee@title)'],
    ['before:2024-05 ', '(<..2024-05-01>)'],
    ['after:2024 ', '(<2024-01-01..>)'],
    ['after:"last month" ', '(<2024-04-01..>)'],
    ['after:yesterday ', '(<2024-05-14..>)'],
    ['before:20', '()'],
    ['before:soon ', '(before soon)'],
    ['before:2024-13 ', '(before 2024 13)'],
    ['foo:"bar baz" ', '(foo "bar baz")'],
    ['x:-author:"bo" ', '(x author "bo")'],
    ['constructor:x toString:y ', '(constructor x tostring y)'],
  ])('%j', (typed, expected) => expect(line(parse(typed))).toBe(expected));
});

describe('any input', () => {
  const piece = fc.constantFrom(
    ...OPERATORS,
    '"',
    '(',
    ')',
    '-',
    ' ',
    'OR',
    'bee',
    '北京',
    'a',
    '2024-05',
    '“',
    '\n',
    ':',
  );
  const typing = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  );

  test('parses, and every word stands where it says', () => {
    fc.assert(
      fc.property(typing, (typed) => {
        for (const word of wordsUnder(parse(typed))) {
          expect(word.from).toBeGreaterThanOrEqual(0);
          expect(word.to).toBeLessThanOrEqual(typed.length);
          expect(word.folded).not.toBe('');
          expect(typed.slice(word.from, word.to).normalize('NFKC').toLowerCase().normalize('NFC')).toContain(
            word.text[0],
          );
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('has each of its words somewhere, unless an operator took it', () => {
    const words = fc.array(fc.constantFrom('honey', 'wax', 'queens', 'meadow'), { minLength: 1 });
    const signs = fc.constantFrom(' ', ' (', ') ', '" ', ' -', ' "');
    fc.assert(
      fc.property(words, fc.array(signs, { minLength: 1 }), (said, between) => {
        const typed = said.map((word, i) => word + between[i % between.length]).join('');
        expect(new Set(wordsUnder(parse(typed)).map(({ folded }) => folded))).toEqual(new Set(said));
      }),
    );
  });

  test.each([
    '('.repeat(50_000),
    '"'.repeat(50_001),
    '-('.repeat(50_000),
    'a OR '.repeat(20_000),
    'author:"'.repeat(10_000),
    '北'.repeat(100_000),
    'ก'.repeat(100_000),
    `${'e\u0301'.repeat(50_000)}`,
    '((wax OR honey) '.repeat(9_000),
  ])('is read in 50 ms, however long', (typed) => {
    // The quickest of some: other programs run too.
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      parse(typed);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
