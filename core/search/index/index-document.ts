import type { IndexingRow, LibraryDatabase } from '../../store/database';
import { keepingAlive } from '../../store/writing';
import type { Analyser } from '../text/analyse';
import { chooseLanguage } from '../text/choose-language';
import { type Analysers, loadAnalysers, readyAnalysers } from './analysers';
import { type CountedDocument, countDocument, type DocumentSource, finishDocument } from './document';
import { encodeFresh } from './fresh-row';
import { ANALYSIS, FORMAT } from './manifest';

/** Until a library has clippings of its own: about the length of a newspaper's article. */
const USUAL_WORDS = 600;

/**
 * Makes a clipping findable as it is now, inside the transaction that changes it.
 *
 * @param reading the clipping, on its way: what else is needed is read at the same time
 */
export async function indexDocument(database: LibraryDatabase, reading: Promise<DocumentSource>): Promise<void> {
  const [source, state] = await Promise.all([reading, indexingState(database)]);
  const analysers = readyAnalysers() ?? (await keepingAlive(loadAnalysers()));
  const counted = count(source, analysers);
  const documents = state.documents + 1;
  const words = state.words + counted.words;
  await Promise.all([
    database.fresh.put(encodeFresh(finishDocument(counted, words / documents), crypto.randomUUID())),
    database.indexing.put({ ...state, version: state.version + 1, documents, words }),
  ]);
}

/** Takes a clipping out of the index, inside the transaction that deletes it. */
export async function forgetDocument(database: LibraryDatabase, id: number): Promise<void> {
  const state = await indexingState(database);
  const nothing = { language: 'und', words: 0, block: new Uint8Array(0) };
  await Promise.all([
    database.fresh.put({ id, stamp: crypto.randomUUID(), ...nothing, gone: true }),
    database.indexing.put({ ...state, version: state.version + 1 }),
  ]);
}

/** Counts a clipping's words in the language of its text. */
export function count(source: DocumentSource, analysers: Analysers): CountedDocument {
  const language = analysers.get(chooseLanguage(source.clipping.lang, source.text)) as Analyser;
  return countDocument(source, language, analysers.plain);
}

/** The state of indexing; of an empty library: no clipping, of the usual length. */
export async function indexingState(database: LibraryDatabase): Promise<IndexingRow> {
  return (await database.indexing.get('state')) ?? { ...NOTHING_INDEXED };
}

const NOTHING_INDEXED: IndexingRow = {
  key: 'state',
  version: 0,
  documents: 10,
  words: 10 * USUAL_WORDS,
  format: FORMAT,
  analysis: ANALYSIS,
};
