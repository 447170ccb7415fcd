import type { Clipping } from '../model/clipping';
import { sameTitle } from '../model/title-rules';
import { urlKey } from '../model/url-rules';
import type { LibraryDatabase } from '../store/database';

/** What tells a page from others. */
export interface PageIdentity {
  /** The tab's URL. */
  url: string;
  canonicalUrl?: string;
  title: string;
}

/**
 * The clipping of a page, in the trash or not. Its own URL decides; a URL that a clipping only claims as canonical
 * counts when the titles agree too, because several articles of one site may all claim the same.
 */
export async function findSaved(database: LibraryDatabase, page: PageIdentity): Promise<Clipping | undefined> {
  const own = urlKey(page.url);
  if (!own) return undefined;
  const exact = await database.clippings.where('urlKey').equals(own).first();
  if (exact) return exact;
  const claimed = await database.clippings.where('aliases').anyOf(keysOf(page)).toArray();
  return claimed.find((clipping) => sameTitle(clipping.title, page.title));
}

/** The keys under which a page may be found: its own first, then its canonical URL's. */
export function keysOf(page: PageIdentity): string[] {
  const keys = [urlKey(page.url), page.canonicalUrl && urlKey(page.canonicalUrl)];
  return [...new Set(keys.filter((key) => key !== undefined && key !== ''))] as string[];
}
