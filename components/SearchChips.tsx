import { useTexts } from './text-context';
import './search-chips.css';

interface SearchChipsProps {
  /** Ways to go on, shown as they are. */
  chips: { key: string; label: string }[];
  onChoose(key: string): void;
}

/** Ways to narrow a search, one press each, in one line below the field; its height never changes. */
export function SearchChips({ chips, onChoose }: SearchChipsProps) {
  const t = useTexts();
  return (
    <ul class="search-chips" aria-label={t('narrow_search')}>
      {chips.map(({ key, label }) => (
        <li key={key}>
          <button type="button" class="chip" onClick={() => onChoose(key)}>
            <bdi>{label}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
