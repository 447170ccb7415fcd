import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileNames, safeFileName } from '../../../core/transfer/file-names';

describe('a safe file name', () => {
  test.each([
    ['When the swarm leaves', 'When the swarm leaves'],
    ['古い連絡船', '古い連絡船'],
    ['ميناء المدينة القديم', 'ميناء المدينة القديم'],
    ['می‌خواهم', 'می‌خواهم'],
    ['Cafe\u0301', 'Café'],
    ['What? "Now": a/b\\c|d*e <f>', 'What Now a b c d e f'],
    ['C#, [[links]] and ^blocks', 'C , links and blocks'],
    ['../../etc/passwd', 'etc passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['C:\\Windows\\System32', 'C Windows System32'],
    ['.htaccess', 'htaccess'],
    ['...', 'Untitled'],
    ['', 'Untitled'],
    [' \t\n ', 'Untitled'],
    ['\u200d\u200c', 'Untitled'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Lpt¹', '_Lpt¹'],
    ['com1 port', 'com1 port'],
    ['Console', 'Console'],
    ['ends in dots...', 'ends in dots'],
    ['ends in a blank. . ', 'ends in a blank'],
    ['invoice\u202efdp.exe', 'invoice fdp.exe'],
    ['a\0b\u0007c\u007fd\u0085e', 'a b c d e'],
    ['zero\u200bwidth\ufeff', 'zero width'],
    ['lone \ud800 surrogate', 'lone surrogate'],
    ['line\u2028separator', 'line separator'],
    ['-rf', 'rf'],
    ['~root', 'root'],
    ['👩‍👩‍👧 family', '👩‍👩‍👧 family'],
  ])('of %j is %j', (text, name) => {
    expect(safeFileName(text, 'Untitled')).toBe(name);
  });

  test('is short, and not cut within a character', () => {
    expect(safeFileName('x'.repeat(5_000), 'Untitled')).toHaveLength(120);
    expect(safeFileName('👩‍👩‍👧'.repeat(50), 'Untitled')).toBe('👩‍👩‍👧'.repeat(6));
    expect(safeFileName(`${'x'.repeat(119)}é`, 'Untitled')).toBe('x'.repeat(119));
  });

  test('of any text is one that every system takes', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 }));
    fc.assert(
      fc.property(texts, (text) => {
        const name = safeFileName(text, 'Untitled');
        expect(name).not.toMatch(/[<>:"/\\|?*]|\p{Cc}|[\u202a-\u202e\u2066-\u2069]|^\.|[.\s]$|^$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(121);
        expect(safeFileName(name, 'Untitled')).toBe(name);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('no two files have names that some system takes for one', () => {
  const names = new FileNames();
  const taken = ['Swarms', 'swarms', 'SWARMS', 'Cafe\u0301', 'Café', 'ﬁn', 'fin'].map((name) =>
    names.take(name, '.md'),
  );
  expect(taken.slice(0, 3)).toEqual(['Swarms.md', 'swarms (2).md', 'SWARMS (3).md']);
  expect(new Set(taken.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(taken.length);
});
