import { AuthorProfile } from '../../components/AuthorProfile';
import { ClippingLinks } from '../../components/ClippingLinks';
import { listed } from '../../components/ClippingSummary';
import { EmptyState } from '../../components/EmptyState';
import { printedDay } from '../../components/printed-words';
import { Skeleton } from '../../components/Skeleton';
import { useTexts } from '../../components/text-context';
import type { AuthorWithClippings } from '../../core/model/opened-clipping';
import { openTab } from '../../core/platform/tabs';
import { useKnownAuthors } from './use-known-authors';
import type { PageInPopup } from './use-page';
import { calledAsKnown, usePrintedAuthors } from './use-printed-authors';

const open = (url: string) => void openTab(url);

/** Who wrote this page, and what else of theirs is in the library. */
export function AuthorView({ page }: { page: PageInPopup }) {
  const t = useTexts();
  const { state, failure } = page;
  const authors = usePrintedAuthors(state);
  const known = useKnownAuthors(
    state,
    authors?.map(({ author }) => author),
  );
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
          author={calledAsKnown(author, known.get(author.name))}
          picture={picture}
          lang={shown?.lang}
          dir={shown?.dir}
          printedOn={shown?.published && printedDay(t, shown.published)}
          onOpenLink={open}
        >
          <OtherClippings known={known.get(author.name)} savedId={state.saved?.id} />
        </AuthorProfile>
      ))}
    </div>
  );
}

interface OtherClippingsProps {
  known: AuthorWithClippings | undefined;
  savedId: number | undefined;
}

/** The author's other clippings; the page itself is left out. */
function OtherClippings({ known, savedId }: OtherClippingsProps) {
  const t = useTexts();
  const others = known?.clippings.filter((clipping) => clipping.id !== savedId) ?? [];
  return (
    <div class="author-clippings">
      <h3 class="kicker">{t('in_your_library')}</h3>
      {others.length > 0 ? (
        <ClippingLinks
          items={listed(others)}
          label={t('other_clippings')}
          hrefOf={(id) => `/library.html#/clipping/${id}`}
          newTab
        />
      ) : (
        <p class="author-profile-none">{t('no_other_clippings')}</p>
      )}
      {known && (
        <a class="author-more" href={`/library.html#/author/${known.author.id}`} target="_blank" rel="noopener">
          {t('correct_author')}
        </a>
      )}
    </div>
  );
}
