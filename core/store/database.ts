import { Dexie, type EntityTable, type Table } from 'dexie';
import {
  type Author,
  type Body,
  type Byline,
  type Clipping,
  type Correction,
  ORDERS,
  type Picture,
  type Revision,
} from '../model/clipping';
import { BylineError } from '../model/errors';
import type { Highlight } from '../model/highlight';
import type { Change, SavedSearch } from '../model/listing';
import { counting } from './counting';
import { listing, type TallyRow } from './listing';
import { LIBRARY, searchIndexOf } from './names';
import { SearchDatabase } from './search-database';
import type { Seal } from './witness';

/** The stored bytes of an image, once for all clippings that show it. */
export interface StoredImage {
  /** SHA-256 of the bytes, in hexadecimal. */
  hash: string;
  blob: Blob;
}

/** The index row of a clipping that is in no segment yet, or was indexed anew (`core/search/index` makes it). */
export interface FreshRow {
  /** The clipping's id. */
  id: number;
  /** Another one with each writing: who merged an older row leaves this one. */
  stamp: string;
  /** Whose stems its terms are. */
  language: string;
  /** Words of the body. */
  words: number;
  /** Its keys; empty for a clipping that is to be forgotten. */
  block: Uint8Array;
  gone?: true;
}

/** What the index needs to know between two writes. */
export interface IndexingRow {
  key: 'state';
  /** Grows whenever a fresh row changes: who keeps them in memory looks here whether they are still right. */
  version: number;
  /** Clippings indexed so far, and the words of their bodies: the average length is part of the ranking. */
  documents: number;
  words: number;
  /** Of the fresh rows' layout and of their words' analysis. */
  format?: number;
  analysis?: number;
  /** Clippings were moved into the merged index: where it is missing now, it was lost. */
  merged?: true;
  /** How many times fresh rows were moved there: one that knows of fewer has lost some in a power cut. */
  moves?: number;
  /** Somebody found the index damaged or incomplete. */
  repair?: true;
  /** A search could not read it. */
  suspect?: true;
  /** When it was last compared with the library; UTC milliseconds. */
  checkedAt?: number;
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

/** The number of the schema. One that a released Byline has written is never changed: the next one gets a new number. */
export const SCHEMA = 1;

/** Which state of the library this is: the last row that every write writes. */
export interface SealRow extends Seal {
  key: 'seal';
}

/** How far a clipping was read. A row of its own: lists are not read anew at every scroll. */
export interface ReadingRow {
  /** The clipping's id. */
  id: number;
  /** How much of the text was scrolled past: 0 at its beginning, 1 at its end. */
  part: number;
  /** When it was last read, and when its end was first reached; UTC milliseconds. */
  readAt: number;
  finishedAt?: number;
}

/** The library's database. Until 1.0 there is one schema version and no migration. */
export class LibraryDatabase extends Dexie {
  /** The merged part of its search index. */
  readonly search: SearchDatabase;
  clippings!: EntityTable<Clipping, 'id'>;
  bodies!: EntityTable<Pick<Body, 'id' | 'html'>, 'id'>;
  texts!: EntityTable<Pick<Body, 'id' | 'text'>, 'id'>;
  revisions!: EntityTable<Revision, 'id'>;
  authors!: EntityTable<Author, 'id'>;
  bylines!: EntityTable<Byline, 'id'>;
  pictures!: Table<Picture, [number, string]>;
  images!: EntityTable<StoredImage, 'hash'>;
  fresh!: EntityTable<FreshRow, 'id'>;
  indexing!: EntityTable<IndexingRow, 'key'>;
  jobs!: EntityTable<Job, 'id'>;
  corrections!: EntityTable<Correction, 'id'>;
  meta!: EntityTable<SealRow, 'key'>;
  searches!: EntityTable<SavedSearch, 'id'>;
  changes!: EntityTable<Change, 'id'>;
  tallies!: EntityTable<TallyRow, 'chunk'>;
  highlights!: EntityTable<Highlight, 'id'>;
  readings!: EntityTable<ReadingRow, 'id'>;

  constructor(name = LIBRARY) {
    // Both browsers default to relaxed durability; "Saved" must mean on disk. The name is Dexie's; Firefox heeds it too.
    super(name, { chromeTransactionDurability: 'strict' });
    this.search = new SearchDatabase(searchIndexOf(name));
    this.version(SCHEMA).stores({
      clippings: `++id, &uid, &urlKey, *aliases, *tags, deletedAt, ${ORDERS.map((name) => `order.${name}`).join(', ')}`,
      bodies: 'id',
      texts: 'id',
      revisions: '++id, clippingId',
      authors: '++id, &uid, *identities',
      bylines: '++id, clippingId, authorId',
      pictures: '[clippingId+url], clippingId, hash',
      images: 'hash',
      fresh: 'id',
      indexing: 'key',
      jobs: '++id, dueAt, clippingId',
      corrections: '++id',
      meta: 'key',
      searches: '++id',
      changes: '++id, at',
      tallies: 'chunk',
      highlights: '++id, &uid, clippingId',
      readings: 'id',
    });
    this.use(listing);
    this.use(counting);
    refuseNewer(this);
  }
}

/** Dexie would open what a newer Byline has made, and write into it what that one does not expect. */
function refuseNewer(database: LibraryDatabase): void {
  database.on(
    'ready',
    () => {
      // IndexedDB's number is ten times Dexie's; below the next ten are additions within one schema.
      if (database.backendDB().version >= (SCHEMA + 1) * 10) throw new BylineError('library-newer');
    },
    true,
  );
}

let shared: LibraryDatabase | undefined;

/** This context's one connection to the library; it opens with the first query. */
export function libraryDatabase(): LibraryDatabase {
  shared ??= new LibraryDatabase();
  return shared;
}
