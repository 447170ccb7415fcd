import { type BulkItem, loadInBulk } from '../../../core/library/bulk-load';
import { searchLibrary } from '../../../core/search/search';
import type { CollectionDocument } from './collection';

/** Runs inside a page of the real extension: its own code, on the real origin's IndexedDB. */
declare global {
  // `var` is how TypeScript declares a property of `globalThis`.
  var relevanceBench: { load: typeof load; ask: typeof ask };
}

/** Stores documents of a collection as clippings, by the way that imports take. */
async function load(documents: CollectionDocument[]): Promise<void> {
  await loadInBulk(documents.map(asClipping), {
    onProgress(outcomes) {
      const lost = outcomes.find(({ kind }) => kind !== 'added');
      if (lost) throw new Error(`a document was not added: ${JSON.stringify(lost)}`);
    },
  });
}

function asClipping({ id, title, author, body }: CollectionDocument): BulkItem {
  const urlKey = `collection.example/${encodeURIComponent(id)}`;
  const clipping: BulkItem['clipping'] = {
    uid: id,
    urlKey,
    aliases: [urlKey],
    url: `https://${urlKey}`,
    title,
    siteName: '',
    lang: 'en',
    dir: 'ltr',
    excerpt: '',
    wordCount: body.split(/\s+/).length,
    tags: [],
    note: '',
    clippedAt: 0,
    updatedAt: 0,
  };
  const authors =
    author.trim() === '' ? [] : [{ name: author.trim(), kind: 'person' as const, links: [], evidence: {} }];
  return { clipping, body: { html: '', text: body }, authors };
}

/** The documents that the shipped search finds, best first, by their ids. */
async function ask(query: string, limit: number): Promise<string[]> {
  const { hits } = await searchLibrary(query, { limit });
  return hits.map(({ clipping }) => clipping.uid);
}

globalThis.relevanceBench = { load, ask };
