import { libraryValues } from '../search/find/library-values';
import { applyCompletion, type Completion, completionsAt, suggest, type Value } from '../search/query/complete';

/** One way to go on typing. */
export interface Suggestion {
  kind: Completion['kind'];
  /** The operator or value. */
  value: string;
  /** What the query becomes, and where the caret stands then. */
  typed: string;
  caret: number;
}

/** What narrows any search, as long as nothing is being completed. */
const NARROWING = ['author:', 'site:', 'tag:', 'in:title', 'after:', 'before:', 'lang:', 'has:note', 'is:unread'];

/**
 * Ways to complete the operator or value at the caret, from what the library has; elsewhere the operators, to be added.
 *
 * @throws when the index cannot be read
 */
export async function suggestionsFor(typed: string, caret: number, limit = 8): Promise<Suggestion[]> {
  const completion = completionsAt(typed, caret);
  if (!completion) return NARROWING.map((operator) => added(typed, operator));
  const values = suggest(completion, await valuesFor(completion.kind), limit);
  return values.map(({ value }) => ({
    kind: completion.kind,
    value,
    ...applyCompletion(typed, completion, value),
  }));
}

async function valuesFor(kind: Completion['kind']): Promise<Value[]> {
  if (kind === 'operator') return [];
  return libraryValues(kind === 'lang' ? 'language' : kind);
}

/** The operator after what is typed. */
function added(typed: string, operator: string): Suggestion {
  const before = typed.trimEnd() === '' ? '' : `${typed.trimEnd()} `;
  const completion: Completion = { kind: 'operator', from: before.length, to: before.length, prefix: '' };
  return { kind: 'operator', value: operator, ...applyCompletion(before, completion, operator) };
}
