import type { CapturedAuthor } from '../model/capture';
import type { Author, Byline, Clipping, Picture } from '../model/clipping';
import type { BylineError } from '../model/errors';
import type { AuthorWithClippings, OpenedClipping, ShownPicture } from '../model/opened-clipping';
import { identitiesOf } from '../people/identity';
import { lastNameFirst } from '../people/name';
import { countClippings } from '../search/find/count';
import { readBody } from '../store/bodies';
import { libraryDatabase } from '../store/database';
import { watch } from '../store/watching';
import { findKnownAuthor, shownName } from './bylines';
import { wholeTextOf } from './revisions';

/** What the pages read, straight from the database. Whatever lies in the trash is left out everywhere. */

export interface ClippingList {
  clippings: Clipping[];
  /** How many there are in all. */
  total: number;
}

type OnError = (error: BylineError) => void;

/** The newest clippings, now and after every change; returns a function that ends the watching. */
export function watchClippings(
  options: { limit: number },
  onChange: (list: ClippingList) => void,
  onError: OnError,
): () => void {
  return watch(() => listClippings(options.limit), onChange, onError);
}

/** One clipping with all that is shown of it, now and after every change; undefined when it is gone. */
export function watchClipping(
  id: number,
  onChange: (opened: OpenedClipping | undefined) => void,
  onError: OnError,
): () => void {
  return watch(() => openClipping(id), onChange, onError);
}

/** The ids of all clippings outside the trash, oldest first. */
export async function shownIds(): Promise<number[]> {
  const { clippings } = libraryDatabase();
  const [all, deleted] = await Promise.all([
    clippings.toCollection().primaryKeys(),
    clippings.where('deletedAt').above(0).primaryKeys(),
  ]);
  const trash = new Set(deleted);
  return all.filter((id) => !trash.has(id));
}

/** One clipping with all that is shown of it. */
export async function openClipping(id: number): Promise<OpenedClipping | undefined> {
  const database = libraryDatabase();
  const [clipping, body, bylines, pictures] = await Promise.all([
    database.clippings.get(id),
    readBody(database, id),
    database.bylines.where('clippingId').equals(id).sortBy('position'),
    database.pictures.where('clippingId').equals(id).toArray(),
  ]);
  if (!clipping || !body || clipping.deletedAt !== undefined) return undefined;
  return {
    clipping,
    body,
    hasWholeText: (await wholeTextOf(database, clipping)) !== undefined,
    bylines: await asCalled(bylines),
    pictures: await shownPictures(pictures),
  };
}

/** The author in the library whom a page's author is, with their clippings; undefined for a new one. */
export async function findAuthor(captured: CapturedAuthor, pageUrl: string): Promise<AuthorWithClippings | undefined> {
  const known = await findKnownAuthor(libraryDatabase(), captured, identitiesOf(captured, pageUrl));
  return known && authorWithClippings(known.id);
}

/** An author and what was clipped of theirs, newest first. */
export async function authorWithClippings(authorId: number): Promise<AuthorWithClippings | undefined> {
  const author = await libraryDatabase().authors.get(authorId);
  if (!author) return undefined;
  return { author, clippings: (await bylinesBy(authorId)).map(({ clipping }) => clipping) };
}

/** All authors with clippings outside the trash, by name as the reader's language sorts; now and after every change. */
export function watchAuthors(locale: string, onChange: (authors: Author[]) => void, onError: OnError): () => void {
  return watch(() => listAuthors(locale), onChange, onError);
}

async function listAuthors(locale: string): Promise<Author[]> {
  const [all, idle] = await Promise.all([libraryDatabase().authors.toArray(), idleAuthors()]);
  const { compare } = new Intl.Collator(locale);
  return all
    .filter(({ id }) => !idle.has(id))
    .map((author) => ({ author, name: lastNameFirst(author) }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ author }) => author);
}

/**
 * Authors of whom nothing is outside the trash. All have a byline somewhere, but for those whose clippings lie in the
 * trash or who were corrected: only these are looked at, for to read all bylines takes a second.
 */
async function idleAuthors(): Promise<Set<number>> {
  const { bylines, clippings, corrections } = libraryDatabase();
  const trash = await clippings.orderBy('deletedAt').primaryKeys();
  const [buried, corrected] = await Promise.all([
    bylines.where('clippingId').anyOf(trash).toArray(),
    corrections.toArray(),
  ]);
  const doubted = [
    ...buried.map(({ authorId }) => authorId),
    ...corrected.flatMap((one) => [
      ...one.authors.map(({ id }) => id),
      ...one.bylines.map((byline) => byline.authorId),
    ]),
  ];
  const counts = await countClippingsBy([...new Set(doubted)]);
  return new Set([...counts].flatMap(([id, count]) => (count === 0 ? [id] : [])));
}

/** How many clippings outside the trash are by each of some authors. */
export async function countClippingsBy(authorIds: readonly number[]): Promise<Map<number, number>> {
  const { bylines, clippings } = libraryDatabase();
  const trash = new Set(await clippings.orderBy('deletedAt').primaryKeys());
  const all = await Promise.all(authorIds.map((id) => bylines.where('authorId').equals(id).toArray()));
  return new Map(
    authorIds.map((id, i) => {
      const theirs = new Set(all[i]?.map(({ clippingId }) => clippingId).filter((one) => !trash.has(one)));
      return [id, theirs.size];
    }),
  );
}

/** How many clippings are by each of some authors, now and after every change. */
export function watchCountsBy(
  authorIds: readonly number[],
  onChange: (counts: Map<number, number>) => void,
  onError: OnError,
): () => void {
  return watch(() => countClippingsBy(authorIds), onChange, onError);
}

/** An author's bylines and what was clipped of theirs, now and after every change. */
export function watchAuthor(
  id: number,
  onChange: (author: { author?: Author; bylines: PrintedByline[] }) => void,
  onError: OnError,
): () => void {
  return watch(
    async () => ({ author: await libraryDatabase().authors.get(id), bylines: await bylinesBy(id) }),
    onChange,
    onError,
  );
}

export interface PrintedByline {
  byline: Byline;
  clipping: Clipping;
}

/** An author's bylines, each with its clipping, newest first. */
export async function bylinesBy(authorId: number): Promise<PrintedByline[]> {
  const database = libraryDatabase();
  const bylines = await database.bylines.where('authorId').equals(authorId).toArray();
  const clippings = await database.clippings.bulkGet(bylines.map((byline) => byline.clippingId));
  return bylines
    .flatMap((byline, i) => {
      const clipping = clippings[i];
      return clipping && clipping.deletedAt === undefined ? [{ byline, clipping }] : [];
    })
    .sort((a, b) => b.clipping.id - a.clipping.id);
}

/** A stored photo of an author, as printed with one clipping. */
export async function portraitOf(clippingId: number, url: string): Promise<Blob | undefined> {
  const picture = await libraryDatabase().pictures.get([clippingId, url]);
  return picture?.hash ? (await libraryDatabase().images.get(picture.hash))?.blob : undefined;
}

/** Bylines under the names that the user gave their authors. */
async function asCalled(bylines: Byline[]): Promise<Byline[]> {
  const authors = await libraryDatabase().authors.bulkGet(bylines.map(({ authorId }) => authorId));
  return bylines.map((byline, i) => ({ ...byline, name: shownName(byline, authors[i]) }));
}

async function listClippings(limit: number): Promise<ClippingList> {
  const { clippings } = libraryDatabase();
  const [indexed, newest] = await Promise.all([
    countClippings(),
    clippings.orderBy('order.clipped').reverse().limit(limit).toArray(),
  ]);
  return { clippings: newest, total: indexed ?? (await countRows()) };
}

async function countRows(): Promise<number> {
  const { clippings } = libraryDatabase();
  const [all, deleted] = await Promise.all([clippings.count(), clippings.where('deletedAt').above(0).count()]);
  return all - deleted;
}

async function shownPictures(pictures: Picture[]): Promise<Map<string, ShownPicture>> {
  const images = await libraryDatabase().images.bulkGet(pictures.map((picture) => picture.hash ?? ''));
  return new Map(pictures.map(({ url, state }, i) => [url, shown(state, images[i]?.blob)]));
}

function shown(state: Picture['state'], blob: Blob | undefined): ShownPicture {
  if (state === 'kept') return blob ? { state, blob } : { state: 'missing' };
  return { state };
}
