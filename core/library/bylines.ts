import type { CapturedAuthor } from '../model/capture';
import type { Author, Byline, Clipping } from '../model/clipping';
import { couldBeOnePerson, foldedName, identitiesOf } from '../people/identity';
import type { LibraryDatabase } from '../store/database';
import { deleteOrphans } from '../store/purge';

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
  await deleteOrphans(database, [...new Set(earlier.map(({ authorId }) => authorId))]);
}

/** The bylines of a clipping to be, whose id is not known yet. */
export interface SignedClipping {
  bylines: Omit<Byline, 'id' | 'clippingId'>[];
  /** The names of its authors, in byline order. */
  names: string[];
}

/**
 * Gives the authors of clippings that are new to the library theirs there, as `replaceBylines` does for one, with a few
 * reads and writes for all of them. The caller stores the bylines with the clippings.
 */
export async function signClippings(
  database: LibraryDatabase,
  clippings: readonly { clipping: Pick<Clipping, 'url' | 'notAuthors'>; authors: readonly CapturedAuthor[] }[],
): Promise<SignedClipping[]> {
  const printed = clippings.map(({ clipping, authors }) => {
    const kept = authors.filter(({ name }) => !clipping.notAuthors?.includes(foldedName(name)));
    const identities = ownIdentities(kept, clipping.url);
    return kept.map((author, position) => ({ author, position, identities: identities[position] ?? [] }));
  });
  const all = printed.flat();
  const known = await knownAuthors(
    database,
    all.flatMap(({ identities }) => identities),
  );
  const changed = new Set<Author>();
  const authorOf = ({ author: { name, kind }, identities }: (typeof all)[number]): Author => {
    const there = identities.flatMap((identity) => known.get(identity) ?? []).find((one) => isCalled(one, name));
    const author = there ?? { id: 0, uid: crypto.randomUUID(), name, kind, identities: [] };
    const news = identities.filter((identity) => !author.identities.includes(identity));
    author.identities = [...author.identities, ...news];
    for (const identity of news) known.set(identity, [...(known.get(identity) ?? []), author]);
    if (!there || news.length > 0) changed.add(author);
    return author;
  };
  const signed = printed.map((bylines) => bylines.map((one) => ({ ...one, known: authorOf(one) })));
  await putAuthors(database, [...changed]);
  return signed.map((bylines) => ({
    bylines: bylines.map(({ author: { avatarPreview: _, ...author }, position, known: { id } }) => {
      return { ...author, authorId: id, position };
    }),
    names: [...new Set(bylines.map(({ author, known: one }) => shownName(author, one)))],
  }));
}

async function knownAuthors(database: LibraryDatabase, identities: string[]): Promise<Map<string, Author[]>> {
  const authors = await database.authors.where('identities').anyOf(identities).distinct().toArray();
  const known = new Map<string, Author[]>();
  for (const author of authors)
    for (const identity of author.identities) known.set(identity, [...(known.get(identity) ?? []), author]);
  return known;
}

/** Stores authors; new ones, whose id is 0, get theirs. */
async function putAuthors(database: LibraryDatabase, authors: Author[]): Promise<void> {
  const added = authors.filter(({ id }) => id === 0);
  const rows = added.map(({ id: _, ...author }) => author);
  const ids = await database.authors.bulkAdd(rows, { allKeys: true });
  added.forEach((author, i) => {
    author.id = ids[i] ?? 0;
  });
  await database.authors.bulkPut(authors.filter((author) => !added.includes(author)));
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
  return candidates.find((author) => isCalled(author, captured.name));
}

export const isCalled = ({ name, alsoNamed = [] }: Author, printed: string): boolean =>
  [name, ...alsoNamed].some((known) => couldBeOnePerson(known, printed));

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
