import type { BylineError } from '../model/errors';
import { libraryDatabase } from '../store/database';
import { watch } from '../store/watching';

/** A tag as it is written, and on how many clippings outside the trash it is. */
export interface CountedTag {
  tag: string;
  clippings: number;
}

/** All tags by name, now and after every change. */
export function watchTags(
  locale: string,
  onChange: (tags: CountedTag[]) => void,
  onError: (error: BylineError) => void,
): () => void {
  return watch(() => countTags(locale), onChange, onError);
}

async function countTags(locale: string, database = libraryDatabase()): Promise<CountedTag[]> {
  const { compare } = new Intl.Collator(locale);
  const { clippings } = database;
  return database.transaction('r', clippings, async () => {
    const tags = (await clippings.orderBy('tags').uniqueKeys()) as string[];
    const trash = await clippings.where('deletedAt').above(0).toArray();
    const buried = new Map<string, number>();
    for (const tag of trash.flatMap((row) => row.tags)) buried.set(tag, (buried.get(tag) ?? 0) + 1);
    const counts = await Promise.all(tags.map((tag) => clippings.where('tags').equals(tag).count()));
    return tags
      .map((tag, i) => ({ tag, clippings: (counts[i] ?? 0) - (buried.get(tag) ?? 0) }))
      .filter((counted) => counted.clippings > 0)
      .sort((a, b) => compare(a.tag, b.tag));
  });
}

/** The clippings that have a tag, written just so; those in the trash too, for they may come back. */
export const clippingsTagged = (tag: string, database = libraryDatabase()): Promise<number[]> =>
  database.clippings.where('tags').equals(tag).primaryKeys();
