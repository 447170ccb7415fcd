import { useTexts } from './text-context';
import './search-facets.css';

/** One kind of value, such as authors, with how many of the hits have each. */
export interface FacetGroup {
  key: string;
  label: string;
  values: { value: string; label: string; count: number }[];
}

interface SearchFacetsProps {
  groups: FacetGroup[];
  open: boolean;
  onToggle(open: boolean): void;
  onChoose(group: string, value: string): void;
}

/** What the hits have in common, to narrow them by; folded away until it is asked for. */
export function SearchFacets({ groups, open, onToggle, onChoose }: SearchFacetsProps) {
  const t = useTexts();
  return (
    <details class="search-facets" open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{t('narrow_search')}</summary>
      {groups
        .filter(({ values }) => values.length > 0)
        .map(({ key, label, values }) => (
          <section key={key}>
            <h2>{label}</h2>
            <ul aria-label={label}>
              {values.map(({ value, label, count }) => (
                <li key={value}>
                  <button type="button" onClick={() => onChoose(key, value)}>
                    <bdi>{label}</bdi> <span class="search-count">{t.number(count)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </details>
  );
}
