import { useState } from 'preact/hooks';

export interface Selection {
  ids: ReadonlySet<number>;
  /** Selects one or, if it was, no longer; with `range` all from the one before to this. */
  select(index: number, range: boolean): void;
  all(): void;
  clear(): void;
}

/** Which clippings of a list are selected. What leaves the list stays selected no longer. */
export function useSelection(list: ArrayLike<number>): Selection {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [anchor, setAnchor] = useState(0);
  const select = (index: number, range: boolean) => {
    const next = new Set(selected);
    const id = list[index];
    if (id === undefined) return;
    if (range) for (let i = Math.min(anchor, index); i <= Math.max(anchor, index); i++) next.add(list[i] as number);
    else if (!next.delete(id)) next.add(id);
    if (!range) setAnchor(index);
    setSelected(next);
  };
  return {
    ids: selected,
    select,
    all: () => setSelected(new Set(Array.from(list))),
    clear: () => setSelected(new Set()),
  };
}
