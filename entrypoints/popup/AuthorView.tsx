import { useEffect, useState } from 'preact/hooks';
import { AuthorProfile } from '../../components/AuthorProfile';
import { ClippingLinks } from '../../components/ClippingLinks';
import { listed } from '../../components/ClippingSummary';
import { EmptyState } from '../../components/EmptyState';
import { codeOf } from '../../components/failure-words';
import { printedDay } from '../../components/printed-words';
import { Skeleton } from '../../components/Skeleton';
import { useTexts } from '../../components/text-context';
import type { CapturedAuthor } from '../../core/model/capture';
import type { Clipping } from '../../core/model/clipping';
import type { PageState } from '../../core/model/page-state';
import { openTab } from '../../core/platform/tabs';
import type { PageInPopup } from './use-page';
import { usePrintedAuthors } from './use-printed-authors';

const open = (url: string) => void openTab(url);

/** Who wrote this page, and what else of theirs is in the library. */
export function AuthorView({ page }: { page: PageInPopup }) {
  const t = useTexts();
  const { state, failure } = page;
  const authors = usePrintedAuthors(state);
  if (failure === undefined && (!state || !authors)) {
    return (
      <div class="view" aria-busy="true">
        <Skeleton
          bars={[
            { height: 56, width: '70%', gap: 16 },
            { height: 90, width: '100%' },
          ]}
        />
      </div>
    );
  }
  if (!state || !authors?.length) return <EmptyState title={t('no_author_title')} next={t('no_author_next')} />;
  const shown = state.page.ok ? state.page.preview : state.saved;
  return (
    <div class="view">
      {authors.map(({ author, picture }) => (
        <AuthorProfile
          key={author.url ?? author.name}
          author={author}
          picture={picture}
          lang={shown?.lang}
          dir={shown?.dir}
          printedOn={shown?.published && printedDay(t, shown.published)}
          onOpenLink={open}
        >
          <OtherClippings author={author} state={state} />
        </AuthorProfile>
      ))}
    </div>
  );
}

/** The author's other clippings; the page itself is left out. */
function OtherClippings({ author, state }: { author: CapturedAuthor; state: PageState }) {
  const t = useTexts();
  const [clippings, setClippings] = useState<Clipping[]>();
  useEffect(() => {
    let gone = false;
    import('../../core/library/reading')
      .then(({ findAuthor }) => findAuthor(author, state.url))
      .then(
        (found) => gone || setClippings(found?.clippings ?? []),
        (error) => codeOf(error),
      );
    return () => {
      gone = true;
    };
  }, [author, state.url]);

  const others = clippings?.filter((clipping) => clipping.id !== state.saved?.id);
  return (
    <div class="author-clippings">
      <h3 class="kicker">{t('in_your_library')}</h3>
      {others && others.length > 0 && (
        <ClippingLinks
          items={listed(others)}
          label={t('other_clippings')}
          hrefOf={(id) => `/library.html#/clipping/${id}`}
          newTab
        />
      )}
      {others?.length === 0 && <p class="author-profile-none">{t('no_other_clippings')}</p>}
    </div>
  );
}
