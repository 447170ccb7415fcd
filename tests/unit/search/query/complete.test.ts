import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCompletion, completionsAt, OPERATORS, suggest } from '../../../../core/search/query/complete';
import { parseQuery } from '../../../../core/search/query/parse';

/** The caret is where the bar stands. */
function at(typed: string) {
  const caret = typed.indexOf('|');
  return { text: typed.replace('|', ''), completion: completionsAt(typed.replace('|', ''), caret) };
}

const AUTHORS = [
  { value: 'Ida Lund', count: 3 },
  { value: 'Lucía Marín', count: 9 },
  { value: 'Jan van der Berg', count: 2 },
  { value: 'Bo Lundqvist', count: 5 },
];

describe('completionsAt', () => {
  test.each([
    ['author:lu|', 'author', 'lu'],
    ['bees author:|', 'author', ''],
    ['-author:"van d|', 'author', 'van d'],
    ['(tag:fer|) x', 'tag', 'fer'],
    ['site:har|bour bees', 'site', 'har'],
    ['lang:|', 'lang', ''],
    ['bees au|', 'operator', 'au'],
    ['in:t|', 'operator', 'in:t'],
    ['after:"last|', 'operator', 'after:"last'],
  ])('%s', (typed, kind, prefix) => expect(at(typed).completion).toMatchObject({ kind, prefix }));

  test.each(['|', 'a|', 'bees|', 'author:lund |', 'foo:ba|', 'author:"lund"|', 'in:zz|'])('%s: nothing', (typed) =>
    expect(at(typed).completion).toBeUndefined(),
  );
});

describe('suggest', () => {
  test('puts what begins so first, then the more frequent', () => {
    const { completion } = at('author:lu|');
    expect(completion && suggest(completion, AUTHORS, 9).map(({ value }) => value)).toEqual([
      'Lucía Marín',
      'Bo Lundqvist',
      'Ida Lund',
    ]);
  });

  test('finds later words, folded, and several', () => {
    for (const [typed, value] of [
      ['author:mari|', 'Lucía Marín'],
      ['author:"van der b|', 'Jan van der Berg'],
    ] as const) {
      const { completion } = at(typed);
      expect(completion && suggest(completion, AUTHORS, 9).map((one) => one.value)).toEqual([value]);
    }
  });

  test('offers operators and the names of times', () => {
    const offers = (typed: string) => {
      const { completion } = at(typed);
      return completion && suggest(completion, [], 3).map(({ value }) => value);
    };
    expect(offers('ta|')).toEqual(['tag:']);
    expect(offers('be|')).toEqual(['before:', 'before:today', 'before:yesterday']);
    expect(offers('after:"last|')).toEqual(['after:"last week"', 'after:"last month"', 'after:"last year"']);
  });
});

describe('applyCompletion', () => {
  test.each([
    ['bees au| x', 'author:', 'bees author:| x'],
    ['author:lu|', 'Ida Lund', 'author:"Ida Lund" |'],
    ['author:"van d|er" bees', 'Jan van der Berg', 'author:"Jan van der Berg" |bees'],
    ['tag:fer|', 'ferries', 'tag:ferries |'],
    ['in:t|', 'in:title', 'in:title |'],
    ['author:x|', 'Ida "Bee" Lund', 'author:"Ida Bee Lund" |'],
  ])('%s with %s', (typed, value, expected) => {
    const { text, completion } = at(typed);
    const done = completion && applyCompletion(text, completion, value);
    expect(done && `${done.typed.slice(0, done.caret)}|${done.typed.slice(done.caret)}`).toBe(expected);
  });

  test('what was completed parses as that filter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('author', 'site', 'tag'),
        fc.stringMatching(/^[a-zé][a-zé .'()-]{0,20}$/),
        (kind, value) => {
          const { text, completion } = at(`bees ${kind}:|`);
          const done = completion && applyCompletion(text, completion, value);
          expect(parseQuery(done?.typed ?? '').root.nodes).toMatchObject([
            { kind: 'word', folded: 'bees' },
            { kind: 'filter', condition: { of: kind, prefix: false } },
          ]);
        },
      ),
    );
  });

  test('nothing typed makes it throw', () => {
    const pieces = fc.array(fc.constantFrom(...OPERATORS, '"', '(', '-', ' ', 'lu', '[', '\\'), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, fc.nat(60), (some, caret) => {
        const typed = some.join('');
        const completion = completionsAt(typed, Math.min(caret, typed.length));
        if (!completion) return;
        suggest(completion, AUTHORS, 5);
        expect(typed.slice(completion.from, completion.to)).toContain(completion.prefix.replace(/^.*"/, ''));
      }),
    );
  });
});
