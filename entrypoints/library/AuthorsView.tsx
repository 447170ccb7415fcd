import { useState } from 'preact/hooks';
import { AuthorIndex } from '../../components/AuthorIndex';
import { EmptyState } from '../../components/EmptyState';
import { failureWords } from '../../components/failure-words';
import { LiveRegion } from '../../components/LiveRegion';
import { Notice } from '../../components/Notice';
import type { RowWindow } from '../../components/row-window';
import { SearchField } from '../../components/SearchField';
import { useTexts } from '../../components/text-context';
import { watchCountsBy } from '../../core/library/reading';
import { lastNameFirst } from '../../core/people/name';
import { Room } from './Room';
import { routeHash } from './route';
import { authorsNamed, useAuthors } from './use-authors';
import { useWatched } from './use-watched';

/** Everyone of whom something is clipped, from A to Z. */
export function AuthorsView({ query }: { query: string }) {
  const t = useTexts();
  const { authors, failure } = useAuthors();
  const [typed, setTyped] = useState('');
  const [{ from, to }, setRange] = useState<RowWindow>({ from: 0, to: 0 });
  const listed = authorsNamed(typed, authors ?? []);
  const shown = listed.slice(from, to).map(({ id }) => id);
  const counts = useWatched<Map<number, number>>(
    (onChange, onError) => watchCountsBy(shown, onChange, onError),
    [shown.join(' ')],
  );
  const code = failure ?? counts.failure;
  return (
    <Room title={t('authors_a_to_z')} query={query}>
      {code && <Notice kind="failure" {...failureWords(t, code)} />}
      {authors?.length === 0 && <EmptyState title={t('no_authors')} next={t('no_authors_next')} />}
      {authors && authors.length > 0 && (
        <>
          <SearchField query={typed} label={t('authors_filter')} count={t.number(listed.length)} onQuery={setTyped} />
          <LiveRegion text={typed.trim() === '' ? '' : t.number(listed.length)} />
          {listed.length === 0 && <EmptyState title={t('no_author_found')} next={t('no_author_found_next')} />}
          {listed.length > 0 && (
            <AuthorIndex
              key={typed}
              authors={listed.map((author) => ({ id: author.id, label: lastNameFirst(author) }))}
              countOf={(id) => counts.value?.get(id)}
              hrefOf={(id) => routeHash({ view: 'author', id, query })}
              onRange={setRange}
            />
          )}
        </>
      )}
    </Room>
  );
}
