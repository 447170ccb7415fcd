import type { CapturedAuthor } from '../model/capture';
import type { Author, Byline, Clipping } from '../model/clipping';
import { couldBeOnePerson, foldedName, identitiesOf } from '../people/identity';
import type { LibraryDatabase } from '../store/database';

/**
 * Gives a clipping the bylines of a capture, and each its author in the library. What the user said about them stands:
 * who is no author stays out, whose byline it is stays theirs. Runs inside the clip's transaction.
 */
export async function replaceBylines(
  database: LibraryDatabase,
  clipping: Pick<Clipping, 'id' | 'notAuthors'>,
  captured: readonly CapturedAuthor[],
  pageUrl: string,
): Promise<void> {
  const earlier = await database.bylines.where('clippingId').equals(clipping.id).toArray();
  await database.bylines.bulkDelete(earlier.map(({ id }) => id));
  const authors = captured.filter(({ name }) => !clipping.notAuthors?.includes(foldedName(name)));
  const identities = ownIdentities(authors, pageUrl);
  for (const [position, author] of authors.entries()) {
    const assigned = earlier.find((byline) => byline.assigned && foldedName(byline.name) === foldedName(author.name));
    const authorId = assigned?.authorId ?? (await findOrAddAuthor(database, author, identities[position] ?? [])).id;
    const { avatarPreview: _, ...printed } = author;
    const byline = { ...printed, clippingId: clipping.id, authorId, position };
    await database.bylines.add(assigned ? { ...byline, assigned: true } : byline);
  }
}

/** A clipping's authors in byline order: as the user calls them, else as printed. */
export async function authorNamesOf(database: LibraryDatabase, clippingId: number): Promise<string[]> {
  const bylines = await database.bylines.where('clippingId').equals(clippingId).sortBy('position');
  const authors = await database.authors.bulkGet(bylines.map(({ authorId }) => authorId));
  return [...new Set(bylines.map((byline, i) => shownName(byline, authors[i])))];
}

/** The name under which a byline is shown. */
export function shownName(byline: Pick<Byline, 'name'>, author: Author | undefined): string {
  return author?.renamed ? author.name : byline.name;
}

/** The author in the library whom a captured one is, by a shared identity and a name that fits. */
export async function findKnownAuthor(
  database: LibraryDatabase,
  captured: CapturedAuthor,
  identities: string[],
): Promise<Author | undefined> {
  if (identities.length === 0) return undefined;
  const candidates = await database.authors.where('identities').anyOf(identities).distinct().toArray();
  return candidates.find(({ name, alsoNamed = [] }) =>
    [name, ...alsoNamed].some((known) => couldBeOnePerson(known, captured.name)),
  );
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
