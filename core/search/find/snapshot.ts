import type { FreshRow, LibraryDatabase } from '../../store/database';
import { keepingAlive } from '../../store/writing';
import { currentManifest, readDocuments, type SegmentDocuments } from '../index/manifest';
import type { TextLanguage } from '../text/languages';
import { type LanguageTools, loadLanguages } from '../text/load-language';
import { freshView } from './fresh-view';
import { RowCache } from './row-cache';
import { segmentView } from './segment-view';
import type { View } from './view';

/** The index at one moment. */
export interface Snapshot {
  views: View[];
  /** Clippings in all, some of them perhaps dead. */
  documents: number;
  /** The languages whose stems the terms are. */
  tools(): Promise<LanguageTools[]>;
  /** The merged index cannot be read: only the fresh clippings are there. */
  lost: boolean;
}

/** What a context keeps of an index between two queries. */
interface Memory {
  version: number;
  lost: boolean;
  fresh: FreshRow[];
  cache: RowCache;
  documents: Map<string, SegmentDocuments>;
  tools?: { languages: string; tools: LanguageTools[] };
}

const memories = new WeakMap<LibraryDatabase, Memory>();

/**
 * Calls `work` with the index as it is now. All reads of the merged index are one transaction: a merge that ends
 * meanwhile does not take rows away. The fresh rows are read before it, so that a clipping that moves from there is
 * seen twice rather than never; the fresh row holds then.
 */
export async function withSnapshot<T>(database: LibraryDatabase, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const { search } = database;
  const [memory] = await Promise.all([freshRows(database), search.open()]);
  return search.transaction('r', search.tables, async () => {
    const manifest = await currentManifest(search);
    const segments = manifest?.segments ?? [];
    const rows = await search.documents.bulkGet(segments.map(({ id }) => id));
    const hidden = new Set(memory.fresh.map(({ id }) => id));
    const kept = new Map<string, SegmentDocuments>();
    const views = segments.map((segment, i) => {
      const row = rows[i];
      if (!row) throw new RangeError(`segment ${segment.id} has lost its clippings`);
      const name = `${segment.id} ${segment.dead} ${memory.version}`;
      const documents = memory.documents.get(name) ?? without(readDocuments(row), hidden);
      kept.set(name, documents);
      return segmentView(search, segment.id, documents, memory.cache);
    });
    memory.documents = kept;
    const fresh = freshView(memory.fresh);
    if (fresh.ids.length > 0) views.push(fresh);
    const languages = [...segments.flatMap((segment) => segment.languages), ...memory.fresh.map((row) => row.language)];
    return work({
      views,
      documents: views.reduce((sum, { ids }) => sum + ids.length, 0),
      tools: () => toolsFor(memory, new Set(languages) as Set<TextLanguage>),
      lost: memory.lost && !manifest,
    });
  });
}

/** Loads the languages' stemmers, once: the transaction waits for them only then. */
async function toolsFor(memory: Memory, languages: ReadonlySet<TextLanguage>): Promise<LanguageTools[]> {
  const names = [...languages].join(' ');
  if (memory.tools?.languages !== names) {
    memory.tools = { languages: names, tools: await keepingAlive(loadLanguages(languages)) };
  }
  return memory.tools.tools;
}

/** The fresh rows, read anew only when one has changed. */
async function freshRows(database: LibraryDatabase): Promise<Memory> {
  return database.transaction('r', [database.indexing, database.fresh], async () => {
    const state = await database.indexing.get('state');
    const version = state?.version ?? 0;
    const known = memories.get(database);
    if (known?.version === version) return known;
    const memory: Memory = {
      version,
      lost: state?.merged === true,
      fresh: await database.fresh.toArray(),
      cache: known?.cache ?? new RowCache(),
      documents: new Map(),
      tools: known?.tools,
    };
    memories.set(database, memory);
    return memory;
  });
}

/** Fresh rows hold over what segments have of the same clippings. */
function without({ ids, dead }: SegmentDocuments, hidden: ReadonlySet<number>): SegmentDocuments {
  for (const id of hidden) {
    for (let at = ids.indexOf(id); at >= 0; at = ids.indexOf(id, at + 1)) dead[at] = 1;
  }
  return { ids, dead };
}
