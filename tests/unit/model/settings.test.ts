import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, isQuiet, type Settings, settingsFrom, siteNamed } from '../../../core/model/settings';

describe('settings', () => {
  it('stand at their first choice where nothing is stored, or nonsense', () => {
    for (const stored of [undefined, null, 7, 'dark', [], { theme: 'purple', badge: 'yes', reading: { size: 900 } }])
      expect(settingsFrom(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what is a choice beside what is none', () => {
    const stored = { theme: 'dark', language: 'tlh', reading: { face: 'sans', size: Number.NaN }, pictures: 3 };
    expect(settingsFrom(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      reading: { ...DEFAULT_SETTINGS.reading, face: 'sans' },
    });
  });

  it('come out of anything whole, and come out the same again', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings: Settings = settingsFrom(stored);
        expect(settingsFrom(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
      }),
    );
  });
});

describe('quiet sites', () => {
  const quietSites = ['bank.example', 'mail.paper.example'];

  it.each([
    ['https://bank.example/news', true],
    ['https://www.bank.example/', true],
    ['https://riverbank.example/', false],
    ['https://paper.example/', false],
    ['https://mail.paper.example:8080/x', true],
    ['not an address', false],
  ])('%s', (url, quiet) => expect(isQuiet({ quietSites }, url)).toBe(quiet));

  it.each([
    ['www.Bank.example', 'bank.example'],
    ['https://bank.example/news?x=1', 'bank.example'],
    [' bank.example ', 'bank.example'],
    ['bank', undefined],
    ['two words.example', undefined],
    ['', undefined],
  ])('%s names a site', (typed, site) => expect(siteNamed(typed)).toBe(site));
});
