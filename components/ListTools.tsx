import type { Density } from './ClippingRow';
import { type MessageKey, useTexts } from './text-context';
import './list-tools.css';

export type SortKey = 'relevance' | 'clipped' | 'published' | 'title' | 'author' | 'site';

const SORTS: Readonly<Record<SortKey, MessageKey>> = {
  relevance: 'sort_relevance',
  clipped: 'sort_clipped',
  published: 'sort_published',
  title: 'sort_title',
  author: 'sort_author',
  site: 'sort_site',
};

interface ListToolsProps {
  sort: SortKey;
  descending: boolean;
  /** Something is searched for: the best can come first. */
  searching: boolean;
  density: Density;
  onSort(sort: SortKey): void;
  onDirection(descending: boolean): void;
  onDensity(density: Density): void;
}

/** How the list is ordered, and how much it shows of each clipping. */
export function ListTools(props: ListToolsProps) {
  const t = useTexts();
  const { sort, descending, searching, density, onSort, onDirection, onDensity } = props;
  const keys = (Object.keys(SORTS) as SortKey[]).filter((key) => searching || key !== 'relevance');
  return (
    <div class="list-tools">
      <label>
        <span class="visually-hidden">{t('sort_by')}</span>
        <select value={sort} onChange={({ currentTarget }) => onSort(currentTarget.value as SortKey)}>
          {keys.map((key) => (
            <option key={key} value={key} selected={key === sort}>
              {t(SORTS[key])}
            </option>
          ))}
        </select>
      </label>
      {sort !== 'relevance' && (
        <button
          type="button"
          class="icon-button"
          aria-label={t(descending ? 'descending' : 'ascending')}
          title={t(descending ? 'descending' : 'ascending')}
          onClick={() => onDirection(!descending)}
        >
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d={descending ? 'M6 1v9M2.5 6.5 6 10l3.5-3.5' : 'M6 11V2M2.5 5.5 6 2l3.5 3.5'} class="stroke" />
          </svg>
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t('compact_rows')}
        title={t('compact_rows')}
        aria-pressed={density === 'compact'}
        onClick={() => onDensity(density === 'compact' ? 'comfortable' : 'compact')}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M1 2h10M1 4.7h10M1 7.3h10M1 10h10" class="stroke" />
        </svg>
      </button>
    </div>
  );
}
