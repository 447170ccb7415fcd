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

/** All saved searches, as they leave the library. */
export async function readSearches(database = libraryDatabase()): Promise<Omit<SavedSearch, 'id'>[]> {
  return (await database.searches.toArray()).map(({ name, query }) => ({ name, query }));
}

/** Takes in the searches of a backup that are not here yet; what is none is left out. */
export function addSearches(found: unknown, database = libraryDatabase()): Promise<void> {
  const searches = (Array.isArray(found) ? found : []).filter(isSearch).slice(0, MOST);
  return writing(database, async () => {
    const here = new Set((await readSearches(database)).map(({ name, query }) => `${name}\n${query}`));
    const others = searches.filter(({ name, query }) => !here.has(`${name}\n${query}`));
    await database.searches.bulkAdd(others.map(({ name, query }) => ({ name, query })));
  });
}

/** No one has more. */
const MOST = 10_000;

function isSearch(value: unknown): value is Omit<SavedSearch, 'id'> {
  const { name, query } = (value ?? {}) as Partial<SavedSearch>;
  return [name, query].every((text) => typeof text === 'string' && text !== '' && text.length <= 10_000);
}

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
