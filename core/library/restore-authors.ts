import type { Author } from '../model/clipping';
import type { PortableAuthor } from '../model/portable';
import type { LibraryDatabase } from '../store/database';
import { isCalled } from './bylines';

/** Who the authors of a backup are in this library. */
export interface AuthorsOfBackup {
  /** The uids of all of them. */
  readonly uids: ReadonlySet<string>;
  /** Their ids here, as far as they were met. */
  readonly ids: Map<string, number>;
}

/**
 * Finds authors of a backup in the library, by uid or else by an identity and a name that fits, and adds those that are
 * new. What the user said about an author here stands; what they said in the backup is added. Inside a transaction.
 *
 * @returns the authors that are called otherwise from now on
 */
export async function restoreAuthors(
  database: LibraryDatabase,
  authors: readonly PortableAuthor[],
  { uids, ids }: AuthorsOfBackup,
): Promise<number[]> {
  const renamed: number[] = [];
  const added: PortableAuthor[] = [];
  const there = await database.authors
    .where('uid')
    .anyOf(authors.map(({ uid }) => uid))
    .toArray();
  const byUid = new Map(there.map((author) => [author.uid, author]));
  for (const author of authors) {
    const here = byUid.get(author.uid) ?? (await findTwin(database, author, uids));
    if (!here) {
      added.push(author);
      continue;
    }
    ids.set(author.uid, here.id);
    const joined = await join(database, here, author);
    if (joined.name !== here.name) renamed.push(here.id);
    if (joined !== here) await database.authors.put(joined);
  }
  const newIds = await database.authors.bulkAdd(added, { allKeys: true });
  added.forEach(({ uid }, i) => {
    ids.set(uid, newIds[i] ?? 0);
  });
  return renamed;
}

/**
 * The same author under another uid. One that the backup has too is somebody else to it, unless the user has merged
 * the two since: then that one bears both names.
 */
async function findTwin(
  database: LibraryDatabase,
  { name, identities }: PortableAuthor,
  uids: ReadonlySet<string>,
): Promise<Author | undefined> {
  if (identities.length === 0) return undefined;
  const candidates = await database.authors.where('identities').anyOf(identities).distinct().toArray();
  return candidates.find(
    (author) => isCalled(author, name) && (!uids.has(author.uid) || author.alsoNamed?.includes(name)),
  );
}

/** The author here with what the backup knows more; the very same one where that is nothing. */
async function join(database: LibraryDatabase, here: Author, there: PortableAuthor): Promise<Author> {
  const unknown = there.identities.filter((identity) => !here.identities.includes(identity));
  const others = await database.authors.where('identities').anyOf(unknown).toArray();
  const taken = new Set(others.flatMap(({ identities }) => identities));
  const identities = unknown.filter((identity) => !taken.has(identity));
  const takesName = there.renamed === true && !here.renamed && there.name !== here.name;
  const name = takesName ? there.name : here.name;
  const named = [...(there.alsoNamed ?? []), ...(takesName ? [here.name] : [])];
  const alsoNamed = named.filter((other) => other !== name && !here.alsoNamed?.includes(other));
  if (identities.length === 0 && alsoNamed.length === 0 && !takesName) return here;
  return {
    ...here,
    name,
    identities: [...here.identities, ...identities],
    ...(takesName ? { renamed: true as const } : {}),
    ...(alsoNamed.length > 0 ? { alsoNamed: [...(here.alsoNamed ?? []), ...alsoNamed] } : {}),
  };
}
