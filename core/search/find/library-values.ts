import { type LibraryDatabase, libraryDatabase } from '../../store/database';
import { afterAll, readValueKey, type ValueField, valuesOf } from '../index/keys';
import type { Value } from '../query/complete';
import { withSnapshot } from './snapshot';

/**
 * All authors, sites, tags or languages of the library, and in how many clippings each occurs: to complete what is
 * typed. Counts may be some deletions behind.
 */
export function libraryValues(
  field: Extract<ValueField, 'author' | 'site' | 'tag' | 'language'>,
  database: LibraryDatabase = libraryDatabase(),
): Promise<Value[]> {
  return withSnapshot(database, async ({ views }) => {
    const counts = new Map<string, number>();
    const beginning = valuesOf(field);
    for (const view of views) {
      await view.lists(beginning, afterAll(beginning), (key, list) => {
        const { shown } = readValueKey(key);
        counts.set(shown, (counts.get(shown) ?? 0) + list().count);
        return true;
      });
    }
    return [...counts].map(([value, count]) => ({ value, count }));
  });
}
