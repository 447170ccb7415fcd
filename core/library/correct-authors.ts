import type { Corrected } from '../messages/protocol';
import type { Author, Byline, Clipping, Correction } from '../model/clipping';
import { BylineError } from '../model/errors';
import { foldedName, identitiesOf } from '../people/identity';
import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { writing } from '../store/writing';
import { authorNamesOf } from './bylines';
import { reindex } from './reindex';

/**
 * What the user says about authors: they know better than any page. Each correction keeps the rows that it changes as
 * they were, so that it can be undone; no later clip overrides it.
 */

/** Corrections older than the last so many can no longer be undone. */
const KEPT = 200;
const MAX_NAME = 200;

/**
 * Calls an author by another name, in all their clippings.
 * @throws BylineError `author-not-found`; `bad-request` for an empty name
 */
export function renameAuthor(id: number, name: string, now: number, database = libraryDatabase()): Promise<Corrected> {
  return correcting(database, now, async (change) => {
    const author = await change.author(id);
    const given = name.replace(/\s+/g, ' ').trim();
    if (given === '' || given.length > MAX_NAME) throw new BylineError('bad-request', 'a name of 1 to 200 characters');
    const alsoNamed = joined(author.alsoNamed, [author.name]).filter((other) => other !== given);
    await database.authors.put({ ...author, name: given, alsoNamed, renamed: true });
    for (const byline of await bylinesOf(database, id)) change.touches(byline);
    return id;
  });
}

/**
 * Makes one author of two: all bylines of `id` are from now on those of `intoId`.
 * @throws BylineError `author-not-found`; `bad-request` where both are the same
 */
export function mergeAuthors(
  id: number,
  intoId: number,
  now: number,
  database = libraryDatabase(),
): Promise<Corrected> {
  return correcting(database, now, async (change) => {
    if (id === intoId) throw new BylineError('bad-request', 'an author cannot be merged with themselves');
    const [from, into] = [await change.author(id), await change.author(intoId)];
    await database.authors.put({
      ...into,
      identities: joined(into.identities, from.identities),
      alsoNamed: joined(into.alsoNamed, [from.name, ...(from.alsoNamed ?? [])]).filter((name) => name !== into.name),
    });
    for (const byline of await bylinesOf(database, id)) await change.byline(byline, { authorId: intoId });
    await database.authors.delete(id);
    return intoId;
  });
}

/**
 * Says that the author of one byline is somebody else of the same name: they become an author of their own, and take
 * along the links that none of the other bylines has.
 * @throws BylineError `author-not-found` when the byline is gone
 */
export function splitByline(bylineId: number, now: number, database = libraryDatabase()): Promise<Corrected> {
  return correcting(database, now, async (change) => {
    const byline = await database.bylines.get(bylineId);
    if (!byline) throw new BylineError('author-not-found', `no byline ${bylineId}`);
    const author = await change.author(byline.authorId);
    const others = (await bylinesOf(database, author.id)).filter(({ id }) => id !== bylineId);
    const [own, theirs] = await Promise.all([identities(database, [byline]), identities(database, others)]);
    const leaving = own.filter((identity) => !theirs.includes(identity));
    const { name, kind } = byline;
    const made = await database.authors.add({ uid: crypto.randomUUID(), name, kind, identities: leaving });
    change.made.push(made);
    const staying = author.identities.filter((identity) => !leaving.includes(identity));
    await database.authors.put({ ...author, identities: staying });
    await change.byline(byline, { authorId: made, assigned: true });
    return made;
  });
}

/**
 * Says that someone named on a page did not write it. The byline goes, and clipping the page again does not bring it
 * back.
 * @throws BylineError `author-not-found` when the byline is gone
 */
export function rejectByline(bylineId: number, now: number, database = libraryDatabase()): Promise<Corrected> {
  return correcting(database, now, async (change) => {
    const byline = await database.bylines.get(bylineId);
    const clipping = byline && (await database.clippings.get(byline.clippingId));
    if (!byline || !clipping) throw new BylineError('author-not-found', `no byline ${bylineId}`);
    change.touches(byline);
    change.bylines.push(byline);
    change.clippings.push({ id: clipping.id, notAuthors: clipping.notAuthors });
    const notAuthors = joined(clipping.notAuthors, [foldedName(byline.name)]);
    await database.clippings.update(clipping.id, { notAuthors });
    await database.bylines.delete(bylineId);
    return byline.authorId;
  });
}

/**
 * Puts back what a correction changed, as far as it is still there: a page clipped again since keeps its new bylines.
 * @throws BylineError `author-not-found` when the correction is too old
 */
export function undoCorrection(correctionId: number, database = libraryDatabase()): Promise<void> {
  return writing(database, async () => {
    const correction = await database.corrections.get(correctionId);
    if (!correction) throw new BylineError('author-not-found', `no correction ${correctionId}`);
    await database.authors.bulkPut(correction.authors);
    for (const { id, notAuthors } of correction.clippings) await database.clippings.update(id, { notAuthors });
    const rejected = new Set(correction.clippings.map(({ id }) => id));
    for (const byline of correction.bylines) {
      const known = rejected.has(byline.clippingId) || (await database.bylines.get(byline.id));
      if (known) await database.bylines.put(byline);
    }
    const [first] = correction.authors;
    for (const made of correction.made) {
      if (first)
        await database.bylines.where('authorId').equals(made).modify({ authorId: first.id, assigned: undefined });
      await database.authors.delete(made);
    }
    await database.corrections.delete(correctionId);
    const signed = new Set(correction.bylines.map(({ clippingId }) => clippingId));
    const shown = await Promise.all(correction.authors.map(({ id }) => bylinesOf(database, id)));
    const named = shown.flat().map(({ clippingId }) => clippingId);
    await showAnew(database, new Set(named.filter((id) => !signed.has(id))));
    await showAnew(database, signed, { editedAt: Date.now() });
  });
}

/** Notes what a correction is about to change. */
class Change {
  readonly authors: Author[] = [];
  readonly bylines: Byline[] = [];
  readonly clippings: Correction['clippings'] = [];
  readonly made: number[] = [];
  readonly clippingIds = new Set<number>();
  private readonly database: LibraryDatabase;

  constructor(database: LibraryDatabase) {
    this.database = database;
  }

  async author(id: number): Promise<Author> {
    const author = await this.database.authors.get(id);
    if (!author) throw new BylineError('author-not-found', `no author ${id}`);
    this.authors.push(author);
    return author;
  }

  async byline(byline: Byline, to: Partial<Byline>): Promise<void> {
    this.bylines.push(byline);
    this.touches(byline);
    await this.database.bylines.update(byline.id, to);
  }

  touches({ clippingId }: Byline): void {
    this.clippingIds.add(clippingId);
  }
}

function correcting(
  database: LibraryDatabase,
  now: number,
  correct: (change: Change) => Promise<number>,
): Promise<Corrected> {
  return writing(database, async () => {
    const change = new Change(database);
    const authorId = await correct(change);
    const { authors, bylines, clippings, made } = change;
    const signedAnew = bylines.length > 0;
    const correctionId = await database.corrections.add({ at: now, authors, bylines, clippings, made });
    await database.corrections
      .where('id')
      .belowOrEqual(correctionId - KEPT)
      .delete();
    await showAnew(database, change.clippingIds, signedAnew ? { editedAt: now } : {});
    return { correctionId, authorId };
  });
}

/**
 * Lists and search call the authors of these clippings as they are called now.
 *
 * @param edited when the user last said who wrote them: a restore goes by it
 */
export async function showAnew(
  database: LibraryDatabase,
  clippingIds: Iterable<number>,
  edited: Pick<Clipping, 'editedAt'> = {},
): Promise<void> {
  for (const id of clippingIds) {
    const clipping = await database.clippings.get(id);
    if (!clipping) continue;
    const changed = { ...clipping, ...edited, authorNames: await authorNamesOf(database, id) };
    await database.clippings.put(changed);
    await reindex(database, changed);
  }
}

const bylinesOf = (database: LibraryDatabase, authorId: number): Promise<Byline[]> =>
  database.bylines.where('authorId').equals(authorId).toArray();

async function identities(database: LibraryDatabase, bylines: Byline[]): Promise<string[]> {
  const clippings = await database.clippings.bulkGet(bylines.map(({ clippingId }) => clippingId));
  return bylines.flatMap((byline, i) => identitiesOf(byline, clippings[i]?.url ?? ''));
}

const joined = (a: string[] | undefined, b: string[]): string[] => [...new Set([...(a ?? []), ...b])];
