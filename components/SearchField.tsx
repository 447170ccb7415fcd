import { useEffect, useRef } from 'preact/hooks';
import './search-field.css';

interface SearchFieldProps {
  query: string;
  label: string;
  count: string;
  autoFocus?: boolean;
  onQuery(query: string): void;
  onKeyDown?(event: KeyboardEvent): void;
  /** When the field commands a listbox. */
  combobox?: { list: string; open: boolean; active?: string };
}

/** The search field with the number of hits. */
export function SearchField({ query, label, count, autoFocus, onQuery, onKeyDown, combobox }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const focusAtOnce = autoFocus ?? combobox !== undefined;
  useEffect(() => {
    if (focusAtOnce) field.current?.focus();
  }, [focusAtOnce]);
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
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        {...roles}
      />
      <span class="search-count">{count}</span>
    </div>
  );
}
