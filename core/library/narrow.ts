import type { FacetField } from '../search/find/facets';
import { applyCompletion } from '../search/query/complete';
import { parseQuery } from '../search/query/parse';

/** A filter that stands in a query, and where. */
export interface ActiveFilter {
  text: string;
  from: number;
  to: number;
}

const FLAGS: Readonly<Record<string, string>> = { unread: 'is:unread', note: 'has:note' };

/** A query narrowed to a value of what it finds. */
export function narrowed(typed: string, field: FacetField, value: string): string {
  const before = typed.trimEnd() === '' ? '' : `${typed.trimEnd()} `;
  return filtersFor(field, value).reduce((query, filter) => `${query}${filter} `, before);
}

/** The filters of a query: those that hold for all of it, not those among alternatives. */
export function activeFilters(typed: string): ActiveFilter[] {
  return parseQuery(typed).root.nodes.flatMap((node) => {
    const filter = node.kind === 'filter' || (node.kind === 'not' && node.node.kind === 'filter') ? node : undefined;
    return filter ? [{ text: typed.slice(filter.from, filter.to), from: filter.from, to: filter.to }] : [];
  });
}

/** Does the query have the filters of a value? */
export function isNarrowed(typed: string, field: FacetField, value: string): boolean {
  const active = activeFilters(typed).map(({ text }) => text);
  return filtersFor(field, value).every((filter) => active.includes(filter));
}

/** The query without the filters of a value. */
export function widened(typed: string, field: FacetField, value: string): string {
  return filtersFor(field, value).reduce((query, filter) => {
    const active = activeFilters(query).find(({ text }) => text === filter);
    return active ? without(query, active) : query;
  }, typed);
}

/** The query without one of its filters. */
export function without(typed: string, { from, to }: Pick<ActiveFilter, 'from' | 'to'>): string {
  const [before, after] = [typed.slice(0, from).trimEnd(), typed.slice(to).trimStart()];
  return [before, after].filter(Boolean).join(' ');
}

/** The query's words, without its filters. */
export function wordsOf(typed: string): string {
  return activeFilters(typed)
    .toReversed()
    .reduce((query, filter) => without(query, filter), typed)
    .trim();
}

function filtersFor(field: FacetField, value: string): string[] {
  if (field === 'year') return [`after:${value}`, `before:${Number(value) + 1}`];
  if (field === 'flag') return [FLAGS[value] ?? `is:${value}`];
  const kind = field === 'language' ? 'lang' : field;
  const start = `${kind}:`;
  return [applyCompletion(start, { kind, from: start.length, to: start.length, prefix: '' }, value).typed.trimEnd()];
}
