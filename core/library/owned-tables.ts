import type { Byline } from '../model/clipping';
import type { PortableByline, PortableTables, TableName } from '../model/portable';
import { putBodies, readBody } from '../store/bodies';
import type { LibraryDatabase } from '../store/database';

/** How clippings' own rows are read for a backup and written from one: one entry a table. */

export type OwnedName = Exclude<TableName, 'authors' | 'clippings'>;

/** A row without whose it is. */
export type Unowned<N extends OwnedName> = Omit<PortableTables[N], 'clipping'>;

export interface Owner {
  clippingId: number;
}

/** The uid of an author of this library. */
export type UidOf = (authorId: number) => string;
/** The id in this library of an author with a uid. */
export type IdOf = (uid: string) => number | undefined;

interface OwnedTable<N extends OwnedName> {
  /** A clipping's rows. Inside a transaction. */
  read(database: LibraryDatabase, clippingId: number, uidOf: UidOf): Promise<Unowned<N>[]>;
  /** Writes rows of clippings that have none in this table. Inside a transaction. */
  add(database: LibraryDatabase, rows: readonly (Unowned<N> & Owner)[], idOf: IdOf): Promise<unknown>;
}

/** The body comes first: it is the large one, and how many clippings make a batch depends on it. */
export const OWNED_TABLES: { [N in OwnedName]: OwnedTable<N> } = {
  bodies: {
    read: async (database, id) => {
      const body = await readBody(database, id);
      return body ? [{ html: body.html, text: body.text }] : [];
    },
    add: (database, rows) =>
      putBodies(
        database,
        rows.map(({ clippingId: id, html, text }) => ({ id, html, text })),
      ),
  },
  revisions: {
    read: async ({ revisions }, id, uidOf) =>
      (await revisions.where('clippingId').equals(id).toArray()).map(({ id: _, clippingId: __, ...revision }) => ({
        ...revision,
        bylines: revision.bylines.map((byline) => portableByline(byline, uidOf)),
      })),
    add: ({ revisions }, rows, idOf) =>
      revisions.bulkAdd(
        rows.map(({ bylines, ...revision }) => ({
          ...revision,
          // Nothing looks such a byline up by its id: it is a print of its day.
          bylines: bylines.map((byline) => ({ ...storedByline(byline, revision, idOf), id: 0 })),
        })),
      ),
  },
  bylines: {
    read: async ({ bylines }, id, uidOf) =>
      (await bylines.where('clippingId').equals(id).sortBy('position')).map((byline) => portableByline(byline, uidOf)),
    add: ({ bylines }, rows, idOf) => bylines.bulkAdd(rows.map((row) => storedByline(row, row, idOf))),
  },
  pictures: {
    read: async ({ pictures }, id) =>
      (await pictures.where('clippingId').equals(id).toArray()).map(({ clippingId: _, ...picture }) => picture),
    add: ({ pictures }, rows) => pictures.bulkPut([...rows]),
  },
  highlights: {
    read: async ({ highlights }, clippingId) =>
      (await highlights.where('clippingId').equals(clippingId).sortBy('id')).map(
        ({ id: _, clippingId: __, ...highlight }) => highlight,
      ),
    // One that is there stays as it is.
    add: async ({ highlights }, rows) => {
      const uids = rows.map(({ uid }) => uid);
      const known = new Set((await highlights.where('uid').anyOf(uids).toArray()).map(({ uid }) => uid));
      await highlights.bulkAdd(rows.filter(({ uid }) => !known.has(uid)));
    },
  },
  readings: {
    read: async ({ readings }, clippingId) => {
      const reading = await readings.get(clippingId);
      if (!reading) return [];
      const { id: _, ...read } = reading;
      return [read];
    },
    // Of two, the later one stays.
    add: async ({ readings }, rows) => {
      const here = await readings.bulkGet(rows.map(({ clippingId }) => clippingId));
      const later = rows.filter(({ readAt }, i) => readAt > (here[i]?.readAt ?? Number.NEGATIVE_INFINITY));
      await readings.bulkPut(later.map(({ clippingId: id, ...reading }) => ({ id, ...reading })));
    },
  },
};

export const OWNED_NAMES = Object.keys(OWNED_TABLES) as OwnedName[];

function portableByline({ id: _, clippingId: __, authorId, ...byline }: Byline, uidOf: UidOf): PortableByline {
  return { ...byline, author: uidOf(authorId) };
}

export function storedByline(
  { author, ...byline }: PortableByline,
  { clippingId }: Owner,
  idOf: IdOf,
): Omit<Byline, 'id'> {
  return { ...byline, clippingId, authorId: (author && idOf(author)) || 0 };
}
