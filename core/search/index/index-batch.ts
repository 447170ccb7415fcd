import type { IndexingRow, LibraryDatabase } from '../../store/database';
import type { ManifestRow } from '../../store/search-database';
import { writing } from '../../store/writing';
import { type Analysers, loadAnalysers } from './analysers';
import { type DocumentSource, finishDocument, type IndexedDocument } from './document';
import { count, indexingState } from './index-document';
import { addSegment } from './write-segment';

/**
 * Indexes stored clippings as one segment, past the fresh rows. The caller has the index to itself.
 *
 * @param name of the index that they are added to
 */
export async function indexBatch(
  database: LibraryDatabase,
  sources: readonly DocumentSource[],
  name: ManifestRow['name'] = 'current',
): Promise<void> {
  if (sources.length === 0) return;
  const analysers = await loadAnalysers();
  const state = await indexingState(database);
  const { documents, words } = inverted(sources, analysers, state);
  await addSegment(database.search, name, documents);
  await writing(database, async () => {
    const now = await indexingState(database);
    await database.indexing.put({
      ...now,
      version: now.version + 1,
      documents: state.documents + documents.length,
      words,
      merged: true,
    });
  });
}

/** What is counted at a time: until it has its impacts a clipping takes three times the room. */
const COUNTED = 64;

function inverted(sources: readonly DocumentSource[], analysers: Analysers, state: IndexingRow) {
  const documents: IndexedDocument[] = [];
  let { words } = state;
  for (let from = 0; from < sources.length; from += COUNTED) {
    const counted = sources.slice(from, from + COUNTED).map((source) => count(source, analysers));
    for (const one of counted) words += one.words;
    const average = words / (state.documents + documents.length + counted.length);
    for (const one of counted) documents.push(finishDocument(one, average));
  }
  return { documents, words };
}
