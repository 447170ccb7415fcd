import type { PrintedTime } from '../model/capture';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** MLA shortens all but these. */
const SHORT_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

type DateStyle = 'apa' | 'mla' | 'chicago';

interface Day {
  year: number;
  month: number;
  day?: number;
}

/** When a work was published, as a style writes it; undefined where that is not known. In its own zone: as printed. */
export function citedDay({ published }: { published?: PrintedTime }, style: DateStyle): string | undefined {
  if (published?.ms === undefined) return undefined;
  const { ms, offset = 0, precision } = published;
  const date = new Date(ms + offset * 60_000);
  const day = precision === 'month' ? undefined : date.getUTCDate();
  return written({ year: date.getUTCFullYear(), month: date.getUTCMonth(), day }, style);
}

/** The day of clipping, where the user was then. */
export function clippedDay({ clippedAt }: { clippedAt: number }, style: DateStyle): string {
  const date = new Date(clippedAt);
  return written({ year: date.getFullYear(), month: date.getMonth(), day: date.getDate() }, style);
}

function written({ year, month, day }: Day, style: DateStyle): string {
  const name = (style === 'mla' ? SHORT_MONTHS : MONTHS)[month] ?? '';
  if (style === 'apa') return `${year}, ${name}${day ? ` ${day}` : ''}`;
  if (style === 'mla') return `${day ? `${day} ` : ''}${name} ${year}`;
  return day ? `${name} ${day}, ${year}` : `${name} ${year}`;
}
