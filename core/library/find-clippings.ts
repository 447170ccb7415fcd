import { ask } from '../messages/ask';
import type { SearchResult } from '../model/search-result';
import { countClippings } from '../search/find/count';
import { type FoundClippings, findAllClippings } from '../search/find-all';
import { type SearchOptions, searchLibrary } from '../search/search';

/** Searches the library; when the index cannot be read, has the worker look after it. */
export async function findClippings(typed: string, options: SearchOptions): Promise<SearchResult> {
  const result = await searchLibrary(typed, options);
  if (result.reduced) ask('index.repair', {}).catch((error: unknown) => console.error(error));
  return result;
}

/** All that a query finds; when the index cannot be read, has the worker look after it. */
export async function findAll(typed: string): Promise<FoundClippings> {
  const found = await findAllClippings(typed);
  if (found.reduced) ask('index.repair', {}).catch((error: unknown) => console.error(error));
  return found;
}

/** Opens the library and reads what every search needs, before anything is typed. */
export async function prepareToFind(): Promise<void> {
  await countClippings();
}
