import type { PrintedTime } from '../model/capture';
import { monthOf } from './months';

/**
 * Reads dates as machines and people print them. What a page does not say is not made up: a date without a time is
 * midnight UTC with the `precision` of a day, a time without a zone is taken as UTC's and has no `offset`, and
 * "03/04/2024" on a page that does not say whose custom it follows is no date at all.
 */

export interface DateCustom {
  /** The page's language: whose months, and whether the day or the month comes first. */
  lang?: string;
  /** The page's host: a British site that declares plain `en` still puts the day first. */
  host?: string;
}

interface Day {
  year: number;
  month: number;
  /** Left out where only the month is named. */
  day?: number;
  /** Where in the text it begins, and where it ends. */
  start: number;
  end: number;
}

/** The first date in a text; undefined where there is none that can be read. */
export function readDate(text: string, custom: DateCustom = {}): PrintedTime | undefined {
  return readIso(text) ?? readPrinted(text, custom);
}

/** What most pages' data hold; for it alone none of the ways in which people print dates has to be compiled. */
const ISO = /^((?:19|20)\d\d)-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

function readIso(text: string): PrintedTime | undefined {
  const [printed, year, month, day, hour, minute, second = 0, zone] = ISO.exec(text) ?? [];
  if (printed === undefined || !isDay(numbers(year, month, day))) return undefined;
  const offset = zone === undefined ? undefined : offsetOf(zone);
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const ms = local - (offset ?? 0) * MINUTE;
  return offset === undefined ? { ms, printed } : { ms, printed, offset };
}

function readPrinted(text: string, custom: DateCustom): PrintedTime | undefined {
  const plain = withPlainDigits(text);
  if (!YEARLIKE.test(plain)) return undefined;
  const day = findDay(plain, custom);
  if (!day) return undefined;
  const midnight = Date.UTC(day.year, day.month - 1, day.day ?? 1);
  if (!day.day) return { ms: midnight, printed: text.slice(day.start, day.end), precision: 'month' };
  const time = readTimeAfter(plain, day.end);
  if (!time) return { ms: midnight, printed: text.slice(day.start, day.end), precision: 'day' };
  const printed = text.slice(day.start, time.end);
  const ms = midnight + time.ms - (time.offset ?? 0) * MINUTE;
  return time.offset === undefined ? { ms, printed } : { ms, printed, offset: time.offset };
}

const MINUTE = 60_000;

/** Most lines have none: one cheap look before all the ways are tried. */
const YEARLIKE = /(?:19|20)\d\d|\d[./-]\s?\d\d?[./-]\s?\d\d/;

/** Full-width and Arabic digits as ASCII's. A Persian year stays one of its calendar, and is none of ours. */
function withPlainDigits(text: string): string {
  return /[\u0300-\uffff]/.test(text)
    ? text
        .replace(/[０-９／．：－]/g, (sign) => sign.normalize('NFKC'))
        .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    : text;
}

const YEAR = String.raw`((?:19|20)\d\d)`;
/** A word, by what is none: to compile Unicode's classes costs more than to read a page's dates. */
const NAME = String.raw`([^\s\d!-/:-@[-\`{-¿‐-⁞]{3,})`;

/** Each way to print a day; the parts in the order that its reader takes them. */
const WAYS: readonly [RegExp, (parts: string[], custom: DateCustom) => Omit<Day, 'start' | 'end'> | undefined][] = [
  // 2024-05-01, 2024/5/1, 2024.05.01, 2024년 5월 1일, 2024年5月1日
  [
    new RegExp(
      String.raw`(?<!\d)${YEAR}([-/.]|\s*[年년]\s*)(\d{1,2})([-/.]|\.\s|\s*[月월]\s*)(\d{1,2})(?!\d)[日일号號]?`,
      'g',
    ),
    ([y, , m, , d]) => numbers(y, m, d),
  ],
  // 20240501, 20240501T1000
  [new RegExp(String.raw`(?<!\d)${YEAR}(\d\d)(\d\d)(?=T|\D|$)`, 'g'), ([y, m, d]) => numbers(y, m, d)],
  // 1 May 2024, 1. Mai 2024, 1er mai 2024, 1 de mayo de 2024, 1 мая 2024, 1-May-2024
  [
    new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?[\s-]*(?:de\s+|of\s+|d['’])?${NAME}\.?,?[\s-]+(?:del?\s+)?${YEAR}(?!\d)`,
      'gi',
    ),
    ([d, name, y], { lang }) => named(y, name, d, lang),
  ],
  // May 1, 2024; Sept. 1st 2024
  [
    new RegExp(String.raw`${NAME}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${YEAR}(?!\d)`, 'gi'),
    ([name, d, y], { lang }) => named(y, name, d, lang),
  ],
  // 2024. május 1., 2024 May 1
  [
    new RegExp(String.raw`(?<!\d)${YEAR}[.,]?\s+${NAME}\.?\s+(\d{1,2})(?!\d)`, 'gi'),
    ([y, name, d], { lang }) => named(y, name, d, lang),
  ],
  // 1.5.2024, 01/05/2024, 05-01-24
  [
    /(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)/g,
    ([a, sign, b, y], custom) => inOrder(a, b, y, sign, custom),
  ],
  // 2024-05, 2024年5月
  [
    new RegExp(String.raw`(?<!\d)${YEAR}(?:[-/]|\s*[年년]\s*)(\d{1,2})(?![\d/-])[月월]?`, 'g'),
    ([y, m]) => numbers(y, m),
  ],
  // May 2024, mayo de 2024
  [
    new RegExp(String.raw`${NAME}\.?,?\s+(?:del?\s+)?${YEAR}(?!\d)`, 'gi'),
    ([name, y], { lang }) => named(y, name, undefined, lang),
  ],
];

function findDay(text: string, custom: DateCustom): Day | undefined {
  for (const [pattern, read] of WAYS) {
    for (const match of text.matchAll(pattern)) {
      const day = read(match.slice(1), custom);
      if (day && isDay(day)) return { ...day, start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}

const numbers = (year?: string, month?: string, day?: string) => ({
  year: Number(year),
  month: Number(month),
  day: day === undefined ? undefined : Number(day),
});

function named(year?: string, name = '', day?: string, lang?: string) {
  const month = monthOf(name, lang, day !== undefined);
  return month ? numbers(year, String(month), day) : undefined;
}

/** Sites of countries that write English and put the day first. */
const DAY_FIRST_HOST = /\.(?:uk|au|nz|ie|in|za|sg|my|ng|ke|pk)$/;

/** Day or month first: as the numbers allow, else as the language has it; a full stop is never American. */
function inOrder(first = '', second = '', year = '', sign = '', { lang, host = '' }: DateCustom) {
  const full = year.length === 2 ? `20${year}` : year;
  const dayFirst = numbers(full, second, first);
  const monthFirst = numbers(full, first, second);
  if (sign === '.' || Number(first) > 12) return dayFirst;
  if (Number(second) > 12) return monthFirst;
  if (first === second) return dayFirst;
  if (!lang) return undefined;
  return /^en(?:-us)?$/i.test(lang) && !DAY_FIRST_HOST.test(host) ? monthFirst : dayFirst;
}

function isDay({ year, month, day = 1 }: Omit<Day, 'start' | 'end'>): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
}

/** "T10:00:00.000+02:00", " 10:00", ", 10.30 Uhr", " at 5:03 p.m. EST", " um 10:00 Uhr", "　10時30分" */
const TIME =
  /^(?:\s*(?:г\.?,?\s*)?[T,|·•(–-]?\s*(?:at|um|om|à|às|as|a las|alle(?: ore)?|ore|kl\.?|в|о)?\s*)(\d{1,2})\s?(?:[:.h時时시点]\s?)(\d\d)?(?:[:.分분]\s?(\d\d)(?:[.,]\d+)?)?[分분]?\s*([ap]\.?m\b\.?)?(?:\s*(?:uhr|hrs?|h)(?!\w))?\s*\(?(Z\b|UTC|GMT|[A-Z]{2,4}\b|[+-]\d\d:?\d\d)?/i;

function readTimeAfter(text: string, from: number): { ms: number; offset?: number; end: number } | undefined {
  const match = TIME.exec(text.slice(from));
  if (!match) return undefined;
  const [whole, hours = '', minutes = '0', seconds = '0', half, zone] = match;
  const hour = half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const offset = zone === undefined ? undefined : offsetOf(zone);
  const known = zone !== undefined && offset === undefined ? whole.slice(0, whole.length - zone.length) : whole;
  return {
    ms: ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000,
    offset,
    end: from + known.trimEnd().replace(/\s*\($/, '').length,
  };
}

/** Minutes east of UTC of the abbreviations that mean one zone only (IST is three, ET and PT are two each). */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

function offsetOf(zone: string): number | undefined {
  const numeric = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (!numeric) return ZONES[zone.toUpperCase()];
  const [, sign, hours, minutes] = numeric;
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -offset || 0 : offset;
}
