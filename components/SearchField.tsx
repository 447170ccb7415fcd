import { useEffect, useRef } from 'preact/hooks';
import './search-field.css';

interface SearchFieldProps {
  query: string;
  label: string;
  count: string;
  autoFocus?: boolean;
  /** Where the caret goes, and the focus with it, when the query was changed by something else than typing. */
  caret?: number;
  onQuery(query: string, caret: number): void;
  onKeyDown?(event: KeyboardEvent): void;
  /** When the field commands a listbox. */
  combobox?: { list: string; open: boolean; active?: string };
}

/** The search field with the number of hits. */
export function SearchField({ query, label, count, autoFocus, caret, onQuery, onKeyDown, combobox }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const focusAtOnce = autoFocus ?? combobox !== undefined;
  useEffect(() => {
    if (focusAtOnce) field.current?.focus();
  }, [focusAtOnce]);
  useEffect(() => {
    if (caret === undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret, caret);
  }, [caret, query]);
  const roles = combobox
    ? {
        role: 'combobox' as const,
        'aria-expanded': combobox.open,
        'aria-controls': combobox.list,
        'aria-activedescendant': combobox.active,
        'aria-autocomplete': 'list' as const,
      }
    : { role: 'searchbox' as const };
  return (
    <div class="search-field">
      <input
        ref={field}
        type="text"
        enterkeyhint="search"
        value={query}
        placeholder={label}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        onInput={({ currentTarget: { value, selectionStart } }) => onQuery(value, selectionStart ?? value.length)}
        onKeyDown={onKeyDown}
        {...roles}
      />
      <span class="search-count">{count}</span>
    </div>
  );
}
