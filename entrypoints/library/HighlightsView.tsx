import { useEffect, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState';
import { failureWords } from '../../components/failure-words';
import { HighlightsByClipping } from '../../components/HighlightsByClipping';
import { Notice } from '../../components/Notice';
import { useTexts } from '../../components/text-context';
import { type MarkedClipping, watchAllHighlights } from '../../core/library/highlights';
import type { FailureCode } from '../../core/model/errors';
import { routeHash } from './route';

/** All that is highlighted in the library, by clipping. */
export function HighlightsView({ query }: { query: string }) {
  const t = useTexts();
  const [marked, setMarked] = useState<MarkedClipping[]>();
  const [failure, setFailure] = useState<FailureCode>();
  useEffect(() => watchAllHighlights(setMarked, ({ code }) => setFailure(code)), []);
  return (
    <>
      <nav class="reader-bar">
        <a href={routeHash({ view: 'list', query })}>{t('all_clippings')}</a>
      </nav>
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      {marked?.length === 0 && <EmptyState title={t('no_highlights')} next={t('no_highlights_next')} />}
      {marked && marked.length > 0 && (
        <div class="reader">
          <h1 class="authors-title">{t('highlights')}</h1>
          <HighlightsByClipping
            marked={marked}
            hrefOf={(id, highlight) => routeHash({ view: 'clipping', id, highlight, query })}
          />
        </div>
      )}
    </>
  );
}
