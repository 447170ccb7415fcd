import { type Best, decodeBestList, writeBestList } from './best-list';
import { KIND } from './keys';
import { copyList, type MergeSource } from './merge-source';
import type { SegmentWriter } from './segment-writer';
import { decodeSurface, writeSurface } from './surface';

/** What several segments have under one key. */
interface Shares {
  key: string;
  shares: { source: MergeSource; payload: Uint8Array }[];
}

/** Merges all entries at hand whose key is not after `until`. */
export function mergeEntries(sources: MergeSource[], until: string, ids: Uint32Array, writer: SegmentWriter): void {
  for (let next = takeNext(sources, until); next; next = takeNext(sources, until)) mergeOne(next, ids, writer);
}

/** The smallest key at hand with what each source has of it. */
function takeNext(sources: MergeSource[], until: string): Shares | undefined {
  let key: string | undefined;
  for (const source of sources) {
    const first = source.entries[source.at]?.key;
    if (first !== undefined && first <= until && (key === undefined || first < key)) key = first;
  }
  if (key === undefined) return undefined;
  const shares: Shares['shares'] = [];
  for (const source of sources) {
    const entry = source.entries[source.at];
    if (entry?.key !== key) continue;
    shares.push({ source, payload: entry.payload });
    source.at++;
  }
  return { key, shares };
}

function mergeOne({ key, shares }: Shares, ids: Uint32Array, writer: SegmentWriter): void {
  if (key.startsWith(KIND.prefix)) mergePrefix(key, shares, ids, writer);
  else if (key.startsWith(KIND.surface)) mergeSurface(key, shares, writer);
  else {
    for (const { source, payload } of shares) copyList(source, payload, writer.list);
    writer.endList(key);
  }
}

/** The best of all; how many there are in all is taken to fall as the sources' clippings do. */
function mergePrefix(key: string, shares: Shares['shares'], ids: Uint32Array, writer: SegmentWriter): void {
  const best: Best[] = [];
  let total = 0;
  for (const { source, payload } of shares) {
    const list = decodeBestList(payload);
    const alive = list.best.flatMap(({ ordinal, score }) => {
      const target = source.places[ordinal] ?? -1;
      return target < 0 ? [] : [{ ordinal: target, score }];
    });
    const others = (list.total - list.best.length) * source.aliveShare;
    total += alive.length + Math.round(others);
    best.push(...alive);
  }
  if (total === 0) return;
  writer.add(key, (payload) => writeBestList(payload, { total, best }, (ordinal) => ids[ordinal] ?? 0));
}

/** A word of a dead clipping stays until its segment is made anew; it leads to a term without postings. */
function mergeSurface(key: string, shares: Shares['shares'], writer: SegmentWriter): void {
  const word = key.slice(1);
  const terms = new Set<string>();
  let count = 0;
  for (const { payload } of shares) {
    const surface = decodeSurface(word, payload);
    count += surface.count;
    for (const term of surface.terms) terms.add(term);
  }
  writer.add(key, (payload) => writeSurface(payload, word, { count, terms: [...terms] }));
}
