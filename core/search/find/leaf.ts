import type { Leaf, LoadedList } from './plan';

/** Adds a leaf's scores in one view to those of each clipping, and counts one match more for each that it has. */
export function addLeaf(leaf: Leaf, at: number, scores: Float32Array, matched: Uint8Array): void {
  const lists = leaf.lists[at] ?? [];
  if (lists.length === 1 && lists[0]) {
    addList(leaf, lists[0], scores, matched);
    return;
  }
  if (lists.length === 0) return;
  const best = bestOf(leaf, lists, scores.length);
  for (let ordinal = 0; ordinal < best.length; ordinal++) {
    const value = best[ordinal] as number;
    if (value === 0) continue;
    scores[ordinal] = (scores[ordinal] as number) + value;
    matched[ordinal] = (matched[ordinal] as number) + 1;
  }
}

/** A leaf's scores alone. */
export function scoresOfLeaf(leaf: Leaf, at: number, size: number): Float32Array {
  const scores = new Float32Array(size);
  addLeaf(leaf, at, scores, new Uint8Array(size));
  return scores;
}

/** This loop is most of the time of a common word. */
function addList(leaf: Leaf, list: LoadedList, scores: Float32Array, matched: Uint8Array): void {
  const { ordinals, length } = list.postings;
  for (let i = 0; i < length; i++) {
    const ordinal = ordinals[i] as number;
    scores[ordinal] = (scores[ordinal] as number) + worthOf(leaf, list, i);
    matched[ordinal] = (matched[ordinal] as number) + 1;
  }
}

/** For each clipping its best value of any list; 0 for those in none. */
function bestOf(leaf: Leaf, lists: readonly LoadedList[], size: number): Float32Array {
  const best = new Float32Array(size);
  for (const list of lists) {
    const { ordinals, length } = list.postings;
    for (let i = 0; i < length; i++) {
      const ordinal = ordinals[i] as number;
      best[ordinal] = Math.max(best[ordinal] as number, worthOf(leaf, list, i));
    }
  }
  return best;
}

/** What one posting is worth. A value is there or not. */
function worthOf({ weight, frequencies }: Leaf, { postings, lengths }: LoadedList, i: number): number {
  if (!lengths) return weight;
  const lengthClass = lengths[postings.ordinals[i] as number] as number;
  const { counts, others, weights } = postings;
  return weight * frequencies.of(lengthClass, counts[i] as number, others[i] as number, weights[i] as number);
}
