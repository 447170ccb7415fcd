import { AuthorIndex } from '../../components/AuthorIndex';
import { EmptyState } from '../../components/EmptyState';
import { failureWords } from '../../components/failure-words';
import { Notice } from '../../components/Notice';
import { useTexts } from '../../components/text-context';
import { lastNameFirst } from '../../core/people/name';
import { routeHash } from './route';
import { useAuthors } from './use-authors';

/** Everyone of whom something is clipped, from A to Z. */
export function AuthorsView({ query }: { query: string }) {
  const t = useTexts();
  const { authors, failure } = useAuthors();
  return (
    <>
      <nav class="reader-bar">
        <a href={routeHash({ view: 'list', query })}>{t('all_clippings')}</a>
      </nav>
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      {authors?.length === 0 && <EmptyState title={t('no_authors')} next={t('no_authors_next')} />}
      {authors && authors.length > 0 && (
        <div class="reader">
          <h1 class="authors-title">{t('authors_a_to_z')}</h1>
          <AuthorIndex
            authors={authors.map(({ author, clippings }) => ({
              id: author.id,
              label: lastNameFirst(author),
              clippings,
            }))}
            hrefOf={(id) => routeHash({ view: 'author', id, query })}
          />
        </div>
      )}
    </>
  );
}
