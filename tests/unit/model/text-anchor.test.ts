import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes, quoteOf, type TextSpan } from '../../../core/model/text-anchor';

const TEXT =
  'The keeper lit the lamp at dusk. The keeper slept at noon. Nobody else came to the island, and the keeper liked it.';

const kept = (text: string, passage: string, from = 0) => {
  const start = text.indexOf(passage, from);
  const made = quoteOf(text, { start, end: start + passage.length });
  if (!made) throw new Error('nothing chosen');
  return made;
};

const found = (text: string, { quote, start }: ReturnType<typeof kept>) => {
  const span = findQuotes(text)(quote, start);
  return span && text.slice(span.start, span.end);
};

describe('a passage', () => {
  it('is kept without the white space that was selected around it', () => {
    const made = quoteOf(TEXT, { start: TEXT.indexOf(' slept'), end: TEXT.indexOf('at noon') });
    expect(made?.quote.exact).toBe('slept');
    expect(made?.quote.suffix).toBe(TEXT.slice(TEXT.indexOf(' at noon'), TEXT.indexOf(' at noon') + 32));
    expect(quoteOf(TEXT, { start: 3, end: 4 })).toBeUndefined();
  });

  it('is told from another of the same words by what stands around it', () => {
    const second = kept(TEXT, 'The keeper', 10);
    const longer = `Once upon a time. ${TEXT}`;
    const span = findQuotes(longer)(second.quote, second.start);
    expect(span?.start).toBe(longer.indexOf('The keeper slept'));
  });

  it('is found where lines break elsewhere', () => {
    const made = kept(TEXT, 'lamp at dusk. The keeper');
    expect(found(TEXT.replaceAll(' ', '\n  '), made)).toBe('lamp\n  at\n  dusk.\n  The\n  keeper');
  });

  it('is not taken for the same few words somewhere else', () => {
    const made = kept(TEXT, 'keeper', TEXT.indexOf('slept') - 10);
    expect(found('A goalkeeper is no other keeper of anything.', made)).toBeUndefined();
  });

  it('of many words is believed wherever it stands', () => {
    const made = kept(TEXT, 'Nobody else came to the island');
    expect(found('Later: Nobody else came to the island!', made)).toBe('Nobody else came to the island');
    expect(found('Nobody else came to that island.', made)).toBeUndefined();
  });
});

const word = fc.constantFrom('the', 'keeper', 'lamp', 'ö', '灯', '🏝', 'مصباح', 'a', 'b');
const texts = fc.array(word, { minLength: 2, maxLength: 60, size: 'max' }).map((words) => words.join(' '));

/** A text and a part of it that is more than white space. */
const selections = texts.chain((text) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length))
    .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) + 1 } }))
    .filter(({ span }) => text.slice(span.start, span.end).trim() !== ''),
);

const letters = (text: string) => text.replace(/\s+/g, '');
const wordsAt = (text: string, span: TextSpan | undefined) => span && letters(text.slice(span.start, span.end));

describe('any selection', () => {
  it('is found in its own text, at its place', () => {
    fc.assert(
      fc.property(selections, ({ text, span }) => {
        const made = quoteOf(text, span);
        if (!made) throw new Error('nothing chosen');
        const again = findQuotes(text)(made.quote, made.start);
        expect(again).toEqual({ start: made.start, end: made.start + made.quote.exact.length });
      }),
      { numRuns: 500 },
    );
  });

  it('is found after something was put in or taken out elsewhere', () => {
    fc.assert(
      fc.property(
        selections,
        texts,
        fc.nat(),
        fc.nat(40),
        fc.boolean(),
        ({ text, span }, added, at, length, before) => {
          const made = quoteOf(text, span);
          if (!made) throw new Error('nothing chosen');
          const end = made.start + made.quote.exact.length;
          const [from, room] = before ? [0, made.start] : [end, text.length - end];
          const cut = from + (room === 0 ? 0 : at % (room + 1));
          const taken = Math.min(length, from + room - cut);
          const edited = text.slice(0, cut) + added + text.slice(cut + taken);
          const again = findQuotes(edited)(made.quote, made.start);
          expect(wordsAt(edited, again)).toBe(letters(made.quote.exact));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('moves with its text where its words and surroundings stand there once', () => {
    const numbered = (text: string) => text.replace(/ /g, () => ` ${count++} `);
    let count = 0;
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(30), texts, (repeating, at, length, added) => {
        count = 0;
        const text = numbered(repeating);
        const start = at % text.length;
        const made = quoteOf(text, { start, end: start + length + 1 });
        fc.pre(made !== undefined && made.quote.prefix.length + made.quote.suffix.length > 32);
        const again = made && findQuotes(`${added}\n${text}`)(made.quote, made.start);
        expect(again?.start).toBe((made?.start ?? 0) + added.length + 1);
      }),
      { numRuns: 300 },
    );
  });
});
