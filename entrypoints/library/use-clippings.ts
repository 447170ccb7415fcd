import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../../components/failure-words';
import { findClippings } from '../../core/library/find-clippings';
import { watchClippings } from '../../core/library/reading';
import type { Clipping } from '../../core/model/clipping';
import type { FailureCode } from '../../core/model/errors';
import type { SearchResult } from '../../core/model/search-result';

interface ClippingList {
  clippings: Clipping[];
  total: number;
}

/** The newest clippings, live. */
export function useClippings(limit: number): { list?: ClippingList; failure?: FailureCode } {
  const [list, setList] = useState<ClippingList>();
  const [failure, setFailure] = useState<FailureCode>();
  useEffect(() => watchClippings({ limit }, setList, (error) => setFailure(error.code)), [limit]);
  return { list, failure };
}

/** What a query finds; an answer that comes after a newer question is dropped. */
export function useHits(query: string, limit: number): { result?: SearchResult; failure?: FailureCode } {
  const [result, setResult] = useState<SearchResult>();
  const [failure, setFailure] = useState<FailureCode>();
  useEffect(() => {
    if (query.trim() === '') return setResult(undefined);
    let stale = false;
    findClippings(query, { limit }).then(
      (found) => stale || setResult(found),
      (error) => stale || setFailure(codeOf(error)),
    );
    return () => {
      stale = true;
    };
  }, [query, limit]);
  return { result, failure };
}
