import { describe, expect, it } from 'vitest';
import { initials } from '../../components/Portrait';
import { evidenceWords, plainAddress, printedDay, readingTime } from '../../components/printed-words';
import { withTags } from '../../components/TagField';
import { textsFrom } from '../../components/text-context';
import { lookUp, texts } from './show';

describe('words about what was printed', () => {
  it('name the day that the page names, wherever the reader is', () => {
    expect(printedDay(texts, { printed: '2014-03-21T23:30:00-08:00', ms: Date.UTC(2014, 2, 22, 7, 30) })).toBe(
      '21 Mar 2014',
    );
    expect(printedDay(texts, { printed: 'March 21st', ms: Date.UTC(2014, 2, 21) }, 'long')).toBe('21 March 2014');
    expect(printedDay(texts, { printed: 'vor drei Tagen' })).toBe('vor drei Tagen');
  });

  it('give a minute at least', () => {
    expect(readingTime(texts, 3)).toBe('1 min');
    expect(readingTime(texts, 690)).toBe('3 min');
  });

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
