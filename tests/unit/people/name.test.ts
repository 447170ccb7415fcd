import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanName,
  isOrganizationName,
  isPlausibleName,
  lastNameFirst,
  sameName,
  splitNames,
} from '../../../core/people/name';

test.each([
  ['By Ida Lund', 'Ida Lund'],
  ['ByIda Lund', 'Ida Lund'],
  ['Written by: Ida Lund', 'Ida Lund'],
  ['Von Ida Lund', 'Ida Lund'],
  ['Par Élise Lefèvre', 'Élise Lefèvre'],
  ['Текст: Анна Иванова', 'Анна Иванова'],
  ['文：高橋 美咲', '高橋 美咲'],
  ['作者：王小明', '王小明'],
  ['View all posts by Ida Lund', 'Ida Lund'],
  ['Ida Lund (see all)', 'Ida Lund'],
  ['Ida Lund (Bio)', 'Ida Lund'],
  ['Ida LundFollow', 'Ida Lund'],
  ['Luca Di Fabio', 'Luca Di Fabio'],
  ['IDA LUND', 'Ida Lund'],
  ['Lund, Ida', 'Ida Lund'],
  ['Dr. Ida Lund, PhD', 'Ida Lund'],
  ['Ida Lund, Staff Writer', 'Ida Lund'],
  ['Ida Lund | The Hive', 'Ida Lund'],
  ['Ida Lund ida@hive.example', 'Ida Lund'],
  ['Perry Holm Jr.', 'Perry Holm Jr.'],
  ['Byron Katz', 'Byron Katz'],
  ['Vonnegut Lee', 'Vonnegut Lee'],
])('%s is %s', (printed, name) => expect(cleanName(printed)).toBe(name));

test('cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('By ', 'Von ', '', 'Dr. ', '作者：'),
      fc.constantFrom('Ida Lund', 'Bo B. Holm', '王小明', 'Élise'),
      fc.constantFrom('', ', Editor', ' (see all)', ' | The Hive'),
      (before, name, after) => {
        const once = cleanName(before + name + after);
        expect(cleanName(once)).toBe(once);
      },
    ),
  );
});

test.each([
  ['Ida Lund and Bo Holm', ['Ida Lund', 'Bo Holm']],
  ['Ida Lund, Bo Holm & Élise Lefèvre', ['Ida Lund', 'Bo Holm', 'Élise Lefèvre']],
  ['Ida Lund und Bo Holm', ['Ida Lund', 'Bo Holm']],
  ['Felipe Cruz e Osmar Melo', ['Felipe Cruz', 'Osmar Melo']],
  ['王小明、李雷', ['王小明', '李雷']],
  ['Lund, Ida', ['Lund, Ida']],
  ['Ida Lund, Staff Writer', ['Ida Lund, Staff Writer']],
])('%s names %j', (line, names) => expect(splitNames(line)).toEqual(names));

describe('isPlausibleName', () => {
  test.each(['Ida Lund', '王小明', 'ليلى حداد', 'T.C. Sottek', 'Regan'])('%s', (name) =>
    expect(isPlausibleName(name)).toBe(true),
  );
  test.each([
    '',
    'admin',
    'Read more',
    'View all posts',
    'https://x.example',
    'Why did they do it?',
    'Subscribe to RSS',
    'May 2024 12',
    'x'.repeat(80),
  ])('not %s', (text) => expect(isPlausibleName(text)).toBe(false));
});

test.each([
  ['Reuters Staff', '', true],
  ['Redaktion', '', true],
  ['The Hive', 'The Hive', true],
  ['Hive', 'The Hive', true],
  ['Ida Lund', 'The Hive', false],
])('%s of %j: organisation %s', (name, site, is) => expect(isOrganizationName(name, site)).toBe(is));

test.each([
  ['Patrick Chester', 'P. Chester', true],
  ['Patrick Chester', 'CHESTER, Patrick', true],
  ['Patrick J. Chester', 'Patrick Chester', true],
  ['Élise Lefèvre', 'Elise Lefevre', true],
  ['王小明', '王小明', true],
  ['Patrick Chester', 'Paul Chester', false],
  ['Patrick Chester', 'Chester', false],
  ['', '', false],
])('%s and %s: %s', (a, b, same) => {
  expect(sameName(a, b)).toBe(same);
  expect(sameName(b, a)).toBe(same);
});

test.each([
  ['Ida Lund', 'Lund, Ida'],
  ['Ludwig van der Velde', 'van der Velde, Ludwig'],
  ['Perry Holm Jr.', 'Holm, Perry Jr.'],
  ['Anon', 'Anon'],
  ['高橋 美咲', '高橋 美咲'],
])('an index lists %s as %s', (name, listed) => {
  expect(lastNameFirst({ name, kind: 'person' })).toBe(listed);
});

test('an index lists organisations as they are', () => {
  expect(lastNameFirst({ name: 'Hive News Desk', kind: 'organization' })).toBe('Hive News Desk');
});
