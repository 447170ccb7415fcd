import { afterAll, KIND } from '../index/keys';
import { isPaired } from '../index/prefixes';
import type { View } from './view';

/** Of a short beginning only the most frequent words are looked for: what is meant is one of them, or still typed. */
const MOST_TERMS = 64;

/** The terms of the words that begin so, the most frequent first. */
export async function termsWithPrefix(
  views: readonly View[],
  prefix: string,
  most: number = MOST_TERMS,
): Promise<string[]> {
  const counts = new Map<string, number>();
  const add = (term: string, count: number) => counts.set(term, (counts.get(term) ?? 0) + count);
  const ofView = async (view: View) => {
    if (isPaired(prefix)) {
      await view.lists(prefix, afterAll(prefix), (key, list) => {
        add(key, list().count);
        return true;
      });
    }
    await view.surfaces(prefix, (_, surface) => {
      const { count, terms } = surface();
      for (const term of terms) add(term, count);
      return true;
    });
  };
  await Promise.all(views.map(ofView));
  const byCount = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return byCount.slice(0, most).map(([term]) => term);
}

/** Values of a field that pass a test, as keys. */
export async function keysBetween(
  views: readonly View[],
  from: string,
  to: string,
  wanted: (key: string) => boolean = () => true,
): Promise<string[]> {
  const keys = new Set<string>();
  const ofView = (view: View) =>
    view.lists(from, to, (key) => {
      if (wanted(key)) keys.add(key);
      return true;
    });
  await Promise.all(views.map(ofView));
  return [...keys];
}

export const fieldKey = (field: 'title' | 'bio' | undefined, term: string): string =>
  field ? KIND[field] + term : term;
