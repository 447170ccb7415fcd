import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyser, type Form, formOf } from '../../../../core/search/text/analyse';
import { STEMMED, type TextLanguage } from '../../../../core/search/text/languages';
import { loadEveryLanguage, loadLanguages, UNSTEMMED } from '../../../../core/search/text/load-language';

async function formsOf(language: TextLanguage, text: string): Promise<Form[]> {
  const [tools = UNSTEMMED] = await loadLanguages([language]);
  const forms: Form[] = [];
  analyser(tools).each(text, (form) => forms.push(form));
  return forms;
}

const share = (some: Form | undefined, other: Form | undefined): boolean =>
  some?.stems.some((stem) => other?.stems.includes(stem)) ?? false;

describe('stems', () => {
  test.each([
    ['en', 'running', 'run'],
    ['en', 'naïve', 'naive'],
    ['en', 'libraries', 'library'],
    ['de', 'Häuser', 'Haus'],
    ['de', 'Zürich', 'zurich'],
    ['de', 'Straßen', 'strasse'],
    ['fr', 'élevées', 'élever'],
    ['fr', 'élevée', 'elevee'],
    ['es', 'canciones', 'cancion'],
    ['it', 'abbandonata', 'abbandonare'],
    ['pt', 'nações', 'nacoes'],
    ['nl', 'lichamelijke', 'lichamelijk'],
    ['ru', 'книгах', 'книги'],
    ['ru', 'большой', 'большая'],
    ['da', 'husene', 'hus'],
    ['sv', 'flickorna', 'flicka'],
    ['no', 'havnedistriktene', 'havnedistrikt'],
    ['fi', 'taloissa', 'talot'],
  ] as const)('%s: %s and %s meet', async (language, text, typed) => {
    const [indexed] = await formsOf(language, text);
    const [asked] = await formsOf(language, typed);
    expect(share(indexed, asked)).toBe(true);
  });

  test('are not taken from names, pairs and texts of no known language', async () => {
    expect(await formsOf('und', 'James running')).toMatchObject([{ stems: ['james'] }, { stems: ['running'] }]);
    expect((await formsOf('en', '北京')).map((form) => form.stems)).toEqual([['北京'], ['京']]);
  });

  test('of every language are never empty, whatever the word, and are what they are without marks too', async () => {
    const every = await loadEveryLanguage();
    expect(every.map(({ language }) => language)).toEqual(STEMMED);
    const word = fc.stringMatching(/^[\p{L}\p{N}\p{M}]{1,80}$/u);
    fc.assert(
      fc.property(word, fc.constantFrom(...every), (surface, tools) => {
        const form = formOf(surface, tools);
        expect(form.folded.length).toBeLessThanOrEqual(60);
        if (form.folded === '') return;
        for (const stem of form.stems) expect(stem).not.toBe('');
        expect(share(form, formOf(form.folded, tools))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the analyser', () => {
  test('gives offsets into the original text', async () => {
    const [tools = UNSTEMMED] = await loadLanguages(['en']);
    const text = 'Ｚürich’s ferries';
    const found: string[] = [];
    analyser(tools).each(text, (form, start, end) => found.push(`${form.folded}=${text.slice(start, end)}`));
    expect(found).toEqual(['zurich=Ｚürich', 's=s', 'ferries=ferries']);
  });

  test('gives the same forms when its memo has been filled again and again', async () => {
    const words = Array.from({ length: 30_000 }, (_, i) => `Words${i % 20_000}ing`);
    const [tools = UNSTEMMED] = await loadLanguages(['en']);
    const seen: string[] = [];
    analyser(tools).each(words.join(' '), (form) => seen.push(form.folded));
    expect(seen).toEqual(words.map((word) => word.toLowerCase()));
  });
});

test('stop words are folded, and what stands after an apostrophe is one', async () => {
  const [en, de] = await loadLanguages(['en', 'de']);
  for (const word of ['the', 'a', 's', 't', 'll']) expect(en?.stopWords.has(word), word).toBe(true);
  for (const word of ['fur', 'uber', 'dass']) expect(de?.stopWords.has(word), word).toBe(true);
  expect(en?.stopWords.has('don')).toBe(false);
});
