import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsPeriod, parsePeriod } from '../../../../core/search/query/dates';

/** A Wednesday. */
const NOW = new Date(2024, 4, 15, 12, 30);

const day = (ms: number): string => new Date(ms).toISOString().replace('T00:00:00.000Z', '');

describe('parsePeriod', () => {
  test.each([
    ['2024', '2024-01-01', '2025-01-01'],
    ['2024-05', '2024-05-01', '2024-06-01'],
    ['2024-12', '2024-12-01', '2025-01-01'],
    ['2024/5/17', '2024-05-17', '2024-05-18'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['today', '2024-05-15', '2024-05-16'],
    ['Yesterday', '2024-05-14', '2024-05-15'],
    ['this week', '2024-05-13', '2024-05-20'],
    ['last  week', '2024-05-06', '2024-05-13'],
    ['last-month', '2024-04-01', '2024-05-01'],
    ['this month', '2024-05-01', '2024-06-01'],
    ['this year', '2024-01-01', '2025-01-01'],
    ['last year', '2023-01-01', '2024-01-01'],
  ])('%s', (text, from, to) => {
    const period = parsePeriod(text, NOW);
    expect(period && [day(period.from), day(period.to)]).toEqual([from, to]);
  });

  test.each(['', '24', '0099', '2024-', '2024-13', '2024-00', '2024-02-30', '2024-05-00', 'soon', 'constructor'])(
    '%j names none',
    (text) => expect(parsePeriod(text, NOW)).toBeUndefined(),
  );

  test('a week begins on the Monday before a Sunday', () => {
    expect(day(parsePeriod('this week', new Date(2024, 4, 19))?.from ?? 0)).toBe('2024-05-13');
  });

  test('every day has a name, and its beginnings may become one', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (date) => {
        const name = `${date.getUTCFullYear()}-${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
        const period = parsePeriod(name, NOW);
        expect(period && period.from <= date.getTime() && date.getTime() < period.to).toBe(true);
        for (let length = 1; length < name.length; length++) expect(beginsPeriod(name.slice(0, length))).toBe(true);
      }),
    );
    expect(['la', 'Last w', 'soon', '20x'].map(beginsPeriod)).toEqual([true, true, false, false]);
  });
});
