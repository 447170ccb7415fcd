import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Author, Body, Byline, Clipping, Correction, Picture, Revision } from '../model/clipping';

/** The stored bytes of an image, once for all clippings that show it. */
export interface StoredImage {
  /** SHA-256 of the bytes, in hexadecimal. */
  hash: string;
  blob: Blob;
}

/** The search words of one clipping that is in no segment yet (`core/search/index-row` makes it). */
export interface FreshRow {
  /** The clipping's id. */
  id: number;
  /** Words of title, authors, tags and site, each once, with a space before and after each. */
  head: string;
  /** Words of body, bios and note, likewise. */
  body: string;
}

/** A fixed number of indexed clippings; their words are in its partitions. */
export interface Segment {
  id: number;
  /** Clipping ids; a posting is a place in this list. */
  clippings: number[];
  /** Those of them that were indexed anew or deleted since. */
  dead: number[];
}

/** The words of a segment that begin alike, and where they occur. */
export interface Partition {
  segment: number;
  prefix: string;
  /** Words parted by spaces. */
  words: string;
  /** For each word, where its postings end. */
  ends: Uint32Array;
  postings: Uint16Array;
}

/** Work that goes on after a clip was acknowledged. Times are UTC milliseconds. */
export interface Job {
  id: number;
  kind: 'pictures';
  clippingId: number;
  dueAt: number;
  deadline: number;
  attempts: number;
}

/** The library's database. Until 1.0 there is one schema version and no migration. */
export class LibraryDatabase extends Dexie {
  clippings!: EntityTable<Clipping, 'id'>;
  bodies!: EntityTable<Body, 'id'>;
  revisions!: EntityTable<Revision, 'id'>;
  authors!: EntityTable<Author, 'id'>;
  bylines!: EntityTable<Byline, 'id'>;
  pictures!: Table<Picture, [number, string]>;
  images!: EntityTable<StoredImage, 'hash'>;
  fresh!: EntityTable<FreshRow, 'id'>;
  segments!: EntityTable<Segment, 'id'>;
  partitions!: Table<Partition, [string, number]>;
  jobs!: EntityTable<Job, 'id'>;
  corrections!: EntityTable<Correction, 'id'>;

  constructor(name = 'byline') {
    // Both browsers default to relaxed durability; "Saved" must mean on disk. The name is Dexie's; Firefox heeds it too.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      clippings: '++id, &uid, &urlKey, *aliases, deletedAt',
      bodies: 'id',
      revisions: '++id, clippingId',
      authors: '++id, &uid, *identities',
      bylines: '++id, clippingId, authorId',
      pictures: '[clippingId+url], clippingId, hash',
      images: 'hash',
      fresh: 'id',
      segments: '++id, *clippings',
      partitions: '[prefix+segment]',
      jobs: '++id, dueAt, clippingId',
      corrections: '++id',
    });
  }
}

let shared: LibraryDatabase | undefined;

/** This context's one connection to the library; it opens with the first query. */
export function libraryDatabase(): LibraryDatabase {
  shared ??= new LibraryDatabase();
  return shared;
}
