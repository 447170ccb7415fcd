import { useEffect, useRef, useState } from 'preact/hooks';
import { ClippingList } from '../../components/ClippingList';
import { EmptyState } from '../../components/EmptyState';
import { FilterChips } from '../../components/FilterChips';
import { failureWords } from '../../components/failure-words';
import { ListTools } from '../../components/ListTools';
import { LiveRegion } from '../../components/LiveRegion';
import { Notice } from '../../components/Notice';
import { SearchField } from '../../components/SearchField';
import { SearchNotes } from '../../components/SearchNotes';
import { useTexts } from '../../components/text-context';
import type { ListSort } from '../../core/library/listing';
import { activeFilters, without, wordsOf } from '../../core/library/narrow';
import { BackupReminder } from './BackupReminder';
import { goQuietly, type Route, routeHash } from './route';
import { Selected } from './Selected';
import type { Undoable } from './UndoBar';
import { useListSettings } from './use-list-settings';
import { useListing } from './use-listing';
import { useRows } from './use-rows';
import { useSelection } from './use-selection';

interface ListColumnProps {
  route: Route;
  /** The first rows are there, or it is known that there are none. */
  onReady(): void;
  onDone(done: Undoable): void;
}

/** Search, and the clippings or the hits in the order that was chosen. */
export function ListColumn({ route, onReady, onDone }: ListColumnProps) {
  const t = useTexts();
  const { query } = route;
  const { settings, change } = useListSettings();
  const { sort, setSort } = useSort(query, settings, change);
  const listing = useListing(query, sort);
  const rows = useRows(listing.ids, listing.found);
  const selection = useSelection(listing.ids ?? []);
  // Another query is another list: what is not seen must not be deleted with the rest.
  useEffect(selection.clear, [query]);
  const [asking, setAsking] = useState<number[]>();
  const scroller = useRef<HTMLElement>(null);
  const searching = query.trim() !== '';
  const { ids = [], found, total } = listing;
  const failure = listing.failure ?? rows.failure;
  const isReady =
    total === 0 || failure !== undefined || (ids.length > 0 && rows.itemOf(ids[0] as number) !== undefined);
  useEffect(() => {
    if (isReady) onReady();
  }, [isReady]);
  const filters = activeFilters(query).map((filter) => ({ ...filter, key: `${filter.from}`, label: filter.text }));
  const search = (typed: string) =>
    goQuietly(route.view === 'list' ? { view: 'list', query: typed } : { ...route, query: typed });
  const count = total === undefined ? '' : t.count(searching ? 'hits' : 'clippings', found?.totalAll ?? total);
  return (
    <div class="library-list">
      <search>
        <SearchField
          query={query}
          label={t('search_everything')}
          count={count}
          autoFocus={route.view === 'list'}
          onQuery={search}
          onKeyDown={enterList}
        />
        <FilterChips
          filters={filters}
          onRemove={(key) => {
            const filter = filters.find((one) => one.key === key);
            if (filter) search(without(query, filter));
          }}
        />
        <div class="list-bar">
          <ListTools
            sort={sort.by}
            descending={sort.descending}
            searching={searching}
            density={settings.density}
            onSort={(by) => setSort({ by, descending: by === 'clipped' || by === 'published' || by === 'relevance' })}
            onDirection={(descending) => setSort({ ...sort, descending })}
            onDensity={(density) => change({ density })}
          />
        </div>
      </search>
      <Selected
        selection={selection}
        ids={ids}
        asking={asking}
        onAsk={setAsking}
        itemOf={rows.itemOf}
        onDone={onDone}
      />
      <section class="library-items" ref={scroller} aria-label={t('clippings')}>
        {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
        {!searching && route.view !== 'backup' && <BackupReminder query={query} />}
        {searching && found && <SearchNotes {...found} />}
        {ids.length > 0 && (
          <ClippingList
            key={`${searching} ${sort.by}`}
            ids={ids}
            itemOf={rows.itemOf}
            label={t(searching ? 'search' : 'all_clippings')}
            density={settings.density}
            scroller={scroller}
            totalAll={listing.totalAll}
            selected={selection.ids}
            current={route.view === 'clipping' ? route.id : undefined}
            hrefOf={(id) => routeHash({ view: 'clipping', id, query })}
            onRange={rows.onRange}
            onSelect={selection.select}
            onSelectAll={selection.all}
            onClear={selection.clear}
            onDelete={(index) => setAsking(selection.ids.size > 0 ? [...selection.ids] : [ids[index] as number])}
          />
        )}
        {total === 0 && !searching && <EmptyState title={t('empty_library')} next={t('empty_library_next')} />}
        {total === 0 && searching && <EmptyState title={t('no_hits')} next={t('no_hits_next')} />}
      </section>
      <LiveRegion text={searching ? count : ''} />
    </div>
  );
}

/** The order: kept for the whole library; a search begins with the best, unless it has nothing but filters. */
function useSort(
  query: string,
  settings: { sort: Exclude<ListSort['by'], 'relevance'>; descending: boolean },
  change: (changes: { sort: Exclude<ListSort['by'], 'relevance'>; descending: boolean }) => void,
) {
  const [searched, setSearched] = useState<ListSort>();
  const hasWords = wordsOf(query) !== '';
  const kept: ListSort = { by: settings.sort, descending: settings.descending };
  const sort: ListSort = hasWords ? (searched ?? { by: 'relevance', descending: true }) : kept;
  const setSort = ({ by, descending }: ListSort) => {
    if (hasWords || by === 'relevance') setSearched({ by, descending });
    else change({ sort: by, descending });
  };
  return { sort, setSort };
}

/** Down goes from the field into the list, whose own keys take over. */
function enterList(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' || event.isComposing) return;
  const first = document.querySelector<HTMLElement>('.library-items a[tabindex="0"]');
  if (!first) return;
  event.preventDefault();
  first.focus();
}
