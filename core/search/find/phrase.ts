import { addLeaf } from './leaf';
import { type Places, placesIn } from './places';
import type { Leaf } from './plan';
import type { View } from './view';

/** The clippings of a view in which the words stand side by side, each scored as all its words are. */
export async function scorePhrase(view: View, at: number, slots: readonly Leaf[]): Promise<Float32Array> {
  const size = view.ids.length;
  const scores = new Float32Array(size);
  const matched = new Uint8Array(size);
  for (const slot of slots) addLeaf(slot, at, scores, matched);
  let candidates = candidatesOf(matched, slots.length, view.dead);
  if (candidates.length > 0 && slots.length > 1) candidates = await withAdjacent(view, at, slots, candidates);
  const kept = new Float32Array(size);
  for (const ordinal of candidates) kept[ordinal] = scores[ordinal] as number;
  return kept;
}

/** The clippings that have all words, ascending. */
function candidatesOf(matched: Uint8Array, words: number, dead: Uint8Array): Uint32Array {
  const candidates = new Uint32Array(matched.length);
  let count = 0;
  for (let ordinal = 0; ordinal < matched.length; ordinal++) {
    if (matched[ordinal] === words && !dead[ordinal]) candidates[count++] = ordinal;
  }
  return candidates.subarray(0, count);
}

/** Those of the candidates that have the words side by side. The rarest words come first: they strike out most. */
async function withAdjacent(
  view: View,
  at: number,
  slots: readonly Leaf[],
  candidates: Uint32Array,
): Promise<Uint32Array> {
  const order = slots.map((slot, offset) => ({ slot, offset })).sort((a, b) => b.slot.weight - a.slot.weight);
  let left = candidates;
  /** Where the phrase may begin. */
  let starts: Places | undefined;
  for (const { slot, offset } of order) {
    const begins = shifted(await slotPlaces(view, slot, at, left), offset);
    const both: Places = starts ? intersected(starts, begins) : begins;
    ({ left, starts } = withoutEmpty(left, both));
    if (left.length === 0) break;
  }
  return left;
}

/** The places of any of a slot's terms, ascending in each clipping. */
async function slotPlaces(view: View, slot: Leaf, at: number, wanted: Uint32Array): Promise<Places> {
  const lists = await Promise.all((slot.lists[at] ?? []).map((list) => placesIn(view, list, wanted)));
  const [first, ...others] = lists;
  if (!first) return { ends: new Uint32Array(wanted.length), places: new Int32Array(0) };
  return others.reduce(united, first);
}

function shifted({ ends, places }: Places, offset: number): Places {
  for (let i = 0; i < places.length; i++) places[i] = (places[i] as number) - offset;
  return { ends, places };
}

/** Of each clipping the places that are in both. */
function intersected(a: Places, b: Places): Places {
  const ends = new Uint32Array(a.ends.length);
  const places = new Int32Array(Math.min(a.places.length, b.places.length));
  let length = 0;
  let i = 0;
  let j = 0;
  for (let clipping = 0; clipping < ends.length; clipping++) {
    const endOfA = a.ends[clipping] as number;
    const endOfB = b.ends[clipping] as number;
    while (i < endOfA && j < endOfB) {
      const difference = (a.places[i] as number) - (b.places[j] as number);
      if (difference === 0) places[length++] = a.places[i] as number;
      if (difference <= 0) i++;
      if (difference >= 0) j++;
    }
    i = endOfA;
    j = endOfB;
    ends[clipping] = length;
  }
  return { ends, places: places.subarray(0, length) };
}

/** Of each clipping the places that are in either. */
function united(a: Places, b: Places): Places {
  const ends = new Uint32Array(a.ends.length);
  const places = new Int32Array(a.places.length + b.places.length);
  let length = 0;
  let i = 0;
  let j = 0;
  for (let clipping = 0; clipping < ends.length; clipping++) {
    const endOfA = a.ends[clipping] as number;
    const endOfB = b.ends[clipping] as number;
    while (i < endOfA || j < endOfB) {
      const one = i < endOfA ? (a.places[i] as number) : Number.POSITIVE_INFINITY;
      const other = j < endOfB ? (b.places[j] as number) : Number.POSITIVE_INFINITY;
      places[length++] = Math.min(one, other);
      if (one <= other) i++;
      if (other <= one) j++;
    }
    ends[clipping] = length;
  }
  return { ends, places: places.subarray(0, length) };
}

/** Leaves out the clippings without a place. */
function withoutEmpty(clippings: Uint32Array, { ends, places }: Places): { left: Uint32Array; starts: Places } {
  const left = new Uint32Array(clippings.length);
  const leftEnds = new Uint32Array(clippings.length);
  let count = 0;
  for (let i = 0; i < clippings.length; i++) {
    if (ends[i] === (i === 0 ? 0 : ends[i - 1])) continue;
    left[count] = clippings[i] as number;
    leftEnds[count++] = ends[i] as number;
  }
  return { left: left.subarray(0, count), starts: { ends: leftEnds.subarray(0, count), places } };
}
