import { isPaired } from '../index/prefixes';
import { type All, type Any, type Filter, type Node, type Query, type Word, wordsUnder } from '../query/query';
import { hardNodes, lightWords, softNodes, termsOf } from '../query/terms';
import type { LanguageTools } from '../text/load-language';
import { conditionKeys } from './condition';
import { correct } from './correct';
import type { Plans } from './evaluate';
import { fieldKey, termsWithPrefix } from './expand';
import { type Leaf, leafOf, type Plan } from './plan';
import type { Snapshot } from './snapshot';

/** A filter says nothing of how well a clipping fits. */
const WEIGHT_OF_A_FILTER = 1e-3;

/** A query ready to be evaluated. */
export interface Prepared {
  plans: Plans;
  /** Words that are nowhere, and what was looked for instead. */
  corrections: Map<Word, string>;
  /** The terms of each word: what marks its hits. */
  terms: Map<Word, string[]>;
}

/** Reads all lists that a query needs. */
export async function preparePlans(snapshot: Snapshot, query: Query): Promise<Prepared> {
  const tools = await snapshot.tools();
  const prepared: Prepared = { plans: { hard: [], soft: [] }, corrections: new Map(), terms: new Map() };
  const light = lightWords(query, tools);
  const planning: Planning = { snapshot, tools, light, literal: false, prepared };
  const soft = softNodes(query).filter((node) => !wordsUnder(node).every((word) => light.has(word)));
  const [hardPlans, softPlans] = await Promise.all([
    Promise.all(hardNodes(query).map((node) => planOf(planning, node))),
    Promise.all(soft.map((node) => planOf(planning, node))),
  ]);
  prepared.plans = { hard: hardPlans, soft: softPlans };
  return prepared;
}

interface Planning {
  snapshot: Snapshot;
  tools: readonly LanguageTools[];
  light: ReadonlySet<Word>;
  /** Words that are nowhere are not corrected: they are excluded, or others may stand in for them. */
  literal: boolean;
  prepared: Prepared;
}

async function planOf(planning: Planning, node: Node): Promise<Plan> {
  switch (node.kind) {
    case 'word':
      return wordLeaf(planning, node);
    case 'phrase':
      return { kind: 'phrase', slots: await Promise.all(node.words.map((word) => wordLeaf(planning, word))) };
    case 'not':
      return { kind: 'not', plan: await planOf({ ...planning, literal: true }, node.node) };
    case 'filter':
      return filterLeaf(planning, node);
    default:
      return groupPlan(planning, node);
  }
}

async function groupPlan(planning: Planning, { kind, nodes }: All | Any): Promise<Plan> {
  const inner = { ...planning, literal: planning.literal || kind === 'any' };
  return { kind, plans: await Promise.all(nodes.map((node) => planOf(inner, node))) };
}

async function filterLeaf({ snapshot }: Planning, { condition }: Filter): Promise<Leaf> {
  const leaf = await leafOf(snapshot, await conditionKeys(snapshot.views, condition));
  return { ...leaf, weight: WEIGHT_OF_A_FILTER };
}

/** The lists of a word: as it stands and stemmed; of the words that begin so; or, if there are none, of a correction. */
async function wordLeaf(planning: Planning, word: Word): Promise<Leaf> {
  const { snapshot, tools, prepared } = planning;
  const { views } = snapshot;
  const exact = termsOf(word, tools);
  const longer = word.prefix ? await termsWithPrefix(views, word.folded) : [];
  const leaf = await lists(planning, word, [...new Set([...exact, ...longer])]);
  if (leaf.count > 0 || planning.literal || word.field || isPaired(word.folded)) return leaf;
  const meant = await correct(views, word.folded);
  if (meant === undefined) return leaf;
  const corrected = await lists(planning, word, termsOf({ ...word, text: meant, folded: meant }, tools));
  if (corrected.count > 0) prepared.corrections.set(word, meant);
  return corrected;
}

async function lists({ snapshot, prepared }: Planning, word: Word, terms: string[]): Promise<Leaf> {
  prepared.terms.set(word, terms);
  const keys = terms.map((term) => fieldKey(word.field, term));
  const leaf = await leafOf(snapshot, keys);
  return { ...leaf, weight: leaf.weight * word.times };
}
