import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ClippingSummary, type ListedClipping } from './ClippingSummary';
import { SearchField } from './SearchField';
import { useTexts } from './text-context';
import './search-combobox.css';

interface SearchComboboxProps {
  query: string;
  items: ListedClipping[];
  /** How many of the items, from the first on, have all words of the query; a line stands before the others. */
  totalAll?: number;
  /** Beside the field: "4 of 1,208". */
  count: string;
  label: string;
  /** See `SearchField`. */
  caret?: number;
  onQuery(query: string, caret: number): void;
  onOpen(id: number): void;
  /** Between the field and the list. */
  beforeList?: ComponentChildren;
  /** Shown when there is nothing to list. */
  children?: ComponentChildren;
}

const LIST = 'search-hits';
const SOME = 'search-some';
const optionId = (id: number) => `search-hit-${id}`;

/** A field and its results, as one combobox: the focus stays in the field, Up and Down choose, Enter opens. */
export function SearchCombobox(props: SearchComboboxProps) {
  const { query, items, totalAll = items.length, count, label, caret, onQuery, onOpen, beforeList, children } = props;
  const t = useTexts();
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const first = items[0]?.clipping.id;
  useEffect(() => setChosen(0), [query, first]);
  const at = Math.min(chosen, items.length - 1);
  const active = items[at]?.clipping.id;
  const some = items.slice(totalAll);
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
        caret={caret}
        onQuery={onQuery}
        onKeyDown={onKeyDown}
        combobox={{ list: LIST, open: items.length > 0, active: active === undefined ? undefined : optionId(active) }}
      />
      {beforeList}
      <div ref={list} id={LIST} class="search-hits" role="listbox" aria-label={label} hidden={items.length === 0}>
        <Options items={items.slice(0, totalAll)} active={active} onOpen={onOpen} />
        {some.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a group of options; a fieldset has no place in a listbox.
          <div role="group" aria-labelledby={SOME}>
            <p id={SOME} class="search-line" role="presentation">
              {t(totalAll > 0 ? 'some_words' : 'no_hits')}
            </p>
            <Options items={some} active={active} onOpen={onOpen} />
          </div>
        )}
      </div>
      {items.length === 0 && children}
    </div>
  );
}

interface OptionsProps extends Pick<SearchComboboxProps, 'items' | 'onOpen'> {
  active?: number;
}

function Options({ items, active, onOpen }: OptionsProps) {
  return items.map((item) => (
    // biome-ignore lint/a11y: the keys are handled where the focus is, in the field.
    <div
      key={item.clipping.id}
      id={optionId(item.clipping.id)}
      role="option"
      aria-selected={item.clipping.id === active}
      onClick={() => onOpen(item.clipping.id)}
    >
      <ClippingSummary item={item} />
    </div>
  ));
}

function stepOf(key: string, at: number, length: number): number | undefined {
  if (length === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % length;
  return key === 'ArrowUp' ? (at - 1 + length) % length : undefined;
}
