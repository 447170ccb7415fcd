import { valueOfImpact } from '../index/impact';
import { IMPACT_BITS, MOST_IMPACT, readPostings } from '../index/term-list';
import type { Leaf, LoadedList } from './plan';

/** Adds a leaf's scores in one view to those of each clipping, and counts one match more for each that it has. */
export function addLeaf(leaf: Leaf, at: number, scores: Float32Array, matched: Uint8Array): void {
  const lists = leaf.lists[at] ?? [];
  if (lists.length === 1 && lists[0]) {
    addList(lists[0], leaf.weight, scores, matched);
    return;
  }
  if (lists.length === 0) return;
  const best = bestImpacts(lists, scores.length);
  for (let ordinal = 0; ordinal < best.length; ordinal++) {
    const impact = best[ordinal] ?? 0;
    if (impact === 0) continue;
    scores[ordinal] = (scores[ordinal] ?? 0) + valueOfImpact(impact - 1) * leaf.weight;
    matched[ordinal] = (matched[ordinal] ?? 0) + 1;
  }
}

/** A leaf's scores alone. */
export function scoresOfLeaf(leaf: Leaf, at: number, size: number): Float32Array {
  const scores = new Float32Array(size);
  addLeaf(leaf, at, scores, new Uint8Array(size));
  return scores;
}

/** This loop is most of the time of a common word: no calls in it. (Otherwise see `readPostings`.) */
function addList({ parts }: LoadedList, weight: number, scores: Float32Array, matched: Uint8Array): void {
  const values = Float64Array.from({ length: MOST_IMPACT + 1 }, (_, impact) => valueOfImpact(impact) * weight);
  for (const { bytes, before } of parts) {
    let ordinal = before;
    for (let at = 0; at < bytes.length; ) {
      let byte = bytes[at++] as number;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
      }
      ordinal += value >>> IMPACT_BITS;
      scores[ordinal] = (scores[ordinal] as number) + (values[value & MOST_IMPACT] as number);
      matched[ordinal] = (matched[ordinal] as number) + 1;
    }
  }
}

/** For each clipping its best impact and one; 0 for those in no list. */
function bestImpacts(lists: readonly LoadedList[], size: number): Uint8Array {
  const best = new Uint8Array(size);
  for (const { parts } of lists) {
    for (const { bytes, before } of parts) {
      readPostings(bytes, before, (ordinal, impact) => {
        if (impact >= (best[ordinal] ?? 0)) best[ordinal] = impact + 1;
      });
    }
  }
  return best;
}
