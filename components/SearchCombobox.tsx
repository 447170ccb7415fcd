import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ClippingSummary, type ListedClipping } from './ClippingSummary';
import { SearchField } from './SearchField';
import './search-combobox.css';

interface SearchComboboxProps {
  query: string;
  items: ListedClipping[];
  /** Beside the field: "4 of 1,208". */
  count: string;
  label: string;
  onQuery(query: string): void;
  onOpen(id: number): void;
  /** Shown when there is nothing to list. */
  children?: ComponentChildren;
}

const LIST = 'search-hits';
const optionId = (id: number) => `search-hit-${id}`;

/** A field and its results, as one combobox: the focus stays in the field, Up and Down choose, Enter opens. */
export function SearchCombobox({ query, items, count, label, onQuery, onOpen, children }: SearchComboboxProps) {
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const first = items[0]?.clipping.id;
  useEffect(() => setChosen(0), [query, first]);
  const at = Math.min(chosen, items.length - 1);
  const active = items[at]?.clipping.id;
  useEffect(() => {
    if (active !== undefined)
      list.current?.querySelector(`#${optionId(active)}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const target = stepOf(event.key, at, items.length);
    if (target !== undefined) {
      event.preventDefault();
      setChosen(target);
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      onOpen(active);
    }
  };

  return (
    <div class="search-combobox">
      <SearchField
        query={query}
        label={label}
        count={count}
        onQuery={onQuery}
        onKeyDown={onKeyDown}
        combobox={{ list: LIST, open: items.length > 0, active: active === undefined ? undefined : optionId(active) }}
      />
      <div ref={list} id={LIST} class="search-hits" role="listbox" aria-label={label} hidden={items.length === 0}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y: the keys are handled where the focus is, in the field.
          <div
            key={item.clipping.id}
            id={optionId(item.clipping.id)}
            role="option"
            aria-selected={index === at}
            onClick={() => onOpen(item.clipping.id)}
          >
            <ClippingSummary item={item} />
          </div>
        ))}
      </div>
      {items.length === 0 && children}
    </div>
  );
}

function stepOf(key: string, at: number, length: number): number | undefined {
  if (length === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % length;
  return key === 'ArrowUp' ? (at - 1 + length) % length : undefined;
}
