import type { FreshRow } from '../../store/database';
import type { TextLanguage } from '../text/languages';
import { BlockWriter, scanBlock } from './block';
import { ByteReader } from './bytes';
import { type IndexedDocument, newPosting, type Posting, type SurfaceUse } from './document';
import { KIND } from './keys';
import { readPlaces, writePlaces } from './occurrences';
import { decodeSurface, writeSurface } from './surface';

/** A clipping's index row while it is in no segment: one block of all its keys. */
export function encodeFresh(document: IndexedDocument, stamp: string): FreshRow {
  const postings = new Map(document.postings.map((posting) => [posting.key, posting]));
  const surfaces = new Map(document.surfaces.map((use) => [KIND.surface + use.word, use]));
  const writer = new BlockWriter(Number.POSITIVE_INFINITY);
  for (const key of [...postings.keys(), ...surfaces.keys()].sort()) {
    const posting = postings.get(key);
    const surface = surfaces.get(key);
    if (posting) {
      if (posting.places) {
        writer.payload.varint(posting.others);
        writer.payload.varint(posting.weight);
        writePlaces(writer.payload, posting.places);
      }
    }
    if (surface) {
      writer.payload.byte(surface.impact * 2 + (surface.head ? 1 : 0));
      writeSurface(writer.payload, surface.word, { count: 1, terms: surface.terms });
    }
    writer.add(key);
  }
  const [block] = writer.take(true);
  const { id, language, words } = document;
  return { id, stamp, language, words, block: block?.bytes ?? new Uint8Array(0) };
}

/** A posting's payload in a fresh row: empty for a value. */
export function readFreshPosting(key: string, payload: Uint8Array): Posting {
  const reader = new ByteReader(payload);
  if (reader.done) return newPosting(key);
  const others = reader.varint();
  const weight = reader.varint();
  return newPosting(key, readPlaces(reader), others, weight);
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
    else document.postings.push(readFreshPosting(key, payload));
    return true;
  });
  return document;
}
