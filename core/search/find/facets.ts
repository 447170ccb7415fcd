import { type LibraryDatabase, libraryDatabase } from '../../store/database';
import { afterAll, readValueKey, type ValueField, valuesOf } from '../index/keys';
import type { TermList } from '../index/term-list';
import { parseQuery } from '../query/parse';
import { scoreView, type ViewScores } from './evaluate';
import { preparePlans } from './make-plan';
import { type LoadedList, loadLists } from './plan';
import { withSnapshot } from './snapshot';
import type { View } from './view';

/** A value, and how many of the clippings found have it. */
export interface Facet {
  value: string;
  count: number;
}

/** `flag`: `unread` and `note`. */
export type FacetField = 'author' | 'site' | 'tag' | 'year' | 'language' | 'flag';
export type Facets = Record<FacetField, Facet[]>;

const KEYS: Record<FacetField, ValueField> = {
  author: 'author',
  site: 'site',
  tag: 'tag',
  year: 'published',
  language: 'language',
  flag: 'flag',
};

/** Counts the values of what a query finds, the most frequent first; of the whole library where nothing is typed. */
export function facetsOf(
  typed: string,
  { most = 20, database = libraryDatabase() }: { most?: number; database?: LibraryDatabase } = {},
): Promise<Facets> {
  return withSnapshot(database, async (snapshot) => {
    const { views } = snapshot;
    const { plans } = await preparePlans(snapshot, parseQuery(typed));
    const found = await Promise.all(views.map((view, at) => scoreView(plans, view, at)));
    const fields = Object.keys(KEYS) as FacetField[];
    const counted = await Promise.all(fields.map(async (field) => [field, await count(views, found, field)] as const));
    return Object.fromEntries(counted.map(([field, counts]) => [field, mostFrequent(counts, most)])) as Facets;
  });
}

async function count(
  views: readonly View[],
  found: readonly ViewScores[],
  field: FacetField,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [at, view] of views.entries()) {
    const lists = new Map<string, TermList>();
    const beginning = valuesOf(KEYS[field]);
    await view.lists(beginning, afterAll(beginning), (key, list) => {
      lists.set(key, list());
      return true;
    });
    const { scores } = found[at] as ViewScores;
    const loaded = await loadLists(view, [...lists.values()]);
    [...lists.keys()].forEach((key, i) => {
      let inView = 0;
      const { ordinals, length } = (loaded[i] as LoadedList).postings;
      for (let at = 0; at < length; at++) if ((scores[ordinals[at] as number] as number) > 0) inView++;
      const value = shown(field, key);
      if (inView > 0) counts.set(value, (counts.get(value) ?? 0) + inView);
    });
  }
  return counts;
}

const shown = (field: FacetField, key: string): string => {
  const value = readValueKey(key);
  return field === 'year' ? value.folded.slice(0, 4) : value.shown;
};

const mostFrequent = (counts: Map<string, number>, most: number): Facet[] =>
  [...counts]
    .map(([value, number]) => ({ value, count: number }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, most);
