import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedClipping } from '../../components/ClippingSummary';
import { listed } from '../../components/ClippingSummary';
import { codeOf } from '../../components/failure-words';
import type { RowWindow } from '../../components/row-window';
import { watchRows } from '../../core/library/listing';
import type { FailureCode } from '../../core/model/errors';
import type { FoundClippings } from '../../core/search/find-all';

/** Rows that were read are kept for scrolling back; more are read again. */
const MOST_KEPT = 2_000;

interface Rows {
  itemOf(id: number): ListedClipping | undefined;
  onRange(range: RowWindow): void;
  failure?: FailureCode;
}

/** Reads the rows that are shown, in one batch; those of a search with its hits. */
export function useRows(ids: ArrayLike<number> | undefined, found: FoundClippings | undefined): Rows {
  const [range, setRange] = useState<RowWindow>({ from: 0, to: 0 });
  const [, setRead] = useState(0);
  const [failure, setFailure] = useState<FailureCode>();
  const kept = useRef(new Map<number, ListedClipping>());
  const shown = slice(ids ?? [], range);
  const wanted = shown.join(' ');
  useEffect(() => {
    if (wanted === '') return;
    let stale = false;
    const keep = (items: ListedClipping[]) => {
      if (stale) return;
      if (kept.current.size > MOST_KEPT) kept.current.clear();
      for (const item of items) kept.current.set(item.clipping.id, item);
      setRead((times) => times + 1);
    };
    const fail = (code: FailureCode) => stale || setFailure(code);
    const end = found
      ? ended(found.hits(shown), keep, fail)
      : watchRows(
          shown,
          (rows) => keep(listed(rows)),
          (error) => fail(error.code),
        );
    return () => {
      stale = true;
      end();
    };
  }, [wanted, found]);
  return {
    itemOf: (id) => kept.current.get(id),
    onRange: ({ from, to }) => setRange((before) => (before.from === from && before.to === to ? before : { from, to })),
    failure,
  };
}

function ended(
  hits: Promise<ListedClipping[]>,
  keep: (items: ListedClipping[]) => void,
  fail: (code: FailureCode) => void,
) {
  hits.then(keep, (error) => fail(codeOf(error)));
  return () => undefined;
}

const slice = (ids: ArrayLike<number>, { from, to }: RowWindow): number[] =>
  Array.from({ length: Math.max(0, Math.min(to, ids.length) - from) }, (_, i) => ids[from + i] as number);
