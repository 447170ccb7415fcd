import { type Best, encodeBestList } from './best-list';
import type { IndexedDocument } from './document';
import { KIND } from './keys';
import { isPaired, scoredPrefixes } from './prefixes';
import { type SegmentRows, SegmentWriter } from './segment-writer';
import { encodeSurface } from './surface';

interface Posting {
  ordinal: number;
  impact: number;
  places?: Uint8Array;
}

/** Inverts documents into the rows of a segment; a clipping's place is its place in the array. */
export function buildSegment(documents: readonly IndexedDocument[]): SegmentRows {
  const lists = new Map<string, Posting[]>();
  const surfaces = new Map<string, { count: number; terms: Set<string> }>();
  const prefixes = new Map<string, Best[]>();
  documents.forEach((document, ordinal) => {
    for (const { key, impact, places } of document.postings) pushTo(lists, key, { ordinal, impact, places });
    for (const [prefix, score] of scoredPrefixes(document)) pushTo(prefixes, prefix, { ordinal, score });
    for (const { word, terms } of document.surfaces) {
      // A pair of characters is its own term: the lists name it already.
      if (isPaired(word)) continue;
      const surface = surfaces.get(word);
      if (!surface) surfaces.set(word, { count: 1, terms: new Set(terms) });
      else {
        surface.count++;
        for (const term of terms) surface.terms.add(term);
      }
    }
  });
  const writer = new SegmentWriter();
  const write = (keys: Iterable<string>, writeOne: (key: string) => void) => [...keys].sort().forEach(writeOne);
  const writeList = (key: string) => {
    for (const { ordinal, impact, places } of lists.get(key) ?? []) writer.list.add(ordinal, impact, places);
    writer.endList(key);
  };
  const all = [...lists.keys()].sort();
  const values = all.filter((key) => key < KIND.prefix);
  for (const key of values) writeList(key);
  write(prefixes.keys(), (prefix) => {
    const best = prefixes.get(prefix) ?? [];
    const payload = encodeBestList({ total: best.length, best }, (ordinal) => documents[ordinal]?.id ?? 0);
    writer.add(KIND.prefix + prefix, payload);
  });
  write(surfaces.keys(), (word) => {
    const { count, terms } = surfaces.get(word) ?? { count: 0, terms: [] };
    writer.add(KIND.surface + word, encodeSurface(word, { count, terms: [...terms] }));
  });
  for (const key of all.slice(values.length)) writeList(key);
  return writer.take(true);
}

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
