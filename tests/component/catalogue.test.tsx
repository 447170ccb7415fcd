import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureWords } from '../../components/failure-words';
import { textsFrom } from '../../components/text-context';
import { LANGUAGES } from '../../core/model/settings';
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

const LOCALES = 'public/_locales';
const folders = readdirSync(LOCALES).sort();
const translations = folders.filter((folder) => folder !== 'en');

/** The texts of a language, by name. */
function messagesOf(folder: string): Record<string, string> {
  const entries: Record<string, { message: string }> = JSON.parse(
    readFileSync(join(LOCALES, folder, 'messages.json'), 'utf8'),
  );
  return Object.fromEntries(Object.entries(entries).map(([key, { message }]) => [key, message]));
}

const english = messagesOf('en');
const localeOf = (folder: string) => folder.replace('_', '-');

/** The forms that a language has for whole numbers; `many`, of a round million in some, falls back to `other`. */
function formsOf(folder: string): string[] {
  const rules = new Intl.PluralRules(localeOf(folder));
  return [...new Set(Array.from({ length: 1000 }, (_, n) => rules.select(n)))].sort();
}

/** The names a language must have: those of English, with its own forms for each counted text. */
function keysFor(folder: string): string[] {
  const forms = formsOf(folder);
  const keys = Object.keys(english).flatMap((key) => {
    const [, stem, form] = /^(.+)_(one|other)$/.exec(key) ?? [];
    if (!stem || !(`${stem}_one` in english)) return key;
    return form === 'one' ? forms.map((own) => `${stem}_${own}`) : [];
  });
  return keys.sort();
}

/** The English of a text, in whichever form English has. */
const inEnglish = (key: string) => english[key] ?? english[key.replace(/_[a-z]+$/, '_other')] ?? '';

const placeholders = (text: string) => (text.match(/\$\d/g) ?? []).sort();

/** Texts that are the same in English and in another language, and why. */
const NAMES = [
  ...['extension_name', 'action_title', 'link_x', 'link_mastodon', 'link_bluesky', 'link_github', 'link_orcid'],
  ...['link_linkedin', 'link_scholar', 'link_facebook', 'link_instagram', 'link_youtube'],
];
const SAME_AS_ENGLISH: Record<string, { everywhere: string[]; styles?: string[]; words?: string[] }> = {
  // Words that German has taken over as they are.
  de: {
    everywhere: NAMES,
    styles: ['cite_apa', 'cite_mla'],
    words: ['backup', 'clippings', 'details', 'link_other', 'link_site', 'links', 'name', 'original'],
  },
  // Words that English has taken over from French, and "site", the other way about.
  fr: {
    everywhere: NAMES,
    styles: ['cite_apa', 'cite_mla'],
    words: ['menu', 'narrow_site', 'note', 'original', 'sort_site'],
  },
  // The one word that both have from Latin.
  es: { everywhere: NAMES, styles: ['cite_apa', 'cite_mla'], words: ['original'] },
  // Two services have a Chinese name.
  zh_CN: { everywhere: NAMES.filter((key) => key !== 'link_linkedin' && key !== 'link_scholar') },
  ja: { everywhere: NAMES },
};

/** A button's text, and what a screen reader says for it: whoever speaks what they see must be understood. */
const SPOKEN = [
  ['delete', 'delete_search'],
  ['delete', 'delete_tag'],
  ['not_the_author', 'not_the_author_hint'],
  ['remove', 'remove_site'],
  ['rename', 'rename_search'],
  ['rename', 'rename_tag'],
  ['restore', 'restore_title'],
  ['someone_else', 'someone_else_hint'],
] as const;

describe('the languages', () => {
  it('are those that can be chosen', () => {
    expect(folders).toEqual([...LANGUAGES].sort());
  });

  it.each(folders)('%s says which language it is and which way it runs', (folder) => {
    const { catalogue_language = '', catalogue_direction } = messagesOf(folder);
    expect(catalogue_language).toBe(localeOf(folder));
    expect(Intl.getCanonicalLocales(catalogue_language)).toEqual([catalogue_language]);
    expect(catalogue_direction).toBe('ltr');
  });

  it.each(translations)('%s has every text, and each counted one in the forms of the language', (folder) => {
    expect(Object.keys(messagesOf(folder)).sort()).toEqual(keysFor(folder));
  });

  it.each(translations)('%s keeps every place for a name or a number', (folder) => {
    const lost = Object.entries(messagesOf(folder)).filter(
      ([key, text]) => placeholders(text).join() !== placeholders(inEnglish(key)).join(),
    );
    expect(lost).toEqual([]);
  });

  it.each(translations)('%s has no blank text, and no space around one', (folder) => {
    expect(Object.entries(messagesOf(folder)).filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });

  it.each(translations)('%s leaves no text in English but names and words that are the same', (folder) => {
    const same = Object.entries(messagesOf(folder)).filter(([key, text]) => text === inEnglish(key));
    const { everywhere, styles = [], words = [] } = SAME_AS_ENGLISH[folder] ?? { everywhere: [] };
    expect(same.map(([key]) => key).sort()).toEqual(
      ['catalogue_direction', ...everywhere, ...styles, ...words].filter((key) => key in english).sort(),
    );
  });

  it.each(folders)('%s says for a button what the button shows', (folder) => {
    const said = messagesOf(folder);
    const here = SPOKEN.filter(([shown]) => shown in said).filter(([, spoken]) => spoken in said);
    const unlike = here.filter(
      ([shown, spoken]) => !said[spoken]?.toLowerCase().includes(said[shown]?.toLowerCase() ?? ''),
    );
    expect(here.length).toBeGreaterThan(0);
    expect(unlike).toEqual([]);
  });

  it.each(folders)('%s counts with the forms it has', (folder) => {
    const said = messagesOf(folder);
    const t = textsFrom((key, [n = '']) => (said[key] ?? '').replace('$1', n), localeOf(folder));
    for (const n of [0, 1, 2, 21, 1_000_000]) expect(t.count('clippings', n)).toContain(t.number(n));
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
