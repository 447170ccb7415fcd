import type { SearchResult } from '../core/model/search-result';
import { useTexts } from './text-context';
import './search-notes.css';

/** What must be said of an answer: that something else was searched for, or only a part. */
export function SearchNotes({ corrected, reduced }: Pick<SearchResult, 'corrected' | 'reduced'>) {
  const t = useTexts();
  if (corrected === undefined && !reduced) return null;
  return (
    <div class="search-notes">
      {corrected !== undefined && (
        <p>
          {t('showing_results_for')} <bdi class="search-corrected">{corrected.trim()}</bdi>
        </p>
      )}
      {reduced && <p>{t('search_reduced')}</p>}
    </div>
  );
}
