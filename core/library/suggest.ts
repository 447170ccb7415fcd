import { libraryValues } from '../search/find/library-values';
import { applyCompletion, type Completion, completionsAt, suggest, type Value } from '../search/query/complete';

/** One way to go on typing: an operator, or a value of one. */
export interface Suggestion {
  kind: Completion['kind'];
  value: string;
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
  if (!completion) return NARROWING.map((value) => ({ kind: 'operator', value }));
  const { kind } = completion;
  const values = suggest(completion, await valuesFor(kind), limit);
  return values.map(({ value }) => ({ kind, value }));
}

/** The library's tags, the most used first. */
export async function knownTags(): Promise<string[]> {
  const tags = await libraryValues('tag');
  return tags.sort((a, b) => b.count - a.count).map(({ value }) => value);
}

async function valuesFor(kind: Completion['kind']): Promise<Value[]> {
  if (kind === 'operator') return [];
  return libraryValues(kind === 'lang' ? 'language' : kind);
}

/** The query with a suggestion taken, and where the caret stands then. One for a query of before changes nothing. */
export function accept({ kind, value }: Suggestion, typed: string, caret: number): { typed: string; caret: number } {
  const completion = completionsAt(typed, caret);
  if (completion?.kind === kind) return applyCompletion(typed, completion, value);
  return kind === 'operator' ? added(typed, value) : { typed, caret };
}

/** The operator after what is typed. */
function added(typed: string, operator: string): { typed: string; caret: number } {
  const before = typed.trimEnd() === '' ? '' : `${typed.trimEnd()} `;
  const end: Completion = { kind: 'operator', from: before.length, to: before.length, prefix: '' };
  return applyCompletion(before, end, operator);
}
