import { useEffect, useMemo, useState } from 'preact/hooks';
import { codeOf } from '../../components/failure-words';
import { findAll } from '../../core/library/find-clippings';
import { firstOf, inOrderOf, type ListSort, watchOrder, watchSearchable } from '../../core/library/listing';
import type { FailureCode } from '../../core/model/errors';
import type { FoundClippings } from '../../core/search/find-all';
import { useWatched } from './use-watched';

/** What the list holds, in its order; the rows are read apart. */
export interface Listing {
  /** Undefined until it is known. */
  ids?: ArrayLike<number>;
  /** How many there are; known later than the first ids. */
  total?: number;
  /** How many of the ids, from the first on, have all words of the query; undefined where that parts nothing. */
  totalAll?: number;
  /** What is searched for has been found. */
  found?: FoundClippings;
  failure?: FailureCode;
}

/** More fill no screen. */
const FIRST = 60;

/** The clippings for a query in an order, live; all of them where nothing is asked for. */
export function useListing(query: string, sort: ListSort): Listing {
  const searching = query.trim() !== '';
  const by = sort.by === 'relevance' ? 'clipped' : sort.by;
  const first = useFirst(by, sort.descending, !searching && by !== 'clipped' && by !== 'published');
  const order = useWatched<ArrayLike<number>>((onChange, onError) => watchOrder(by, onChange, onError), [by]);
  const version = useWatched(watchSearchable, []);
  const search = useFound(query, version.value);
  const { found } = search;
  const ids = useMemo(() => {
    if (!searching) return order.value && directed(order.value, sort.descending);
    if (!found || sort.by === 'relevance') return found?.ids;
    // In an order of its own those with some of the words would stand among those with all.
    const wanted = found.totalAll > 0 ? found.ids.subarray(0, found.totalAll) : found.ids;
    return order.value && directed(inOrderOf(order.value, wanted), sort.descending);
  }, [searching, order.value, found, sort.by, sort.descending]);
  return {
    ids: ids ?? (searching ? undefined : first),
    total: ids?.length,
    totalAll: searching && sort.by === 'relevance' && ids ? found?.totalAll : undefined,
    found: searching ? found : undefined,
    failure: order.failure ?? version.failure ?? search.failure,
  };
}

const directed = (ids: ArrayLike<number>, descending: boolean): ArrayLike<number> =>
  descending ? Uint32Array.from(ids).reverse() : ids;

/** The first of an order, which come before all ids do. */
function useFirst(by: Parameters<typeof firstOf>[0], descending: boolean, wanted: boolean): number[] | undefined {
  const [first, setFirst] = useState<number[]>();
  useEffect(() => {
    if (!wanted) return;
    let stale = false;
    // Where it fails, the whole order says so.
    firstOf(by, descending, FIRST).then((ids) => stale || setFirst(ids), console.error);
    return () => {
      stale = true;
    };
  }, [by, descending, wanted]);
  return first;
}

/** What a query finds; an answer that comes after a newer question is dropped. */
function useFound(query: string, version: number | undefined): { found?: FoundClippings; failure?: FailureCode } {
  const [found, setFound] = useState<FoundClippings>();
  const [failure, setFailure] = useState<FailureCode>();
  useEffect(() => {
    if (query.trim() === '') return setFound(undefined);
    let stale = false;
    findAll(query).then(
      (all) => stale || setFound(all),
      (error) => stale || setFailure(codeOf(error)),
    );
    return () => {
      stale = true;
    };
  }, [query, version]);
  return { found, failure };
}
