import type { Author, Clipping } from '../model/clipping';
import { type Batch, emptyBatch, type PortableAuthor, type PortableClipping } from '../model/portable';
import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { OWNED_NAMES, OWNED_TABLES, type OwnedName, type UidOf } from './owned-tables';

/** A batch ends with the clipping that makes it so large: characters of texts, or rows. */
const BATCH_CHARACTERS = 2_000_000;
const BATCH_CLIPPINGS = 200;
const AUTHORS_AT_ONCE = 1_000;

/** Reads a library from beginning to end. */
export interface LibraryReader {
  /** How many clippings there are, those in the trash with them. */
  count(): Promise<number>;
  /** The next clippings and what is theirs, all of one moment; undefined at the end. */
  next(): Promise<Batch | undefined>;
  image(hash: string): Promise<Blob | undefined>;
}

/**
 * Reads the library in batches of a few megabytes. Clippings that come while it reads are read too; one that changes is
 * read as it was before or is after, never half and half.
 */
export function readLibrary(database: LibraryDatabase = libraryDatabase()): LibraryReader {
  // By what a restore knows them: who is deleted and comes again meanwhile has another id.
  const given = new Set<string>();
  const pages = new Set<string>();
  let lastClipping = 0;
  let lastAuthor = 0;
  const notYetGiven = (authors: readonly Author[]): PortableAuthor[] => {
    const news = authors.filter(({ uid }) => !given.has(uid));
    for (const { uid } of news) given.add(uid);
    return news.map(portableAuthor);
  };
  const nextClippings = async (): Promise<Batch | undefined> => {
    const read = await readClippings(database, lastClipping, pages);
    if (!read) return undefined;
    lastClipping = read.last;
    return { ...read.batch, authors: notYetGiven(read.authors) };
  };
  const nextAuthors = async (): Promise<Batch | undefined> => {
    const rows = await database.authors.where('id').above(lastAuthor).limit(AUTHORS_AT_ONCE).toArray();
    if (rows.length === 0) return undefined;
    lastAuthor = rows.at(-1)?.id ?? lastAuthor;
    return { ...emptyBatch(), authors: notYetGiven(rows) };
  };
  return {
    count: () => database.clippings.count(),
    next: async () => (await nextClippings()) ?? (await nextAuthors()),
    image: async (hash) => (await database.images.get(hash))?.blob,
  };
}

/** A few clippings after an id, with all that is theirs, in one transaction; none of a page that was read before. */
function readClippings(database: LibraryDatabase, after: number, pages: Set<string>) {
  return database.transaction('r', database.tables, async () => {
    const clippings = await database.clippings.where('id').above(after).limit(BATCH_CLIPPINGS).toArray();
    const batch = emptyBatch();
    const met = new Set<number>();
    // A stand-in for the uid: the authors are read all at once, at the end.
    const uidOf = (id: number) => String(met.add(id) && id);
    let characters = 0;
    let last = after;
    for (const clipping of clippings) {
      if (characters >= BATCH_CHARACTERS) break;
      last = clipping.id;
      if (pages.has(clipping.urlKey)) continue;
      pages.add(clipping.urlKey);
      batch.clippings.push(portableClipping(clipping));
      for (const name of OWNED_NAMES) characters += await readOwned(database, name, clipping, batch, uidOf);
    }
    if (clippings.length === 0) return undefined;
    return { batch, last, authors: await nameAuthors(database, met, batch) };
  });
}

/** Puts a clipping's rows of a table into the batch; gives the characters of their texts. */
async function readOwned<N extends OwnedName>(
  database: LibraryDatabase,
  name: N,
  { id, uid }: Clipping,
  batch: Batch,
  uidOf: UidOf,
): Promise<number> {
  const rows = await OWNED_TABLES[name].read(database, id, uidOf);
  const into = batch[name] as { clipping: string }[];
  for (const row of rows) into.push({ clipping: uid, ...row });
  const texts: { html?: string; text?: string }[] = rows;
  return texts.reduce((sum, { html = '', text = '' }) => sum + html.length + text.length, 0);
}

/** Has the bylines name their authors by uid, and gives those authors. */
async function nameAuthors(database: LibraryDatabase, ids: Set<number>, batch: Batch): Promise<Author[]> {
  const authors = (await database.authors.bulkGet([...ids])).flatMap((author) => author ?? []);
  const uids = new Map(authors.map(({ id, uid }) => [String(id), uid]));
  for (const byline of [...batch.bylines, ...batch.revisions.flatMap(({ bylines }) => bylines)])
    byline.author = uids.get(byline.author ?? '');
  return authors;
}

const portableAuthor = ({ id: _, ...author }: Author): PortableAuthor => author;

const portableClipping = ({ id: _, authorNames: __, order: ___, ...clipping }: Clipping): PortableClipping => clipping;
