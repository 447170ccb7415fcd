import { useState } from 'preact/hooks';
import { useTexts } from './text-context';
import './search-facets.css';

/** One kind of value, such as authors, with how many of the hits have each. */
export interface FacetGroup {
  key: string;
  label: string;
  values: { value: string; label: string; count: number; chosen?: boolean }[];
}

interface SearchFacetsProps {
  groups: FacetGroup[];
  /** Chosen or, if it was chosen already, no longer so. */
  onChoose(group: string, value: string): void;
}

/** Shown of each kind until more are asked for. */
const FEW = 5;

/** What the clippings listed have in common, to narrow them by. */
export function SearchFacets({ groups, onChoose }: SearchFacetsProps) {
  return (
    <div class="search-facets">
      {groups
        .filter(({ values }) => values.length > 0)
        .map((group) => (
          <Facet key={group.key} group={group} onChoose={(value) => onChoose(group.key, value)} />
        ))}
    </div>
  );
}

function Facet({ group: { label, values }, onChoose }: { group: FacetGroup; onChoose(value: string): void }) {
  const t = useTexts();
  const [all, setAll] = useState(false);
  const shown = all ? values : values.filter(({ chosen }, i) => chosen || i < FEW);
  return (
    <section>
      <h2>{label}</h2>
      <ul aria-label={label}>
        {shown.map(({ value, label, count, chosen = false }) => (
          <li key={value}>
            <button type="button" aria-pressed={chosen} onClick={() => onChoose(value)}>
              <bdi>{label}</bdi> <span class="search-count">{t.number(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {values.length > FEW && (
        <button type="button" class="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'filter_fewer' : 'filter_more')}
          <span class="visually-hidden">: {label}</span>
        </button>
      )}
    </section>
  );
}
