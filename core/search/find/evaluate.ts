import { addLeaf, scoresOfLeaf } from './leaf';
import { scorePhrase } from './phrase';
import type { Plan } from './plan';
import type { View } from './view';

/** What a filter is worth beside words: that it holds. */
const HOLDS = 1e-4;

/** The scores of a plan in one view, by ordinal: 0 where it does not hold. */
export async function evaluate(plan: Plan, view: View, at: number): Promise<Float32Array> {
  const size = view.ids.length;
  switch (plan.kind) {
    case 'leaf':
      return scoresOfLeaf(plan, at, size);
    case 'phrase':
      return scorePhrase(view, at, plan.slots);
    case 'not':
      return (await evaluate(plan.plan, view, at)).map((score) => (score > 0 ? 0 : HOLDS));
    default: {
      const parts = await Promise.all(plan.plans.map((part) => evaluate(part, view, at)));
      return plan.kind === 'any' ? sum(parts, size) : sumWhereAll(parts, size);
    }
  }
}

function sum(parts: readonly Float32Array[], size: number): Float32Array {
  const total = new Float32Array(size);
  for (const part of parts) for (let i = 0; i < size; i++) total[i] = (total[i] as number) + (part[i] as number);
  return total;
}

function sumWhereAll(parts: readonly Float32Array[], size: number): Float32Array {
  const total = sum(parts, size);
  for (const part of parts) for (let i = 0; i < size; i++) if (part[i] === 0) total[i] = 0;
  return total;
}

/** A query's parts: what must hold, and what makes a clipping better the more of it holds. */
export interface Plans {
  hard: Plan[];
  soft: Plan[];
}

/** What a view has for a query, by ordinal. */
export interface ViewScores {
  /** 0 for what is not found. */
  scores: Float32Array;
  /** How many of the soft parts hold. */
  matched: Uint8Array;
}

/** Scores the clippings of a view. Where there are soft parts, one at least must hold. */
export async function scoreView({ hard, soft }: Plans, view: View, at: number): Promise<ViewScores> {
  const size = view.ids.length;
  const scores = new Float32Array(size);
  const matched = new Uint8Array(size);
  for (const part of soft) {
    if (part.kind === 'leaf') addLeaf(part, at, scores, matched);
    else addScores(await evaluate(part, view, at), scores, matched);
  }
  if (soft.length === 0) scores.fill(HOLDS);
  for (const part of hard) {
    const found = await evaluate(part, view, at);
    for (let i = 0; i < size; i++) scores[i] = found[i] && scores[i] ? (scores[i] as number) + (found[i] as number) : 0;
  }
  if (view.buried > 0) for (let i = 0; i < size; i++) if (view.dead[i]) scores[i] = 0;
  return { scores, matched };
}

function addScores(found: Float32Array, scores: Float32Array, matched: Uint8Array): void {
  for (let i = 0; i < found.length; i++) {
    if (found[i] === 0) continue;
    scores[i] = (scores[i] as number) + (found[i] as number);
    matched[i] = (matched[i] as number) + 1;
  }
}
