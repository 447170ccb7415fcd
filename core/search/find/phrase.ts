import { addLeaf } from './leaf';
import { placesIn } from './places';
import type { Leaf } from './plan';
import type { View } from './view';

/** The clippings of a view in which the words stand side by side, each scored as all its words are. */
export async function scorePhrase(view: View, at: number, slots: readonly Leaf[]): Promise<Float32Array> {
  const scores = new Float32Array(view.ids.length);
  const matched = new Uint8Array(view.ids.length);
  for (const slot of slots) addLeaf(slot, at, scores, matched);
  const candidates = new Uint8Array(matched.length);
  let left = 0;
  matched.forEach((count, ordinal) => {
    if (count !== slots.length || view.dead[ordinal]) return;
    candidates[ordinal] = 1;
    left++;
  });
  if (left > 0 && slots.length > 1) await keepAdjacent(view, at, slots, candidates);
  scores.forEach((_, ordinal) => {
    if (!candidates[ordinal]) scores[ordinal] = 0;
  });
  return scores;
}

/** Strikes out the candidates without the words side by side. The rarest words come first: they strike out most. */
async function keepAdjacent(view: View, at: number, slots: readonly Leaf[], candidates: Uint8Array): Promise<void> {
  const order = slots.map((slot, offset) => ({ slot, offset })).sort((a, b) => b.slot.weight - a.slot.weight);
  /** For each candidate the places where the phrase may begin. */
  let starts: Map<number, number[]> | undefined;
  for (const { slot, offset } of order) {
    const places = await slotPlaces(view, slot, at, candidates);
    const next = new Map<number, number[]>();
    for (const [ordinal, stands] of places) {
      const begins = stands.map((place) => place - offset);
      const known = starts?.get(ordinal);
      const both = starts ? intersect(known ?? [], begins) : begins;
      if (both.length > 0) next.set(ordinal, both);
    }
    starts = next;
    candidates.forEach((candidate, ordinal) => {
      if (candidate && !next.has(ordinal)) candidates[ordinal] = 0;
    });
    if (next.size === 0) return;
  }
}

/** The places of any of a slot's terms, ascending. */
async function slotPlaces(view: View, slot: Leaf, at: number, candidates: Uint8Array): Promise<Map<number, number[]>> {
  const lists = slot.lists[at] ?? [];
  const each = await Promise.all(lists.map((list) => placesIn(view, list, (ordinal) => candidates[ordinal] === 1)));
  const [first, ...others] = each;
  const all = first ?? new Map<number, number[]>();
  for (const places of others) {
    for (const [ordinal, more] of places) {
      const known = all.get(ordinal);
      all.set(ordinal, known ? [...new Set([...known, ...more])].sort((a, b) => a - b) : more);
    }
  }
  return all;
}

/** Of two ascending lists what is in both. */
function intersect(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  let j = 0;
  for (const value of a) {
    while (j < b.length && (b[j] ?? 0) < value) j++;
    if (b[j] === value) both.push(value);
  }
  return both;
}
