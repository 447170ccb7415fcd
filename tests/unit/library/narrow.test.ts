import { expect, test } from 'vitest';
import { narrowed } from '../../../core/library/narrow';

test.each([
  ['', 'author', 'Ida Lund', 'author:"Ida Lund" '],
  ['wax', 'tag', 'bees', 'wax tag:bees '],
  ['wax ', 'site', 'hive.example', 'wax site:hive.example '],
  ['', 'language', 'de', 'lang:de '],
  ['wax', 'year', '2024', 'wax after:2024 before:2025 '],
] as const)('%j, %s %s', (typed, field, value, expected) => expect(narrowed(typed, field, value)).toBe(expected));
