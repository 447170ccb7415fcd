import type { LibraryDatabase } from '../../store/database';
import type { ManifestRow } from '../../store/search-database';
import { writing } from '../../store/writing';
import { loadAnalysers } from './analysers';
import { type DocumentSource, finishDocument } from './document';
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
  const counted = sources.map((source) => count(source, analysers));
  const state = await indexingState(database);
  const documents = state.documents + counted.length;
  const words = counted.reduce((sum, document) => sum + document.words, state.words);
  await addSegment(
    database.search,
    name,
    counted.map((document) => finishDocument(document, words / documents)),
  );
  await writing(database, async () => {
    const now = await indexingState(database);
    await database.indexing.put({ ...now, version: now.version + 1, documents, words, merged: true });
  });
}
