import type { FreshRow, IndexingRow, LibraryDatabase } from '../../store/database';
import type { DocumentsRow, ManifestRow, SearchDatabase } from '../../store/search-database';
import { keepingAlive } from '../../store/writing';
import { indexingState } from '../index/index-document';
import { currentManifest, FORMAT, readDocuments, type SegmentDocuments } from '../index/manifest';
import type { TextLanguage } from '../text/languages';
import { type LanguageTools, loadLanguages } from '../text/load-language';
import { freshView } from './fresh-view';
import { Frequencies } from './lengths';
import { RowCache } from './row-cache';
import { segmentView } from './segment-view';
import type { View } from './view';

/** The index at one moment. */
export interface Snapshot {
  views: View[];
  /** Clippings in all, some of them perhaps dead. */
  documents: number;
  /** What a term's occurrences say, by the average length of all bodies. */
  frequencies: Frequencies;
  /** The languages whose stems the terms are. */
  tools(): Promise<LanguageTools[]>;
  /** The merged index cannot be read, or the fresh rows cannot: what is there is not all. */
  lost: boolean;
}

/** What a context keeps of an index between two queries. */
interface Memory {
  /** Of the fresh rows. */
  version: number;
  /** Of the manifest. */
  segments: string;
  snapshot: Snapshot;
  cache: RowCache;
}

const memories = new WeakMap<LibraryDatabase, Memory>();

/** A page's first queries come together: one reads what the index consists of, the others wait for it. */
const firstReadings = new WeakMap<LibraryDatabase, Promise<void>>();

type Work<T> = (snapshot: Snapshot) => Promise<T>;

/**
 * Calls `work` with the index as it is now. Where it most likely is as it was at the last query, `work` begins with
 * that while this is looked up, and is only done again if it was not so.
 */
export async function withSnapshot<T>(database: LibraryDatabase, work: Work<T>): Promise<T> {
  if (!memories.has(database)) await firstReadings.get(database);
  const known = memories.get(database);
  const answer = known && (await withKnown(database, known, work));
  return answer ? answer.value : withNew(database, work);
}

/** `work`'s result, if the index is still as it is known; undefined if not, or if `work` failed, as it may then. */
async function withKnown<T>(
  database: LibraryDatabase,
  known: Memory,
  work: Work<T>,
): Promise<{ value: T } | undefined> {
  const { search } = database;
  const trying = search.transaction('r', search.tables, async () => {
    const [manifest, value] = await Promise.all([currentManifest(search), work(known.snapshot)]);
    return { segments: namesOf(manifest), value };
  });
  const [state, tried] = await Promise.all([database.indexing.get('state'), trying.catch(() => undefined)]);
  const still = tried && tried.segments === known.segments && (state?.version ?? 0) === known.version;
  return still ? { value: tried.value } : undefined;
}

async function withNew<T>(database: LibraryDatabase, work: Work<T>): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (!memories.has(database)) firstReadings.set(database, promise);
  try {
    return await readNew(database, (snapshot) => {
      resolve();
      return work(snapshot);
    });
  } finally {
    resolve();
  }
}

/**
 * All reads of the merged index are one transaction: a merge that ends meanwhile does not take rows away. The fresh
 * rows are read before it, so that a clipping that moves from there is seen twice rather than never; the fresh row
 * holds then.
 */
async function readNew<T>(database: LibraryDatabase, work: Work<T>): Promise<T> {
  const { search } = database;
  const [{ state, fresh }] = await Promise.all([readFresh(database), search.open()]);
  return search.transaction('r', search.tables, async () => {
    // All of them, so that they need not wait for the manifest: few are of segments that it does not name.
    const [manifest, rows] = await Promise.all([currentManifest(search), search.documents.toArray()]);
    const cache = memories.get(database)?.cache ?? new RowCache();
    const views = segmentViews(search, manifest, rows, cache, new Set(fresh.map(({ id }) => id)));
    if (fresh.some((row) => !row.gone)) views.push(freshView(fresh));
    const snapshot = {
      views,
      documents: views.reduce((sum, { ids }) => sum + ids.length, 0),
      tools: toolsLoader(languagesOf(manifest, fresh)),
      frequencies: new Frequencies(state.words / state.documents),
      lost: state.format !== FORMAT || (state.merged === true && !manifest),
    };
    memories.set(database, { version: state.version, segments: namesOf(manifest), snapshot, cache });
    return work(snapshot);
  });
}

/** Two manifests with the same names are the same to a query: segments do not change but for their dead. */
const namesOf = (manifest: ManifestRow | undefined): string =>
  manifest ? manifest.segments.map(({ id, dead }) => `${id}-${dead}`).join(' ') : 'none';

function readFresh(database: LibraryDatabase): Promise<{ state: IndexingRow; fresh: FreshRow[] }> {
  return database.transaction('r', [database.indexing, database.fresh], async () => {
    const [state, fresh] = await Promise.all([indexingState(database), database.fresh.toArray()]);
    return { state, fresh: state.format === FORMAT ? fresh : [] };
  });
}

function segmentViews(
  search: SearchDatabase,
  manifest: ManifestRow | undefined,
  rows: readonly DocumentsRow[],
  cache: RowCache,
  hidden: ReadonlySet<number>,
): View[] {
  const rowOf = new Map(rows.map((row) => [row.segment, row]));
  return (manifest?.segments ?? []).map(({ id }) => {
    const row = rowOf.get(id);
    if (!row) throw new RangeError(`segment ${id} has lost its clippings`);
    return segmentView(search, id, without(readDocuments(row), hidden), cache);
  });
}

/** The languages of an index, that of most clippings first. */
function languagesOf(manifest: ManifestRow | undefined, fresh: readonly FreshRow[]): TextLanguage[] {
  const counts = new Map<string, number>();
  const add = (language: string, count: number) => counts.set(language, (counts.get(language) ?? 0) + count);
  for (const { languages, documents } of manifest?.segments ?? [])
    for (const language of languages) add(language, documents);
  for (const { language } of fresh) add(language, 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([language]) => language as TextLanguage);
}

/** Loads the languages' stemmers when they are asked for; the transaction waits for them only the first time. */
function toolsLoader(languages: readonly TextLanguage[]): Snapshot['tools'] {
  let tools: LanguageTools[] | undefined;
  return async () => {
    tools ??= await keepingAlive(loadLanguages(languages));
    return tools;
  };
}

/** Fresh rows hold over what segments have of the same clippings. */
function without({ ids, dead }: SegmentDocuments, hidden: ReadonlySet<number>): SegmentDocuments {
  const last = ids.reduce((most, id) => Math.max(most, id), 0);
  // Most fresh clippings are new, with ids after all that are indexed.
  const mayBeHere = [...hidden].filter((id) => id <= last);
  for (const id of mayBeHere) {
    for (let at = ids.indexOf(id); at >= 0; at = ids.indexOf(id, at + 1)) dead[at] = 1;
  }
  return { ids, dead };
}
