import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureWords } from '../../components/failure-words';
import catalogue from '../../public/_locales/en/messages.json';
import { texts } from './show';

const SOURCES = ['components', 'entrypoints', 'core', 'wxt.config.ts'];

function sourceFiles(path: string): string[] {
  if (/\.[a-z]+$/.test(path)) return /\.tsx?$/.test(path) ? [path] : [];
  return readdirSync(path).flatMap((name) => sourceFiles(join(path, name)));
}

const sources = SOURCES.flatMap(sourceFiles)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** A text is used under its own name, in the manifest, or as one of a counted family. */
function isUsed(key: string): boolean {
  const names = [`'${key}'`, `__MSG_${key}__`, `'${key.replace(/_(zero|one|two|few|many|other)$/, '')}'`];
  return names.some((name) => sources.includes(name));
}

describe('the catalogue of texts', () => {
  const keys = Object.keys(catalogue);

  it('has no text that nothing shows', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('has every text that is asked for', () => {
    const asked = [...sources.matchAll(/\bt\(\s*'([a-z_]+)'/g), ...sources.matchAll(/__MSG_([a-z_]+)__/g)];
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.map(([, key = '']) => key).filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('has both English forms of every counted text', () => {
    const stems = keys.flatMap((key) => /^(.+)_other$/.exec(key)?.[1] ?? []).filter((stem) => stem !== 'link');
    expect(stems.filter((stem) => !keys.includes(`${stem}_one`))).toEqual([]);
  });

  it('has no blank text and no key that only differs in case', () => {
    expect(Object.values(catalogue).filter(({ message }) => message.trim() === '')).toEqual([]);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });
});

describe('texts', () => {
  it('count as the language does', () => {
    expect(texts.count('clippings', 1)).toBe('1 clipping');
    expect(texts.count('clippings', 1208)).toBe('1,208 clippings');
  });

  it('name what happened and what to do, for every failure', () => {
    const codes = [
      'restricted-page',
      'page-too-large',
      'page-too-deep',
      'page-without-text',
      'page-gone',
      'clipping-not-found',
      'storage-full',
      'storage-failed',
      'bad-request',
      'unexpected',
    ] as const;
    for (const code of codes) {
      const { what, next } = failureWords(texts, code);
      expect(what).toMatch(/\.$/);
      expect(next.length).toBeGreaterThan(20);
    }
  });
});
