import { useTexts } from './text-context';
import './filter-chips.css';

interface FilterChipsProps {
  /** The filters as the query says them. */
  filters: { key: string; label: string }[];
  onRemove(key: string): void;
}

/** The filters that hold, each with a way to take it off. */
export function FilterChips({ filters, onRemove }: FilterChipsProps) {
  const t = useTexts();
  if (filters.length === 0) return null;
  return (
    <ul class="filter-chips" aria-label={t('filters')}>
      {filters.map(({ key, label }) => (
        <li key={key}>
          <button type="button" class="chip" aria-label={t('remove_filter', label)} onClick={() => onRemove(key)}>
            <bdi>{label}</bdi>
            <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
              <path d="M1 1l6 6M7 1l-6 6" stroke="currentColor" stroke-width="1.2" />
            </svg>
          </button>
        </li>
      ))}
    </ul>
  );
}
