import type { BitReader, BitWriter } from './bits';

/**
 * The clippings that have a term, and how it stands in each. A posting is the distance from the clipping before, as a
 * Rice code whose `k` stands before them all, and a number that says how often the term is there:
 *
 * - 0: once, in the body; 1: twice; from 3 on: so many times;
 * - 2: elsewhere too. How often in all, how often outside the body, and what those weigh follow after the last posting.
 *
 * Values (an author, a day) are there or not: their postings are distances alone.
 */

/** A term that stands in a clipping more often is known to be there, but not each time where: chunks stay small. */
export const MOST_PLACES = 8_000;

const K_BITS = 5;
const ELSEWHERE = 2;
/** Of the three numbers that follow for terms that stand elsewhere too: most are small. */
const COUNT_K = 1;
const OTHERS_K = 0;
const WEIGHT_K = 2;

/** Postings in columns, the first `length` of each: a common word has a hundred thousand, and no object for each. */
export class Postings {
  length = 0;
  /** The clippings' places in the segment. */
  ordinals = new Uint32Array(0);
  /** How often the term stands there: so many places it has. 0 for values. */
  counts = new Uint16Array(0);
  /** How many of these are outside the body. */
  others = new Uint16Array(0);
  /** What those weigh together; an occurrence in the body weighs 1. */
  weights = new Uint16Array(0);

  /** Adds a posting; ordinals must ascend. */
  add(ordinal: number, count: number, others: number, weight: number): void {
    this.reserve(1);
    const at = this.length++;
    this.ordinals[at] = ordinal;
    this.counts[at] = Math.min(count, MOST_PLACES);
    this.others[at] = Math.min(others, MOST_PLACES);
    this.weights[at] = Math.min(weight, MOST_PLACES * 4);
  }

  /** Makes room for more. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.ordinals.length) return;
    const size = Math.max(needed, this.ordinals.length * 2);
    const enlarged = <T extends Uint32Array | Uint16Array>(larger: T, from: T): T => {
      larger.set(from);
      return larger;
    };
    this.ordinals = enlarged(new Uint32Array(size), this.ordinals);
    this.counts = enlarged(new Uint16Array(size), this.counts);
    this.others = enlarged(new Uint16Array(size), this.others);
    this.weights = enlarged(new Uint16Array(size), this.weights);
  }
}

/** Writes all postings; `before` is the ordinal before the first. Those of a value have no number of places. */
export function writePostings(out: BitWriter, postings: Postings, before: number): void {
  const { ordinals, counts, others, weights, length } = postings;
  const span = (ordinals[length - 1] as number) - before;
  const k = bestLowBits(span / length);
  out.bits(k, K_BITS);
  const ofValue = counts[0] === 0;
  let last = before;
  for (let i = 0; i < length; i++) {
    const ordinal = ordinals[i] as number;
    out.rice(ordinal - last - 1, k);
    last = ordinal;
    if (!ofValue) out.rice(others[i] ? ELSEWHERE : codeOf(counts[i] as number), 0);
  }
  for (let i = 0; i < length; i++) {
    if (!others[i]) continue;
    out.rice((counts[i] as number) - 1, COUNT_K);
    out.rice((others[i] as number) - 1, OTHERS_K);
    out.rice(Math.max(0, (weights[i] as number) - (others[i] as number)), WEIGHT_K);
  }
}

/** Golomb's parameter for distances of a mean, as a power of two. */
const bestLowBits = (mean: number): number => Math.max(0, Math.round(Math.log2(Math.max(1, mean * Math.LN2))));

/** Of a term that stands in the body alone. */
const codeOf = (count: number): number => (count <= ELSEWHERE ? count - 1 : count);

/**
 * Reads `count` postings to the end of `into`.
 *
 * @param before the ordinal before the first
 * @param ofValue the postings are distances alone
 */
export function readPostings(bits: BitReader, count: number, before: number, ofValue: boolean, into: Postings): void {
  bits.checkHolds(count);
  into.reserve(count);
  const { ordinals, counts, others, weights } = into;
  const from = into.length;
  const end = from + count;
  const k = bits.bits(K_BITS);
  if (ofValue) {
    for (let at = from; at < end; at++) ordinals[at] = bits.rice(k);
    counts.fill(0, from, end);
  } else bits.pairs(k, count, ordinals, counts, from);
  let last = before;
  for (let at = from; at < end; at++) {
    last += (ordinals[at] as number) + 1;
    ordinals[at] = last;
    const code = counts[at] as number;
    others[at] = 0;
    weights[at] = 0;
    if (ofValue || code > ELSEWHERE) continue;
    if (code < ELSEWHERE) counts[at] = code + 1;
    else {
      counts[at] = bits.rice(COUNT_K) + 1;
      others[at] = bits.rice(OTHERS_K) + 1;
      weights[at] = bits.rice(WEIGHT_K) + (others[at] as number);
    }
  }
  bits.checkEnd();
  into.length = end;
}
