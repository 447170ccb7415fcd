import { useState } from 'preact/hooks';
import { ClippingLinks } from '../../components/ClippingLinks';
import { listed } from '../../components/ClippingSummary';
import { EmptyState } from '../../components/EmptyState';
import { failureWords } from '../../components/failure-words';
import { LiveRegion } from '../../components/LiveRegion';
import { Notice } from '../../components/Notice';
import { SearchFacets } from '../../components/SearchFacets';
import { SearchField } from '../../components/SearchField';
import { SearchNotes } from '../../components/SearchNotes';
import { useTexts } from '../../components/text-context';
import { narrowed } from '../../core/library/narrow';
import type { FacetField } from '../../core/search/find/facets';
import { BackupReminder } from './BackupReminder';
import { goQuietly, type Route, routeHash } from './route';
import { useClippings, useHits } from './use-clippings';
import { useFacets } from './use-facets';

/** So many at a time; "Show more" adds as many again. */
const STEP = 100;

/** Name, search, and the clippings or the hits. */
export function ListColumn({ route }: { route: Route }) {
  const t = useTexts();
  const [limit, setLimit] = useState(STEP);
  const searching = route.query.trim() !== '';
  const newest = useClippings(limit);
  const found = useHits(route.query, limit);
  const [narrowing, setNarrowing] = useState(false);
  const facets = useFacets(route.query, narrowing);
  const total = newest.list?.total;
  const items = searching ? (found.result?.hits ?? []) : listed(newest.list?.clippings ?? []);
  const inAll = searching ? (found.result?.total ?? 0) : (total ?? 0);
  const failure = newest.failure ?? found.failure ?? facets.failure;
  const search = (query: string) => goQuietly(route.view === 'list' ? { view: 'list', query } : { ...route, query });
  return (
    <div class="library-list">
      <header>
        <h1 class="wordmark">
          <a href="#/">
            By<i>l</i>ine
          </a>
        </h1>
        <nav aria-label={t('library')}>
          <span class="search-count">{total !== undefined && t.count('clippings', total)}</span>
          <a href={routeHash({ view: 'authors', query: '' })}>{t('authors')}</a>
          <a href={routeHash({ view: 'backup', query: '' })}>{t('backup')}</a>
          <a href={routeHash({ view: 'highlights', query: '' })}>{t('highlights')}</a>
          <a href={routeHash({ view: 'settings', query: '' })}>{t('settings')}</a>
        </nav>
      </header>
      <search>
        <SearchField
          query={route.query}
          label={t('search_everything')}
          count={searching && found.result ? t.count('hits', found.result.totalAll) : ''}
          autoFocus={route.view === 'list'}
          onQuery={search}
          onKeyDown={enterList}
        />
        <SearchFacets
          groups={facets.groups}
          open={narrowing}
          onToggle={setNarrowing}
          onChoose={(field, value) => search(narrowed(route.query, field as FacetField, value))}
        />
      </search>
      <nav class="library-items" aria-label={t('clippings')}>
        {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
        {!searching && route.view !== 'backup' && <BackupReminder query={route.query} />}
        {searching && found.result && <SearchNotes {...found.result} />}
        <ClippingLinks
          items={items}
          totalAll={searching ? found.result?.totalAll : undefined}
          label={t(searching ? 'search' : 'all_clippings')}
          current={route.view === 'clipping' ? route.id : undefined}
          hrefOf={(id) => routeHash({ view: 'clipping', id, query: route.query })}
        />
        {items.length < inAll && items.length > 0 && (
          <button type="button" class="text-button show-more" onClick={() => setLimit(limit + STEP)}>
            {t('show_more')}
          </button>
        )}
        {total === 0 && <EmptyState title={t('empty_library')} next={t('empty_library_next')} />}
        {searching && total !== 0 && found.result?.total === 0 && (
          <EmptyState title={t('no_hits')} next={t('no_hits_next')} />
        )}
      </nav>
      <LiveRegion text={searching && found.result ? t.count('hits', found.result.totalAll) : ''} />
    </div>
  );
}

/** Down goes from the field into the list, whose own keys take over. */
function enterList(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' || event.isComposing) return;
  const first = document.querySelector<HTMLElement>('.library-items a[href]');
  if (!first) return;
  event.preventDefault();
  first.focus();
}
