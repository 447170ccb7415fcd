import type { BylineError } from '../model/errors';
import type { SavedSearch } from '../model/listing';
import { libraryDatabase } from '../store/database';
import { watch } from '../store/watching';
import { writing } from '../store/writing';

/**
 * Keeps a query under a name. One with an id takes that search's place, and comes back where it was deleted. Gives its
 * id; a name without letters keeps nothing, and gives none.
 */
export async function saveSearch(
  { id, name, query }: Omit<SavedSearch, 'id'> & { id?: number },
  database = libraryDatabase(),
): Promise<number | undefined> {
  const search = { name: name.trim().replace(/\s+/g, ' '), query: query.trim() };
  if (search.name === '' || search.query === '') return undefined;
  return writing(database, () => database.searches.put(id === undefined ? search : { ...search, id }));
}

export const deleteSearch = (id: number, database = libraryDatabase()): Promise<void> =>
  writing(database, () => database.searches.delete(id));

/** All saved searches by name, now and after every change. */
export function watchSearches(
  locale: string,
  onChange: (searches: SavedSearch[]) => void,
  onError: (error: BylineError) => void,
): () => void {
  const { compare } = new Intl.Collator(locale);
  const all = async () => (await libraryDatabase().searches.toArray()).sort((a, b) => compare(a.name, b.name));
  return watch(all, onChange, onError);
}
