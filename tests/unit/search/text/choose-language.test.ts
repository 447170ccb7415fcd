import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseLanguage } from '../../../../core/search/text/choose-language';

const TEXTS = {
  en: 'The ferry leaves when the last of the fishermen are on board, and it is not early.',
  de: 'Die Fähre legt ab, wenn der letzte Fischer an Bord ist, und das ist nicht immer früh am Morgen.',
  fr: 'Le bac part quand le dernier des pêcheurs est à bord, et ce n’est pas toujours de bonne heure.',
  es: 'El barco sale cuando el último de los pescadores está a bordo, y no es siempre temprano en la mañana.',
  it: 'Il traghetto parte quando è a bordo anche l’ultimo dei pescatori, e non è sempre di buon mattino.',
  pt: 'A balsa sai quando o último dos pescadores está a bordo, e isso não é sempre de manhã cedo.',
  nl: 'De veerboot vertrekt als de laatste van de vissers aan boord is, en dat is niet altijd vroeg.',
  ru: 'Паром уходит, когда последний из рыбаков уже на борту, и это бывает не так рано, как все хотели бы.',
  sv: 'Färjan går när den sista av fiskarna är ombord, och det är inte alltid så tidigt på morgonen.',
  fi: 'Lautta lähtee, kun viimeinen kalastajista on noussut kyytiin, ja se ei ole aina niin aikaisin.',
};

describe('chooseLanguage', () => {
  test.each(Object.entries(TEXTS))('reads %s from its small words', (language, text) => {
    expect(chooseLanguage(undefined, text)).toBe(language);
    expect(chooseLanguage(`${language}-XX`, text)).toBe(language);
  });

  test('believes the words where the page declares another language', () => {
    expect(chooseLanguage('en', TEXTS.de)).toBe('de');
    expect(chooseLanguage('en-US', TEXTS.ru)).toBe('ru');
  });

  test('believes the page about texts that say little, and among neighbours', () => {
    expect(chooseLanguage('de', 'Sennheiser HD 800, 4.9 von 5')).toBe('de');
    expect(chooseLanguage('sv', '')).toBe('sv');
    const norwegian = 'Ferga går når den siste av fiskerne er om bord, og det er ikke alltid så tidlig.';
    expect(chooseLanguage('nb', norwegian)).toBe('no');
    expect(chooseLanguage('da', norwegian)).toBe('da');
  });

  test('is undetermined where nothing tells, or a language without a stemmer is declared', () => {
    expect(chooseLanguage(undefined, 'Sennheiser HD 800')).toBe('und');
    expect(chooseLanguage(undefined, '他在北京工作')).toBe('und');
    expect(chooseLanguage('pl', 'Prom odpływa, gdy ostatni z rybaków jest na pokładzie, a nie jest to na czas.')).toBe(
      'und',
    );
    expect(chooseLanguage('uk', 'Пором відходить, коли останній з рибалок на борту, і не так рано.')).toBe('und');
  });

  test('answers whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (lang, text) => {
        expect(typeof chooseLanguage(lang, text)).toBe('string');
      }),
    );
  });
});
