import type { Author, Body, Byline, Clipping, Picture, Revision } from './clipping';
import type { Highlight } from './highlight';

/**
 * The library's rows as they leave it. They name each other by uid: an id is only good in the database that gave it.
 * A new table needs an entry here, one in `core/library/owned-tables.ts` and one in `core/transfer/backup/schemas.ts`;
 * the compiler asks for the latter two.
 */
export interface PortableTables {
  authors: PortableAuthor;
  clippings: PortableClipping;
  bodies: Owned<Omit<Body, 'id'>>;
  bylines: Owned<PortableByline>;
  revisions: Owned<PortableRevision>;
  pictures: Owned<Omit<Picture, 'clippingId'>>;
  highlights: Owned<Omit<Highlight, 'id' | 'clippingId'>>;
  readings: Owned<PortableReading>;
}

/** What belongs to one clipping, by its uid. */
export type Owned<Row> = Row & { clipping: string };

export type PortableAuthor = Omit<Author, 'id'>;
/** The names for lists are made anew from bylines and authors. */
export type PortableClipping = Omit<Clipping, 'id' | 'authorNames' | 'order'>;
/** `author` is missing where the library has lost sight of who it was. */
export type PortableByline = Omit<Byline, 'id' | 'clippingId' | 'authorId'> & { author?: string };
export type PortableRevision = Omit<Revision, 'id' | 'clippingId' | 'bylines'> & { bylines: PortableByline[] };

/** How far a clipping was read, as the store keeps it. */
export interface PortableReading {
  part: number;
  readAt: number;
  finishedAt?: number;
}

export type TableName = keyof PortableTables;

/** Some clippings with all that is theirs, and the authors that no batch before it has named. */
export type Batch = { [N in TableName]: PortableTables[N][] };

export const emptyBatch = (): Batch => ({
  authors: [],
  clippings: [],
  bodies: [],
  bylines: [],
  revisions: [],
  pictures: [],
  highlights: [],
  readings: [],
});

/** What a restore did with one clipping. */
export interface RestoredClipping {
  uid: string;
  title: string;
  url: string;
  outcome:
    | 'added'
    /** The backup's was the newer one. */
    | 'updated'
    /** It lay in the trash here. */
    | 'undeleted'
    /** The library's is newer, and stays. */
    | 'newer-here'
    /** Neither is newer. */
    | 'same';
}

/** How far a backup or a restore got. */
export interface TransferProgress {
  step: 'writing' | 'checking' | 'restoring';
  clippings: { done: number; total: number };
  /** Of the zip that is written, or of the images that are read. */
  bytes: number;
}
