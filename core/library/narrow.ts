import type { FacetField } from '../search/find/facets';
import { applyCompletion } from '../search/query/complete';

/** A query narrowed to a value of what it finds. */
export function narrowed(typed: string, field: FacetField, value: string): string {
  const before = typed.trimEnd() === '' ? '' : `${typed.trimEnd()} `;
  if (field === 'year') return `${before}after:${value} before:${Number(value) + 1} `;
  const kind = field === 'language' ? 'lang' : field;
  const start = `${before}${kind}:`;
  return applyCompletion(start, { kind, from: start.length, to: start.length, prefix: '' }, value).typed;
}
