/**
 * A stretch of days; UTC milliseconds, the end exclusive. A day is that of the calendar, wherever the reader is: pages
 * print days, and the index keeps them as UTC's.
 */
export interface Period {
  from: number;
  to: number;
}

const CALENDAR = /^([12]\d{3})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/;
const BEING_TYPED = /^\d{0,4}([-/]\d{0,2}){0,2}$/;

type Unit = 'day' | 'week' | 'month' | 'year';

/** Each name's unit, and how many units ago. */
const NAMED: Readonly<Record<string, readonly [Unit, ago: number]>> = {
  today: ['day', 0],
  yesterday: ['day', 1],
  'this week': ['week', 0],
  'last week': ['week', 1],
  'this month': ['month', 0],
  'last month': ['month', 1],
  'this year': ['year', 0],
  'last year': ['year', 1],
};

export const NAMED_PERIODS: readonly string[] = Object.keys(NAMED);

/** The period that `2024`, `2024-05`, `2024-05-17` or `last month` names; weeks begin on Monday, and now is the reader's. */
export function parsePeriod(text: string, now: Date): Period | undefined {
  const name = periodName(text);
  const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  return named ? unitAgo(named[0], named[1], now) : calendarPeriod(text.trim());
}

/** May this become the name of a period when more is typed? */
export function beginsPeriod(text: string): boolean {
  return BEING_TYPED.test(text) || NAMED_PERIODS.some((name) => name.startsWith(periodName(text)));
}

/** `last-month` needs no quotes. */
const periodName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

function calendarPeriod(text: string): Period | undefined {
  const [, year, month, day] = CALENDAR.exec(text)?.map(Number) ?? [];
  if (year === undefined) return undefined;
  if (!month) return month === 0 ? undefined : { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) };
  const from = Date.UTC(year, month - 1, day || 1);
  // 2024-02-31 and 2024-13 would roll over into another month.
  if (day === 0 || new Date(from).getUTCMonth() !== month - 1) return undefined;
  return { from, to: day ? Date.UTC(year, month - 1, day + 1) : Date.UTC(year, month) };
}

function unitAgo(unit: Unit, ago: number, now: Date): Period {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  if (unit === 'year') return { from: Date.UTC(year - ago, 0), to: Date.UTC(year - ago + 1, 0) };
  if (unit === 'month') return { from: Date.UTC(year, month - ago), to: Date.UTC(year, month - ago + 1) };
  const days = unit === 'week' ? 7 : 1;
  const sinceMonday = unit === 'week' ? (now.getDay() + 6) % 7 : 0;
  const first = day - sinceMonday - ago * days;
  return { from: Date.UTC(year, month, first), to: Date.UTC(year, month, first + days) };
}
