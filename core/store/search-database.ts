import { Dexie, type EntityTable, type Table } from 'dexie';

/**
 * The merged part of the search index. A database of its own: it can be thrown away and made anew from the library,
 * and the library's writes never wait for its large ones. What the rows hold is `core/search/index`'s business.
 */
export class SearchDatabase extends Dexie {
  manifests!: EntityTable<ManifestRow, 'name'>;
  documents!: EntityTable<DocumentsRow, 'segment'>;
  blocks!: Table<BlockRow, [number, string]>;
  postings!: Table<StreamRow, [number, number]>;
  places!: Table<StreamRow, [number, number]>;
  merges!: EntityTable<MergeRow, 'target'>;
  counters!: EntityTable<{ name: 'segment'; last: number }, 'name'>;

  constructor(name: string) {
    // Relaxed: what a crash takes from here is noticed (`moves`), and indexed again.
    super(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' });
    this.version(1).stores({
      manifests: 'name',
      documents: 'segment',
      blocks: '[segment+last]',
      postings: '[segment+row]',
      places: '[segment+row]',
      merges: 'target',
      counters: 'name',
    });
  }

  /** The first block of a segment whose last key is not before `key`: the only one that may hold it. */
  async blockFor(segment: number, key: string): Promise<BlockRow | undefined> {
    const block = await this.blocks.where('[segment+last]').aboveOrEqual([segment, key]).first();
    return block?.segment === segment ? block : undefined;
  }

  /** Deletes the rows of a segment, inside a transaction. */
  async deleteSegment(segment: number): Promise<void> {
    await this.documents.delete(segment);
    for (const rows of this.rowsOf(segment)) await rows.delete();
  }

  /** How many rows a segment has besides its clippings. */
  async countRows(segment: number): Promise<number> {
    const counts = await Promise.all(this.rowsOf(segment).map((rows) => rows.count()));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private rowsOf(segment: number) {
    const [from, to] = [
      [segment, Dexie.minKey],
      [segment, Dexie.maxKey],
    ];
    return [this.blocks, this.postings, this.places].map((table) => table.where(':id').between(from, to));
  }

  /** Deletes all that is indexed. */
  erase(): Promise<unknown> {
    return this.transaction('rw', this.tables, () => Promise.all(this.tables.map((table) => table.clear())));
  }

  /** The segments that have rows. Inside a transaction. */
  async storedSegments(): Promise<number[]> {
    const stored = new Set(await this.documents.toCollection().primaryKeys());
    for (const table of [this.blocks, this.postings, this.places]) {
      for (let from = 0; ; ) {
        const next = await table.where(':id').aboveOrEqual([from, Dexie.minKey]).first();
        if (!next) break;
        stored.add(next.segment);
        from = next.segment + 1;
      }
    }
    return [...stored];
  }
}

/** Which segments an index consists of. */
export interface ManifestRow {
  /** `current` is searched; `next` is being built to take its place. */
  name: 'current' | 'next';
  /** Of the rows' layout. */
  format: number;
  /** Of the words' analysis: rows of another one are read, but made anew. */
  analysis: number;
  /** How many times fresh rows were moved into it. */
  moves?: number;
  segments: SegmentInfo[];
}

export interface SegmentInfo {
  id: number;
  /** Clippings, dead ones with them. */
  documents: number;
  dead: number;
  bytes: number;
  /** Besides its clippings: where one is gone, nothing else says so. */
  rows: number;
  /** Whose stems its terms are. */
  languages: string[];
}

/** The clippings of a segment, by their place in it. */
export interface DocumentsRow {
  segment: number;
  count: number;
  /** Ids, as runs. */
  ids: Uint8Array;
  /** One bit a place: indexed anew or deleted since. Empty when none is. */
  dead: Uint8Array;
}

export interface BlockRow {
  segment: number;
  /** The block's last key. */
  last: string;
  bytes: Uint8Array;
}

export interface StreamRow {
  segment: number;
  row: number;
  bytes: Uint8Array;
}

/** A merge that has begun. */
export interface MergeRow {
  /** The segment that is being written. */
  target: number;
  manifest: ManifestRow['name'];
  /** The segments that become one, with who was dead in them when it began. */
  sources: DocumentsRow[];
  /** All keys up to this one are written. */
  done: string;
  rows: { postings: number; places: number };
  bytes: number;
}
