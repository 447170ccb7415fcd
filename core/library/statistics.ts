import { type Facet, type FacetField, facetsOf } from '../search/find/facets';
import { type LibraryDatabase, libraryDatabase } from '../store/database';

/** What a library amounts to, without the trash. */
export interface Statistics {
  clippings: number;
  /** How many were opened in the reader. */
  read: number;
  words: number;
  wordsRead: number;
  /** From the first month with a clipping to the last, by the reader's calendar. */
  months: { begins: Date; clippings: number }[];
  /** The most frequent values. */
  top: Pick<Record<FacetField, Facet[]>, 'author' | 'site' | 'language'>;
}

const TOP = 10;

/** Counts the library: from the tallies and the index, no row of a clipping is read. */
export async function libraryStatistics(database: LibraryDatabase = libraryDatabase()): Promise<Statistics> {
  const [tallied, top] = await Promise.all([countTallies(database), facetsOf('', { most: TOP, database })]);
  return { ...tallied, top };
}

async function countTallies(database: LibraryDatabase): Promise<Omit<Statistics, 'top'>> {
  const counted = { clippings: 0, read: 0, words: 0, wordsRead: 0 };
  const times: number[] = [];
  for (const { words, clipped, read } of await database.tallies.toArray()) {
    for (let place = 0; place < clipped.length; place++) {
      const time = clipped[place] as number;
      if (Number.isNaN(time)) continue;
      times.push(time);
      counted.words += words[place] as number;
      if (read[place]) counted.wordsRead += words[place] as number;
      if (read[place]) counted.read++;
    }
  }
  counted.clippings = times.length;
  return { ...counted, months: byMonth(Float64Array.from(times).sort()) };
}

/** A library of a thousand years has a wrong clock. */
const MOST_MONTHS = 12_000;

/** How many of the times, ascending, lie in each month: a month is found once, not for each time. */
function byMonth(times: Float64Array): Statistics['months'] {
  const [first] = times;
  if (first === undefined) return [];
  const months: Statistics['months'] = [];
  const begins = new Date(new Date(first).getFullYear(), new Date(first).getMonth());
  for (let at = 0; at < times.length && months.length < MOST_MONTHS; ) {
    const month = new Date(begins);
    begins.setMonth(begins.getMonth() + 1);
    const before = at;
    while (at < times.length && (times[at] as number) < begins.getTime()) at++;
    months.push({ begins: month, clippings: at - before });
  }
  return months;
}
