import { ByteReader, type ByteWriter } from './bytes';

/** A score takes the lowest bits of a number, the distance to the clipping before the others. */
export const SCORE_BITS = 4;
export const MOST_SCORE = 15;

/** The payload of a prefix: how many clippings it has, and the best of them. */
export interface BestList {
  total: number;
  best: Best[];
}

export interface Best {
  /** The clipping's place in the segment. */
  ordinal: number;
  /** 1 to 15; 8 and more: the word stands in title, authors, tags or site. */
  score: number;
}

/** Two pages and a half of results; whoever pages further gets the full list. */
export const BEST_KEPT = 50;

/** Keeps the best, and among equals the newer: the one with the larger id. */
export function writeBestList(out: ByteWriter, { total, best }: BestList, idOf: (ordinal: number) => number): void {
  const kept = best.length > BEST_KEPT ? bestOf(best, idOf) : best;
  out.varint(total);
  let last = -1;
  for (const { ordinal, score } of [...kept].sort((a, b) => a.ordinal - b.ordinal)) {
    out.varint(((ordinal - last) << SCORE_BITS) | score);
    last = ordinal;
  }
}

const bestOf = (best: Best[], idOf: (ordinal: number) => number): Best[] =>
  [...best].sort((a, b) => b.score - a.score || idOf(b.ordinal) - idOf(a.ordinal)).slice(0, BEST_KEPT);

export function decodeBestList(payload: Uint8Array): BestList {
  const reader = new ByteReader(payload);
  const total = reader.varint();
  const best: Best[] = [];
  let ordinal = -1;
  while (!reader.done) {
    const coded = reader.varint();
    ordinal += coded >>> SCORE_BITS;
    best.push({ ordinal, score: coded & MOST_SCORE });
  }
  return { total, best };
}
