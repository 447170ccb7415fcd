import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

/** Every text of the interface, by its name in the catalogue. */
export type MessageKey = keyof typeof messages;

/** `clippings` for `clippings_one`, `clippings_other` and whatever else a language's plural rules ask for. */
export type CountedKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** Finds a text in the catalogue; an empty string when it is not there. */
export type Lookup = (key: string, substitutions: string[]) => string;

export interface Texts {
  (key: MessageKey, ...substitutions: string[]): string;
  /** The text for so many, with the number written as the language does: "1,208 clippings"; the number is `$1`. */
  count(stem: CountedKey, n: number, ...substitutions: string[]): string;
  number(n: number): string;
  /** A size, from bytes: "12 kB", "3.4 MB". */
  bytes(n: number): string;
  /** A day, from UTC milliseconds: `medium` "21 Mar 2014", `long` "21 March 2014". */
  date(ms: number, style?: 'medium' | 'long', timeZone?: string): string;
  /** A month, from UTC milliseconds within it: `medium` "Mar 2014", `long` "March 2014". */
  month(ms: number, style?: 'medium' | 'long'): string;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/**
 * Builds the texts over a catalogue. `locale` is the reader's; numbers and dates follow it only when it is the
 * language of the catalogue, so that no page mixes two.
 */
export function textsFrom(lookup: Lookup, locale: string): Texts {
  const language = lookup('catalogue_language', []) || 'en';
  const tag = locale.split('-')[0] === language.split('-')[0] ? locale : language;
  const plural = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const number = (n: number) => numbers.format(n);
  const formats = new Map<string, Intl.DateTimeFormat>();
  // Making a format takes as long as a row of a list takes to draw.
  const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const name = JSON.stringify(options);
    const format = formats.get(name) ?? new Intl.DateTimeFormat(tag, options);
    formats.set(name, format);
    return format;
  };
  const t = (key: MessageKey, ...substitutions: string[]) => lookup(key, substitutions);
  return Object.assign(t, {
    number,
    bytes: (n: number) => {
      const power = Math.min(Math.floor(Math.log10(Math.max(n, 1)) / 3), UNITS.length - 1);
      const size = { style: 'unit', unit: UNITS[power], maximumFractionDigits: 1 } as const;
      return new Intl.NumberFormat(tag, size).format(n / 1000 ** power);
    },
    count: (stem: CountedKey, n: number, ...more: string[]) =>
      lookup(`${stem}_${plural.select(n)}`, [number(n), ...more]) || lookup(`${stem}_other`, [number(n), ...more]),
    date: (ms: number, style: 'medium' | 'long' = 'medium', timeZone?: string) =>
      formatOf({ day: 'numeric', month: style === 'long' ? 'long' : 'short', year: 'numeric', timeZone }).format(ms),
    month: (ms: number, style: 'medium' | 'long' = 'medium') =>
      formatOf({ month: style === 'long' ? 'long' : 'short', year: 'numeric', timeZone: 'UTC' }).format(ms),
  });
}

const TextContext = createContext<Texts | undefined>(undefined);

export const TextProvider = TextContext.Provider;

/** The texts of the page this component stands in. */
export function useTexts(): Texts {
  const texts = useContext(TextContext);
  if (!texts) throw new Error('A component with text needs a TextProvider around it.');
  return texts;
}
