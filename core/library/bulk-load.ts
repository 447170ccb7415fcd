import type { CapturedAuthor } from '../model/capture';
import type { Body, Clipping } from '../model/clipping';
import { BylineError } from '../model/errors';
import type { DocumentSource } from '../search/index/document';
import { indexBatch } from '../search/index/index-batch';
import { indexingState } from '../search/index/index-document';
import { mergeAll, mergingAlone } from '../search/index/tidy';
import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { writing } from '../store/writing';
import { authorNamesOf, replaceBylines } from './bylines';

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
const BATCH = 512;

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
  await mergingAlone(database, () => mergeAll(database.search, 'current', signal));
}

/** Nobody else changes the index between a batch's rows and its segment. */
function loadBatch(database: LibraryDatabase, batch: readonly BulkItem[]): Promise<BulkOutcome[]> {
  return mergingAlone(database, async () => {
    const added: DocumentSource[] = [];
    const outcomes = await writing(database, async () => {
      // Should this context die before the segment is written, the next start finds that it is missing.
      await database.indexing.put({ ...(await indexingState(database)), repair: true });
      const known = await knownPages(database, batch);
      const each: BulkOutcome[] = [];
      for (const item of batch) each.push(await loadOne(database, item, known, added));
      return each;
    });
    await indexBatch(database, added);
    return outcomes;
  });
}

/** Which pages of a batch are in the library, by their key. */
async function knownPages(database: LibraryDatabase, batch: readonly BulkItem[]): Promise<Map<string, number>> {
  const keys = batch.map(({ clipping }) => clipping.urlKey);
  const rows = await database.clippings.where('urlKey').anyOf(keys).toArray();
  return new Map(rows.map(({ urlKey, id }) => [urlKey, id]));
}

async function loadOne(
  database: LibraryDatabase,
  { clipping, body, authors }: BulkItem,
  known: Map<string, number>,
  added: DocumentSource[],
): Promise<BulkOutcome> {
  const there = known.get(clipping.urlKey);
  if (there !== undefined) return { kind: 'duplicate', id: there };
  if (clipping.urlKey === '') return { kind: 'failed', error: new BylineError('bad-request', 'no page of the web') };
  const id = await database.clippings.add({ ...clipping, authorNames: [] });
  known.set(clipping.urlKey, id);
  await database.bodies.add({ ...body, id });
  await replaceBylines(database, { id, notAuthors: clipping.notAuthors }, authors, clipping.url);
  const authorNames = authors.length > 0 ? await authorNamesOf(database, id) : [];
  const named = { ...clipping, id, authorNames };
  await database.clippings.put(named);
  if (named.deletedAt === undefined) added.push({ clipping: named, text: body.text, bylines: authors });
  return { kind: 'added', id };
}
