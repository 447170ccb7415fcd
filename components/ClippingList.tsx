import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ClippingRow, type Density, ROW_REM } from './ClippingRow';
import type { ListedClipping } from './ClippingSummary';
import type { RowWindow } from './row-window';
import { useTexts } from './text-context';
import { VirtualRows } from './VirtualRows';

interface ClippingListProps {
  /** All of the list, in its order. */
  ids: ArrayLike<number>;
  /** What has been read of them. */
  itemOf(id: number): ListedClipping | undefined;
  label: string;
  density: Density;
  scroller: RefObject<HTMLElement | null>;
  /** How many of the items, from the first on, have all words of the query; a line stands before the others. */
  totalAll?: number;
  selected: ReadonlySet<number>;
  /** The one that is open beside the list. */
  current?: number;
  hrefOf(id: number): string;
  /** Which rows are shown, to be read. */
  onRange(range: RowWindow): void;
  /** `range`: all from the one chosen last to this. */
  onSelect(index: number, range: boolean): void;
  onSelectAll(): void;
  onClear(): void;
  /** Delete was pressed on a row. */
  onDelete(index: number): void;
}

/**
 * Clippings of any number, as links. Tab reaches one of them; Up, Down, Page up, Page down, Home and End move on, with
 * Shift they select; Space selects, Enter opens, Delete deletes, Ctrl+A selects all, Escape none.
 */
export function ClippingList(props: ClippingListProps) {
  const t = useTexts();
  const { ids, itemOf, density, totalAll, selected, current, hrefOf } = props;
  const [active, setActive] = useState(0);
  const [focus, setFocus] = useState(0);
  const last = ids.length - 1;
  useEffect(() => setActive((at) => Math.max(0, Math.min(at, last))), [last]);
  const line = totalAll !== undefined && totalAll <= last;
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    if (command.kind !== 'move') return perform(props, command.kind, active);
    const page = Math.max(1, Math.floor((props.scroller.current?.clientHeight ?? 0) / (ROW_REM[density] * 16)) - 1);
    const next = Math.max(0, Math.min(last, command.to(active, page, last)));
    if (event.shiftKey) props.onSelect(next, true);
    setActive(next);
    setFocus(focus + 1);
  };
  return (
    <VirtualRows
      count={ids.length}
      rowRem={ROW_REM[density]}
      label={props.label}
      scroller={props.scroller}
      line={line ? { at: totalAll, text: t(totalAll > 0 ? 'some_words' : 'no_hits') } : undefined}
      active={active}
      focus={focus}
      onRange={props.onRange}
      onKeyDown={onKeyDown}
      keyOf={(index) => ids[index] ?? index}
      row={(index) => {
        const id = ids[index] as number;
        return (
          <ClippingRow
            item={itemOf(id)}
            href={hrefOf(id)}
            density={density}
            selected={selected.has(id)}
            current={id === current}
            active={index === active}
            onSelect={(range) => props.onSelect(index, range)}
            onFocus={() => setActive(index)}
          />
        );
      }}
    />
  );
}

type Command =
  | { kind: 'select' | 'select-all' | 'clear' | 'delete' }
  | { kind: 'move'; to: (at: number, page: number, last: number) => number };

const MOVES: Readonly<Record<string, (at: number, page: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, page) => at + page,
  PageUp: (at, page) => at - page,
  Home: () => 0,
  End: (_, __, last) => last,
};

function commandOf(event: KeyboardEvent): Command | undefined {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (altKey || event.isComposing) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { kind: 'select-all' } : undefined;
  const to = MOVES[key];
  if (to) return { kind: 'move', to };
  if (key === 'Escape') return { kind: 'clear' };
  if (key === 'Delete') return { kind: 'delete' };
  // On its box, Space is the browser's.
  return key === ' ' && !(target instanceof HTMLInputElement) ? { kind: 'select' } : undefined;
}

function perform(props: ClippingListProps, kind: Exclude<Command['kind'], 'move'>, active: number): void {
  if (kind === 'select') props.onSelect(active, false);
  else if (kind === 'select-all') props.onSelectAll();
  else if (kind === 'clear') props.onClear();
  else props.onDelete(active);
}
