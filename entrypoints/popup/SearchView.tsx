import { useEffect, useState } from 'preact/hooks';
import { listed } from '../../components/ClippingSummary';
import { EmptyState } from '../../components/EmptyState';
import { codeOf, failureWords } from '../../components/failure-words';
import { LiveRegion } from '../../components/LiveRegion';
import { Notice } from '../../components/Notice';
import { SearchChips } from '../../components/SearchChips';
import { SearchCombobox } from '../../components/SearchCombobox';
import { SearchNotes } from '../../components/SearchNotes';
import { useTexts } from '../../components/text-context';
import type { Clipping } from '../../core/model/clipping';
import type { FailureCode } from '../../core/model/errors';
import type { SearchResult } from '../../core/model/search-result';
import { take, useSuggestions } from './use-suggestions';

const SHOWN = 20;

interface SearchViewProps {
  query: string;
  onQuery(query: string): void;
  onOpen(hash: string): void;
}

/** Search: the newest clippings until something is typed, then what was found. */
export function SearchView({ query, onQuery, onOpen }: SearchViewProps) {
  const t = useTexts();
  const { newest, result, failure } = useSearch(query);
  const searching = query.trim() !== '';
  const items = searching ? (result?.hits ?? []) : listed(newest?.clippings ?? []);
  const count = countOf(t, searching, newest?.total, result?.totalAll);
  const [caret, setCaret] = useState({ at: query.length, moved: false });
  const suggestions = useSuggestions(query, caret.at);
  const onType = (typed: string, at: number) => {
    setCaret({ at, moved: false });
    onQuery(typed);
  };
  const onSuggestion = async (key: string) => {
    const chosen = suggestions.find((one) => one.key === key);
    if (!chosen) return;
    const next = await take(chosen, query, caret.at);
    setCaret({ at: next.caret, moved: true });
    onQuery(next.typed);
  };
  return (
    <>
      {failure && (
        <div class="view">
          <Notice kind="failure" {...failureWords(t, failure)} />
        </div>
      )}
      <SearchCombobox
        query={query}
        items={items}
        totalAll={searching ? result?.totalAll : undefined}
        count={count}
        label={t('search_everything')}
        caret={caret.moved ? caret.at : undefined}
        onQuery={onType}
        onOpen={(id) => onOpen(`#/clipping/${id}`)}
        beforeList={
          <>
            <SearchChips chips={suggestions} onChoose={onSuggestion} />
            {searching && result && <SearchNotes {...result} />}
          </>
        }
      >
        {newest?.total === 0 ? (
          <EmptyState title={t('empty_library')} next={t('empty_library_next')} />
        ) : (
          searching && result && <EmptyState title={t('no_hits')} next={t('no_hits_next')} />
        )}
      </SearchCombobox>
      <LiveRegion text={searching && result ? saidOf(t, result) : ''} />
    </>
  );
}

/** "Showing results for bees. 3 hits" */
function saidOf(t: ReturnType<typeof useTexts>, { corrected, totalAll }: SearchResult): string {
  const instead = corrected === undefined ? [] : [`${t('showing_results_for')} ${corrected.trim()}`];
  return [...instead, t.count('hits', totalAll)].join('. ');
}

function countOf(t: ReturnType<typeof useTexts>, searching: boolean, total?: number, found?: number): string {
  if (total === undefined) return '';
  if (!searching) return t.count('clippings', total);
  return found === undefined ? '' : t('hits_of', t.number(found), t.number(total));
}

interface Newest {
  clippings: Clipping[];
  total: number;
}

/** Results as the query is typed; an answer that comes after a newer question is dropped, the last one stays till then. */
function useSearch(query: string): { newest?: Newest; result?: SearchResult; failure?: FailureCode } {
  const [newest, setNewest] = useState<Newest>();
  const [result, setResult] = useState<SearchResult>();
  const [failure, setFailure] = useState<FailureCode>();

  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    import('../../core/library/reading').then(
      ({ watchClippings }) => {
        if (!gone) stop = watchClippings({ limit: SHOWN }, setNewest, (error) => setFailure(codeOf(error)));
      },
      (error) => setFailure(codeOf(error)),
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, []);

  useEffect(() => {
    if (query.trim() === '') return setResult(undefined);
    let stale = false;
    import('../../core/library/find-clippings')
      .then(({ findClippings }) => findClippings(query, { limit: SHOWN }))
      .then(
        (found) => stale || setResult(found),
        (error) => stale || setFailure(codeOf(error)),
      );
    return () => {
      stale = true;
    };
  }, [query]);

  return { newest, result, failure };
}
