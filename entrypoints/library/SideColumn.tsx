import { useEffect, useState } from 'preact/hooks';
import { codeOf, failureWords } from '../../components/failure-words';
import { Notice } from '../../components/Notice';
import { SavedSearches } from '../../components/SavedSearches';
import { SearchFacets } from '../../components/SearchFacets';
import { SideNav } from '../../components/SideNav';
import { useTexts } from '../../components/text-context';
import { watchCounts, watchSearchable } from '../../core/library/listing';
import { isNarrowed, narrowed, widened } from '../../core/library/narrow';
import { watchSearches } from '../../core/library/saved-searches';
import { ask } from '../../core/messages/ask';
import type { FailureCode } from '../../core/model/errors';
import type { SavedSearch } from '../../core/model/listing';
import { uiLocale } from '../../core/platform/i18n';
import type { FacetField } from '../../core/search/find/facets';
import { NAVIGATION } from './navigation';
import { go, type Route, routeHash } from './route';
import type { Undoable } from './UndoBar';
import { useFacets } from './use-facets';
import { useWatched } from './use-watched';

interface SideColumnProps {
  route: Route;
  /** The list has its first rows: until then nothing else is counted. */
  ready: boolean;
  onDone(done: Undoable): void;
}

/** Name, rooms, saved searches, and what the list can be narrowed by. Where there is little room it is folded away. */
export function SideColumn({ route, ready, onDone }: SideColumnProps) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  // Where it is folded away, it has done its work once something was chosen.
  useEffect(() => setOpen(false), [route.view, route.id, route.query]);
  const { value: counts } = useWatched(watchCounts, []);
  const version = useWatched(watchSearchable, []);
  const { groups, failure } = useFacets(route.query, ready ? version.value : undefined);
  const items = NAVIGATION.map(({ label, route: to, count }) => ({
    key: routeHash(to),
    label: t(label),
    href: routeHash(to),
    count: count && counts?.[count],
  }));
  const choose = (field: FacetField, value: string) => {
    const change = isNarrowed(route.query, field, value) ? widened : narrowed;
    go({ view: 'list', query: change(route.query, field, value) });
  };
  return (
    <div class={open ? 'library-side is-open' : 'library-side'}>
      <header>
        <h1 class="wordmark">
          <a href="#/">
            By<i>l</i>ine
          </a>
        </h1>
        <button type="button" class="text-button side-menu" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('menu')}
        </button>
      </header>
      <div class="side-content">
        <SideNav items={items} label={t('library')} current={routeHash({ ...route, query: route.query.trim() })} />
        <section class="side-filters" aria-label={t('filters')}>
          <Searches query={route.query} onDone={onDone} />
          {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
          <SearchFacets groups={groups} onChoose={(field, value) => choose(field as FacetField, value)} />
        </section>
      </div>
    </div>
  );
}

function Searches({ query, onDone }: { query: string; onDone(done: Undoable): void }) {
  const t = useTexts();
  const { value: searches = [], failure } = useWatched<SavedSearch[]>(
    (onChange, onError) => watchSearches(uiLocale(), onChange, onError),
    [],
  );
  const [failed, setFailed] = useState<FailureCode>();
  const typed = query.trim();
  const attempt = (asking: Promise<unknown>) =>
    asking.then(
      () => setFailed(undefined),
      (error) => setFailed(codeOf(error)),
    );
  const remove = async (search: SavedSearch) => {
    await ask('search.delete', { id: search.id });
    onDone({
      said: t('search_deleted', search.name),
      undo: async () => {
        await ask('search.save', search);
      },
    });
  };
  const code = failure ?? failed;
  const saved = searches.some((search) => search.query === typed);
  return (
    <>
      {code && <Notice kind="failure" {...failureWords(t, code)} />}
      <SavedSearches
        searches={searches.map(({ id, name, query: own }) => ({
          id,
          name,
          href: routeHash({ view: 'list', query: own }),
          current: own === typed,
        }))}
        offered={typed === '' || saved ? undefined : typed}
        onSave={(name) => attempt(ask('search.save', { name, query: typed }))}
        onRename={(id, name) => {
          const search = searches.find((one) => one.id === id);
          if (search) attempt(ask('search.save', { ...search, name }));
        }}
        onDelete={(id) => {
          const search = searches.find((one) => one.id === id);
          if (search) attempt(remove(search));
        }}
      />
    </>
  );
}
