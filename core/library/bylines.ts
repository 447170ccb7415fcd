import type { CapturedAuthor } from '../model/capture';
import type { Author } from '../model/clipping';
import { couldBeOnePerson, identitiesOf } from '../people/identity';
import type { LibraryDatabase } from '../store/database';

/** Gives a clipping the bylines of a capture, and each its author in the library. Runs inside the clip's transaction. */
export async function replaceBylines(
  database: LibraryDatabase,
  clippingId: number,
  authors: readonly CapturedAuthor[],
  pageUrl: string,
): Promise<void> {
  await database.bylines.where('clippingId').equals(clippingId).delete();
  const identities = ownIdentities(authors, pageUrl);
  for (const [position, captured] of authors.entries()) {
    const author = await findOrAddAuthor(database, captured, identities[position] ?? []);
    const { avatarPreview: _, ...printed } = captured;
    await database.bylines.add({ ...printed, clippingId, authorId: author.id, position });
  }
}

/** The author in the library whom a captured one is, by a shared identity and a name that fits. */
export async function findKnownAuthor(
  database: LibraryDatabase,
  captured: CapturedAuthor,
  identities: string[],
): Promise<Author | undefined> {
  if (identities.length === 0) return undefined;
  const candidates = await database.authors.where('identities').anyOf(identities).toArray();
  return candidates.find((author) => couldBeOnePerson(author.name, captured.name));
}

/** The identities of each author, without those that two authors of the page share: they name the site, not a person. */
function ownIdentities(authors: readonly CapturedAuthor[], pageUrl: string): string[][] {
  const all = authors.map((author) => identitiesOf(author, pageUrl));
  const counts = new Map<string, number>();
  for (const identity of all.flat()) counts.set(identity, (counts.get(identity) ?? 0) + 1);
  return all.map((identities) => identities.filter((identity) => counts.get(identity) === 1));
}

async function findOrAddAuthor(
  database: LibraryDatabase,
  captured: CapturedAuthor,
  identities: string[],
): Promise<Author> {
  const known = await findKnownAuthor(database, captured, identities);
  if (!known) {
    const author = { uid: crypto.randomUUID(), name: captured.name, kind: captured.kind, identities };
    return { ...author, id: await database.authors.add(author) };
  }
  const joined = [...new Set([...known.identities, ...identities])];
  if (joined.length > known.identities.length) await database.authors.update(known.id, { identities: joined });
  return known;
}
