import { MOST_SCORE, SCORE_BITS, writeBestList } from './best-list';
import type { IndexedDocument, Posting, SurfaceUse } from './document';
import { KIND } from './keys';
import { isPaired, prefixesOf, prefixScore } from './prefixes';
import { type SegmentRows, SegmentWriter } from './segment-writer';
import { writeSurface } from './surface';

/** What the documents have, by key. Little is allocated here for a posting: a batch has half a million. */
interface Inverted {
  lists: Map<string, Posting[]>;
  surfaces: Map<string, SurfaceOfAll>;
  /** Ordinals, each with its score in the lowest bits. */
  prefixes: Map<string, number[]>;
}

interface SurfaceOfAll {
  count: number;
  terms: readonly string[];
  prefixes: { scored: number[]; headOnly: boolean }[];
}

/** Inverts documents into the rows of a segment; a clipping's ordinal is its place in the array. */
export function buildSegment(documents: readonly IndexedDocument[]): SegmentRows {
  const inverted = invert(documents);
  const writer = new SegmentWriter();
  const lists = [...inverted.lists.keys()].sort();
  const firstAfterValues = lists.findIndex((key) => key >= KIND.prefix);
  const values = firstAfterValues < 0 ? lists.length : firstAfterValues;
  for (const key of lists.slice(0, values)) writeList(writer, key, inverted.lists.get(key) ?? []);
  for (const prefix of [...inverted.prefixes.keys()].sort()) {
    writePrefix(writer, prefix, inverted.prefixes.get(prefix) ?? [], documents);
  }
  for (const word of [...inverted.surfaces.keys()].sort()) {
    const surface = inverted.surfaces.get(word);
    // A pair of characters is its own term: the lists name it already.
    if (!surface || isPaired(word)) continue;
    writer.add(KIND.surface + word, (payload) => writeSurface(payload, word, surface));
  }
  for (const key of lists.slice(values)) writeList(writer, key, inverted.lists.get(key) ?? []);
  return writer.take(true);
}

function invert(documents: readonly IndexedDocument[]): Inverted {
  const inverted: Inverted = { lists: new Map(), surfaces: new Map(), prefixes: new Map() };
  documents.forEach((document, ordinal) => {
    for (const posting of document.postings) {
      posting.ordinal = ordinal;
      listOf(inverted.lists, posting.key).push(posting);
    }
    for (const use of document.surfaces) addSurface(inverted, use, ordinal);
  });
  return inverted;
}

function addSurface({ surfaces, prefixes }: Inverted, use: SurfaceUse, ordinal: number): void {
  let surface = surfaces.get(use.word);
  if (!surface) {
    const under = prefixesOf(use.word).map(({ prefix, headOnly }) => ({ headOnly, scored: listOf(prefixes, prefix) }));
    surface = { count: 0, terms: use.terms, prefixes: under };
    surfaces.set(use.word, surface);
  }
  surface.count++;
  // Another language has other stems for it. (The same language's are the same array.)
  if (surface.terms !== use.terms) surface.terms = joined(surface.terms, use.terms);
  const score = prefixScore(use);
  for (const { scored, headOnly } of surface.prefixes) if (use.head || !headOnly) addScore(scored, ordinal, score);
}

/** A document's best score for a beginning: its words come one after the other. */
function addScore(scored: number[], ordinal: number, score: number): void {
  const last = scored.length - 1;
  const before = scored[last];
  if (before === undefined || before >>> SCORE_BITS !== ordinal) scored.push((ordinal << SCORE_BITS) | score);
  else if ((before & MOST_SCORE) < score) scored[last] = (ordinal << SCORE_BITS) | score;
}

function joined(a: readonly string[], b: readonly string[]): readonly string[] {
  const missing = b.filter((term) => !a.includes(term));
  return missing.length > 0 ? [...a, ...missing] : a;
}

function listOf<T>(map: Map<string, T[]>, key: string): T[] {
  const known = map.get(key);
  if (known) return known;
  const list: T[] = [];
  map.set(key, list);
  return list;
}

function writeList(writer: SegmentWriter, key: string, postings: readonly Posting[]): void {
  for (const { ordinal, places, others, weight } of postings) {
    if (places) writer.list.addTerm(ordinal, places, places.length, others, weight);
    else writer.list.addValue(ordinal);
  }
  writer.endList(key);
}

function writePrefix(
  writer: SegmentWriter,
  prefix: string,
  scored: readonly number[],
  documents: readonly IndexedDocument[],
): void {
  if (scored.length === 0) return;
  const best = scored.map((one) => ({ ordinal: one >>> SCORE_BITS, score: one & MOST_SCORE }));
  writer.add(KIND.prefix + prefix, (payload) =>
    writeBestList(payload, { total: best.length, best }, (ordinal) => documents[ordinal]?.id ?? 0),
  );
}
