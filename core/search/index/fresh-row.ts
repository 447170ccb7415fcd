import type { FreshRow } from '../../store/database';
import type { TextLanguage } from '../text/languages';
import { BlockWriter, scanBlock } from './block';
import { ByteReader, ByteWriter } from './bytes';
import type { IndexedDocument, SurfaceUse } from './document';
import { KIND } from './keys';
import { decodeSurface, encodeSurface } from './surface';

/** A clipping's index row while it is in no segment: one block of all its keys. */
export function encodeFresh(document: IndexedDocument, stamp: string): FreshRow {
  const entries = [
    ...document.postings.map(({ key, impact, places }) => ({ key, payload: postingPayload(impact, places) })),
    ...document.surfaces.map((use) => ({ key: KIND.surface + use.word, payload: surfacePayload(use) })),
  ];
  entries.sort((a, b) => (a.key < b.key ? -1 : 1));
  const writer = new BlockWriter(Number.POSITIVE_INFINITY);
  for (const { key, payload } of entries) writer.add(key, payload);
  const [block] = writer.take(true);
  return {
    id: document.id,
    stamp,
    language: document.language,
    words: document.words,
    block: block?.bytes ?? new Uint8Array(0),
  };
}

function postingPayload(impact: number, places: Uint8Array | undefined): Uint8Array {
  const payload = new Uint8Array(1 + (places?.length ?? 0));
  payload[0] = impact;
  if (places) payload.set(places, 1);
  return payload;
}

function surfacePayload({ word, terms, head, impact }: SurfaceUse): Uint8Array {
  const out = new ByteWriter();
  out.byte(impact * 2 + (head ? 1 : 0));
  out.raw(encodeSurface(word, { count: 1, terms }));
  return out.take();
}

/** A posting's payload in a fresh row. */
export function readFreshPosting(payload: Uint8Array): { impact: number; places: Uint8Array | undefined } {
  const impact = new ByteReader(payload).byte();
  return { impact, places: payload.length > 1 ? payload.subarray(1) : undefined };
}

/** A surface word's payload in a fresh row. */
export function readFreshSurface(word: string, payload: Uint8Array): SurfaceUse {
  const coded = new ByteReader(payload).byte();
  const { terms } = decodeSurface(word, payload.subarray(1));
  return { word, terms, head: (coded & 1) === 1, impact: coded >> 1 };
}

/** The document of a fresh row. */
export function decodeFresh(row: FreshRow): IndexedDocument {
  const document: IndexedDocument = {
    id: row.id,
    language: row.language as TextLanguage,
    words: row.words,
    postings: [],
    surfaces: [],
  };
  scanBlock(row.block, '', (key, payload) => {
    if (key.startsWith(KIND.surface)) document.surfaces.push(readFreshSurface(key.slice(1), payload));
    else document.postings.push({ key, ...readFreshPosting(payload) });
    return true;
  });
  return document;
}
