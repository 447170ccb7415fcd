import type { FreshRow } from '../../store/database';
import type { Best } from '../index/best-list';
import { findAllInBlock, scanBlock } from '../index/block';
import { ByteWriter } from '../index/bytes';
import type { SurfaceUse } from '../index/document';
import { readFreshPosting, readFreshSurface } from '../index/fresh-row';
import { afterAll, KIND } from '../index/keys';
import { ListWriter } from '../index/list-writer';
import { prefixesOf, prefixScore } from '../index/prefixes';
import { RowStream } from '../index/row-stream';
import { decodeTermList, type TermList } from '../index/term-list';
import type { View } from './view';

/** The clippings that are in no segment yet: few, so that each of their blocks is looked through. */
export function freshView(rows: readonly FreshRow[]): View {
  const documents = rows.filter((row) => !row.gone).sort((a, b) => a.id - b.id);
  const postings = new RowStream();
  const places = new RowStream();
  const writer = new ListWriter(postings, places);
  const kept = { postings: new Map<number, Uint8Array>(), places: new Map<number, Uint8Array>() };

  const payload = new ByteWriter();

  const listOf = (payloads: readonly OwnPayload[]): TermList | undefined => {
    for (const { ordinal, payload: own } of payloads) {
      const { places, others, weight } = readFreshPosting('', own);
      if (places) writer.addTerm(ordinal, places, places.length, others, weight);
      else writer.addValue(ordinal);
    }
    const any = writer.finish(payload);
    for (const { row, bytes } of postings.take(true)) kept.postings.set(row, bytes);
    for (const { row, bytes } of places.take(true)) kept.places.set(row, bytes);
    return any ? decodeTermList(payload.take()) : undefined;
  };
  const range = (from: string, to: string) => gather(documents, from, to);
  return {
    ids: Uint32Array.from(documents, ({ id }) => id),
    dead: new Uint8Array(documents.length),
    buried: 0,
    listsOf: async (keys) => {
      const found = new Map<string, OwnPayload[]>();
      documents.forEach(({ block }, ordinal) => {
        for (const [key, payload] of findAllInBlock(block, keys)) addTo(found, key, { ordinal, payload });
      });
      return keys.map((key) => listOf(found.get(key) ?? []));
    },
    best: async (prefix) => {
      const best = bestFor(documents, prefix);
      return best.length > 0 ? { total: best.length, best } : undefined;
    },
    lists: async (from, to, visit) => {
      for (const [key, payloads] of range(from, to)) {
        if (!visit(key, () => listOf(payloads) ?? NO_LIST)) return;
      }
    },
    surfaces: async (beginning, visit) => {
      for (const [key, payloads] of range(KIND.surface + beginning, afterAll(KIND.surface + beginning))) {
        const word = key.slice(1);
        const terms = () => payloads.flatMap(({ payload }) => readFreshSurface(word, payload).terms);
        if (visit(word, () => ({ count: payloads.length, terms: [...new Set(terms())] })) === false) return;
      }
    },
    postingRows: async () => kept.postings,
    placeRows: async () => kept.places,
  };
}

const NO_LIST: TermList = { count: 0, ofValue: true, inline: new Uint8Array(0), postings: [], places: [] };

/** What one clipping has under a key. */
interface OwnPayload {
  ordinal: number;
  payload: Uint8Array;
}

function addTo(found: Map<string, OwnPayload[]>, key: string, own: OwnPayload): void {
  const known = found.get(key);
  if (known) known.push(own);
  else found.set(key, [own]);
}

/** The keys of a range with what each clipping has of them, in order. */
function gather(documents: readonly FreshRow[], from: string, to: string) {
  const found = new Map<string, OwnPayload[]>();
  documents.forEach(({ block }, ordinal) => {
    scanBlock(block, from, (key, payload) => {
      if (key >= to) return false;
      addTo(found, key, { ordinal, payload });
      return true;
    });
  });
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function bestFor(documents: readonly FreshRow[], prefix: string): Best[] {
  const best: Best[] = [];
  documents.forEach(({ block }, ordinal) => {
    let score = 0;
    const from = KIND.surface + prefix;
    scanBlock(block, from, (key, payload) => {
      if (!key.startsWith(from)) return false;
      const surface = readFreshSurface(key.slice(1), payload);
      if (isUnder(prefix, surface)) score = Math.max(score, prefixScore(surface));
      return true;
    });
    if (score > 0) best.push({ ordinal, score });
  });
  return best;
}

const isUnder = (prefix: string, { word, head }: SurfaceUse): boolean =>
  prefixesOf(word).some((one) => one.prefix === prefix && (head || !one.headOnly));
