import { useState } from 'preact/hooks';

export interface Selection {
  ids: ReadonlySet<number>;
  /** Selects one or, if it was, no longer; with `range` all from the one before to this. */
  select(index: number, range: boolean): void;
  all(): void;
  clear(): void;
}

/** Which clippings of a list are selected: a set of ids, which stays as it is when the list is sorted otherwise. */
export function useSelection(list: ArrayLike<number>): Selection {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [anchor, setAnchor] = useState(0);
  const select = (index: number, range: boolean) => {
    if (!range) setAnchor(index);
    setSelected((before) => withSelected(before, list, index, range ? anchor : undefined));
  };
  return {
    ids: selected,
    select,
    all: () => setSelected(new Set(Array.from(list))),
    clear: () => setSelected(new Set()),
  };
}

function withSelected(
  before: ReadonlySet<number>,
  list: ArrayLike<number>,
  index: number,
  anchor?: number,
): Set<number> {
  const next = new Set(before);
  const id = list[index];
  if (id === undefined) return next;
  if (anchor === undefined) {
    if (!next.delete(id)) next.add(id);
    return next;
  }
  for (let i = Math.min(anchor, index); i <= Math.max(anchor, index); i++) next.add(list[i] as number);
  return next;
}
