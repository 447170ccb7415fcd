import type { CapturedAuthor } from '../model/capture';
import type { Body, Clipping } from '../model/clipping';
import { BylineError } from '../model/errors';
import type { DocumentSource } from '../search/index/document';
import { indexBatch } from '../search/index/index-batch';
import { indexingState } from '../search/index/index-document';
import { mergeAll, mergingAlone } from '../search/index/tidy';
import { putBodies } from '../store/bodies';
import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { writing } from '../store/writing';
import { signClippings } from './bylines';

/** A clipping from elsewhere: a backup, another program's export. */
export interface BulkItem {
  clipping: Omit<Clipping, 'id' | 'authorNames'>;
  body: Omit<Body, 'id'>;
  /** In byline order. */
  authors: CapturedAuthor[];
}

/** What became of one item. */
export type BulkOutcome =
  | { kind: 'added'; id: number }
  /** Its page is in the library already; that clipping stays as it is. */
  | { kind: 'duplicate'; id: number }
  | { kind: 'failed'; error: BylineError };

export interface BulkOptions {
  /** Told of each batch when it is on disk and can be found, in the items' order. */
  onProgress?: (outcomes: BulkOutcome[]) => void;
  /** Stops between two batches; what was told of stays. */
  signal?: AbortSignal;
  database?: LibraryDatabase;
}

/** A batch is one transaction and one segment of the index. */
const BATCH = 1_024;

/**
 * Adds many clippings. They are indexed in batches and merged on the way, 20 times as fast as one by one. To resume
 * after a stop or a crash, give all items again: those that are there come back as duplicates.
 *
 * Runs where the items are (the library page): they are too much for a message.
 *
 * @throws BylineError `storage-full`, `storage-failed`: all batches told of are kept
 * @throws the signal's reason
 */
export async function loadInBulk(
  items: Iterable<BulkItem> | AsyncIterable<BulkItem>,
  { onProgress, signal, database = libraryDatabase() }: BulkOptions = {},
): Promise<void> {
  let batch: BulkItem[] = [];
  const load = async () => {
    signal?.throwIfAborted();
    const loading = batch;
    batch = [];
    const outcomes = await loadBatch(database, loading);
    onProgress?.(outcomes);
  };
  for await (const item of items) {
    batch.push(item);
    if (batch.length >= BATCH) await load();
  }
  if (batch.length > 0) await load();
  await mergeSegments(database, signal);
}

const loadBatch = (database: LibraryDatabase, batch: readonly BulkItem[]): Promise<BulkOutcome[]> =>
  storeAndIndex(database, () => storeBatch(database, batch));

/** Merges the segments that many batches have left. */
export async function mergeSegments(database: LibraryDatabase, signal?: AbortSignal): Promise<void> {
  await mergingAlone(database, () => mergeAll(database, 'current', signal));
}

/**
 * Runs `store` in one transaction, as the library's only writer, and indexes the clippings that it has added as one
 * segment. Nobody else changes the index between the two.
 */
export function storeAndIndex<T>(
  database: LibraryDatabase,
  store: () => Promise<{ outcomes: T; added: DocumentSource[] }>,
): Promise<T> {
  return mergingAlone(database, async () => {
    const { outcomes, added } = await writing(database, async () => {
      const stored = await store();
      // Should this context die before the segment is written, the next start finds that it is missing.
      if (stored.added.length > 0) await database.indexing.put({ ...(await indexingState(database)), repair: true });
      return stored;
    });
    await indexBatch(database, added);
    return outcomes;
  });
}

async function storeBatch(database: LibraryDatabase, batch: readonly BulkItem[]) {
  const known = await knownPages(database, batch);
  const fresh = new Map<string, BulkItem>();
  for (const item of batch) {
    const { urlKey } = item.clipping;
    if (urlKey !== '' && !known.has(urlKey) && !fresh.has(urlKey)) fresh.set(urlKey, item);
  }
  const added = await storeItems(database, [...fresh.values()]);
  const ids = new Map(added.map(({ clipping }) => [clipping.urlKey, clipping.id]));
  const outcomes = batch.map((item): BulkOutcome => {
    const { urlKey } = item.clipping;
    const id = ids.get(urlKey);
    if (id !== undefined) return { kind: fresh.get(urlKey) === item ? 'added' : 'duplicate', id };
    const there = known.get(urlKey);
    if (there !== undefined) return { kind: 'duplicate', id: there };
    return { kind: 'failed', error: new BylineError('bad-request', 'no page of the web') };
  });
  return { outcomes, added: added.filter(({ clipping }) => clipping.deletedAt === undefined) };
}

/** Which pages of a batch are in the library, by their key. */
async function knownPages(database: LibraryDatabase, batch: readonly BulkItem[]): Promise<Map<string, number>> {
  const keys = batch.map(({ clipping }) => clipping.urlKey);
  const rows = await database.clippings.where('urlKey').anyOf(keys).toArray();
  return new Map(rows.map(({ urlKey, id }) => [urlKey, id]));
}

/** Writes the rows of new clippings: a few writes for all of them. */
async function storeItems(database: LibraryDatabase, items: readonly BulkItem[]): Promise<StoredItem[]> {
  const signed = await signClippings(database, items);
  const rows = items.map(({ clipping }, i) => ({ ...clipping, authorNames: signed[i]?.names ?? [] }));
  const ids = await database.clippings.bulkAdd(rows, { allKeys: true });
  const stored = rows.map((clipping, i) => ({ ...clipping, id: ids[i] ?? 0 }));
  await putBodies(
    database,
    items.map(({ body }, i) => ({ ...body, id: ids[i] ?? 0 })),
  );
  await database.bylines.bulkAdd(
    signed.flatMap(({ bylines }, i) => bylines.map((byline) => ({ ...byline, clippingId: ids[i] ?? 0 }))),
  );
  return stored.map((clipping, i) => ({
    clipping,
    text: items[i]?.body.text ?? '',
    bylines: items[i]?.authors ?? [],
  }));
}

type StoredItem = DocumentSource & { clipping: Clipping };
