import { expect, test } from 'vitest';
import { activeFilters, isNarrowed, narrowed, widened, without, wordsOf } from '../../../core/library/narrow';

test.each([
  ['', 'author', 'Ida Lund', 'author:"Ida Lund" '],
  ['wax', 'tag', 'bees', 'wax tag:bees '],
  ['wax ', 'site', 'hive.example', 'wax site:hive.example '],
  ['', 'language', 'de', 'lang:de '],
  ['wax', 'year', '2024', 'wax after:2024 before:2025 '],
] as const)('%j, %s %s', (typed, field, value, expected) => expect(narrowed(typed, field, value)).toBe(expected));

test('filters are found in a query, and taken off again', () => {
  const typed = 'bees tag:wax -site:hive.example author:"Ida Lund" (lang:en OR lang:de) is:unread ';
  const filters = activeFilters(typed);
  expect(filters.map(({ text }) => text)).toEqual(['tag:wax', '-site:hive.example', 'author:"Ida Lund"', 'is:unread']);
  expect(filters.map((filter) => without(typed, filter))).toEqual([
    'bees -site:hive.example author:"Ida Lund" (lang:en OR lang:de) is:unread ',
    'bees tag:wax author:"Ida Lund" (lang:en OR lang:de) is:unread ',
    'bees tag:wax -site:hive.example (lang:en OR lang:de) is:unread ',
    'bees tag:wax -site:hive.example author:"Ida Lund" (lang:en OR lang:de)',
  ]);
  expect(wordsOf('bees tag:wax honey is:unread')).toBe('bees honey');
  expect(wordsOf('tag:wax ')).toBe('');
});

test.each([
  ['tag', 'wax'],
  ['author', 'Ida Lund'],
  ['year', '2024'],
  ['language', 'de'],
  ['flag', 'unread'],
  ['flag', 'note'],
] as const)('narrowed to %s %s and widened again, a query is as it was', (field, value) => {
  const query = narrowed('bees', field, value);
  expect(isNarrowed('bees', field, value)).toBe(false);
  expect(isNarrowed(query, field, value)).toBe(true);
  expect(widened(query, field, value)).toBe('bees');
});
