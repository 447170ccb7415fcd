import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../core/page/dates';

const iso = (text: string, lang?: string, host?: string) => {
  const time = readDate(text, { lang, host });
  return time?.ms === undefined ? undefined : new Date(time.ms).toISOString().slice(0, 16);
};

describe('readDate', () => {
  test.each([
    ['2024-05-01T10:00:00+02:00', undefined, '2024-05-01T08:00'],
    ['20240501', undefined, '2024-05-01T00:00'],
    ['Fri, 21 Mar 2014 23:30:00 -0800', undefined, '2014-03-22T07:30'],
    ['28. Dezember 2022 um 14 Uhr', 'de', '2022-12-28T00:00'],
    ['le 3 févr. 2024', 'fr', '2024-02-03T00:00'],
    ['11. května 2024', 'cs', '2024-05-11T00:00'],
    ['１２月 ２０２４年５月１日', 'ja', '2024-05-01T00:00'],
    ['12 Ağu 2024', 'tr', '2024-08-12T00:00'],
    ['Mär 3, 2024', 'de', '2024-03-03T00:00'],
    ['13/04/2024', undefined, '2024-04-13T00:00'],
    ['2024-05-01T25:00', undefined, '2024-05-01T00:00'],
  ])('%s (%s)', (text, lang, expected) => expect(iso(text, lang)).toBe(expected));

  test.each([
    ['03/04/2024', undefined],
    ['31.02.2024', 'de'],
    ['10.1007/s11926-017-0626-z', 'en'],
    ['Chapter 12', 'en'],
    ['in 2024', 'en'],
    ['۱۴۰۳/۰۲/۱۲', 'fa'],
  ])('%s is no date', (text, lang) => expect(readDate(text, { lang })).toBeUndefined());

  test('goes by the custom of the country where the language leaves it open', () => {
    expect(iso('03/04/2024', 'en', 'paper.co.uk')).toBe('2024-04-03T00:00');
    expect(iso('03/04/2024', 'en', 'paper.example')).toBe('2024-03-04T00:00');
  });

  test('makes up no zone and no time', () => {
    expect(readDate('2024-05-01 10:00')).toEqual({ ms: Date.UTC(2024, 4, 1, 10), printed: '2024-05-01 10:00' });
    expect(readDate('1 May 2024')).toEqual({ ms: Date.UTC(2024, 4, 1), printed: '1 May 2024', precision: 'day' });
    expect(readDate('May 2024')).toEqual({ ms: Date.UTC(2024, 4, 1), printed: 'May 2024', precision: 'month' });
    // India, Ireland and Israel call their zones so.
    expect(readDate('1 May 2024 10:00 IST')?.offset).toBeUndefined();
  });

  test('reads what the browser prints, in every language and wherever it stands', () => {
    const times = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    const langs = fc.constantFrom(
      'en',
      'de',
      'fr',
      'es',
      'it',
      'pt',
      'nl',
      'ru',
      'ja',
      'zh',
      'ko',
      'pl',
      'sv',
      'cs',
      'fi',
    );
    fc.assert(
      fc.property(times, langs, fc.constantFrom('', 'x: ', '— '), (time, lang, before) => {
        const printed = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
        expect(iso(before + printed, lang)?.slice(0, 10)).toBe(time.toISOString().slice(0, 10));
      }),
    );
  });

  test('takes whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, lang) => {
        const time = readDate(text, { lang });
        expect(time === undefined || (text.includes(time.printed) && Number.isFinite(time.ms))).toBe(true);
      }),
    );
  });
});
