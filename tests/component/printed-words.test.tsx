import { describe, expect, it } from 'vitest';
import { initials } from '../../components/Portrait';
import { evidenceWords, plainAddress, printedDay, readingTime } from '../../components/printed-words';
import { withTags } from '../../components/TagField';
import { textsFrom } from '../../components/text-context';
import { lookUp, texts } from './show';

describe('words about what was printed', () => {
  it('name the day that the page names, wherever the reader is', () => {
    const late = { printed: '2014-03-21T23:30:00-08:00', ms: Date.UTC(2014, 2, 22, 7, 30), offset: -480 };
    expect(printedDay(texts, late)).toBe('21 Mar 2014');
    expect(printedDay(texts, { printed: 'March 21st', ms: Date.UTC(2014, 2, 21) }, 'long')).toBe('21 March 2014');
    expect(printedDay(texts, { printed: 'vor drei Tagen' })).toBe('vor drei Tagen');
    const month = { printed: 'März 2014', ms: Date.UTC(2014, 2, 1), precision: 'month' } as const;
    expect(printedDay(texts, month)).toBe('Mar 2014');
    expect(printedDay(texts, month, 'long')).toBe('March 2014');
  });

  it('give a minute at least', () => {
    expect(readingTime(texts, { wordCount: 3 })).toBe('1 min');
  });

  it.each([
    ['en-GB', 690, '3 min'],
    ['ar', 690, '5 min'],
    ['ja', 357, '2 min'],
    ['zh-Hant', 1_275, '10 min'],
    ['xx', 368, '2 min'],
  ])('count minutes at the speed of readers of %s', (lang, wordCount, said) =>
    expect(readingTime(texts, { wordCount, lang })).toBe(said),
  );

  it('say where something was read, for sources that are new as well', () => {
    expect(evidenceWords(texts, 'box:ts-fab')).toBe('the page’s author box');
    expect(evidenceWords(texts, 'closing-paragraph')).toBe('the closing paragraph');
    expect(evidenceWords(texts, 'toString')).toBe('the page');
  });

  it('write addresses as people do', () => {
    expect(plainAddress('https://www.hive.example/author/ida/?ref=x#top')).toBe('hive.example/author/ida');
    expect(plainAddress('https://hive.example/%E4%BD%9C%E8%80%85/%20x')).toBe('hive.example/%E4%BD%9C%E8%80%85/%20x');
    expect(plainAddress('https://hive.example/%E4%BD%9C%E8%80%85/')).toBe('hive.example/作者');
    expect(plainAddress('https://hive.example/100%')).toBe('hive.example/100%');
    expect(plainAddress('mailto:ida@hive.example?subject=a')).toBe('ida@hive.example');
  });

  it('use the catalogue’s language for days when the reader’s is another', () => {
    expect(textsFrom(lookUp, 'ar').date(Date.UTC(2014, 2, 21), 'medium', 'UTC')).toContain('2014');
  });
});

describe('initials', () => {
  it.each([
    ['Ida Lund', 'IL'],
    ['Ludwig van Beethoven', 'LB'],
    ['王小明', '王'],
    ['ليلى حداد', 'لح'],
    ['  ', ''],
    ['élise', 'É'],
    ['"Bee" (editor)', 'BE'],
  ])('of %s are %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe('tags that are typed', () => {
  it('are parted by commas, trimmed, and kept once', () => {
    expect(withTags(['Bees'], ' honey ,bees,,  the   hive ')).toEqual(['Bees', 'honey', 'the hive']);
    expect(withTags([], 'نحل، عسل')).toEqual(['نحل', 'عسل']);
  });
});
