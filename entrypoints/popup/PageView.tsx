import { ArticleNotices } from '../../components/ArticleNotices';
import { AuthorCard } from '../../components/AuthorCard';
import { EmptyState } from '../../components/EmptyState';
import { failureWords } from '../../components/failure-words';
import { LiveRegion } from '../../components/LiveRegion';
import { NoteField } from '../../components/NoteField';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { SaveBar } from '../../components/SaveBar';
import { Skeleton } from '../../components/Skeleton';
import { TagField } from '../../components/TagField';
import { useTexts } from '../../components/text-context';
import { hasChanged } from '../../core/library/has-changed';
import type { Clipping } from '../../core/model/clipping';
import type { AuthorWithClippings } from '../../core/model/opened-clipping';
import type { PagePreview, PageState } from '../../core/model/page-state';
import { useKnownAuthors } from './use-known-authors';
import { useKnownTags } from './use-known-tags';
import type { PageInPopup } from './use-page';
import { calledAsKnown, usePrintedAuthors } from './use-printed-authors';

interface PageViewProps {
  page: PageInPopup;
  onAuthor(): void;
  onOpen(hash: string): void;
}

/** This page: what it is, who wrote it, what you say about it, and one thing to do. */
export function PageView({ page, onAuthor, onOpen }: PageViewProps) {
  const t = useTexts();
  const [knownTags, askForTags] = useKnownTags();
  const { state, failure } = page;
  if (!state)
    return failure ? (
      <Unread failure={failureWords(t, failure)} onAgain={page.readAgain} />
    ) : (
      <Reading label={t('loading')} />
    );
  const { saved } = state;
  const preview = state.page.ok ? state.page.preview : undefined;
  const shown = preview ?? saved;
  return (
    <>
      <div class="view">
        {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
        {!state.page.ok && saved && <Notice what={t('saved_unread')} next={t('saved_unread_next')} />}
        {!state.page.ok && !saved && (
          <EmptyState {...emptyWords(failureWords(t, state.page.failure))}>
            {state.page.failure === 'access-withheld' && <AllowSite page={page} url={state.url} />}
          </EmptyState>
        )}
        {preview && !preview.detection.isArticle && !preview.part && !saved && (
          <Notice what={t('no_article')} next={t('no_article_next')} />
        )}
        {preview && state.access === 'on-click' && (
          <Notice what={t('on_click_access')} next={t('on_click_access_next')}>
            <AllowSite page={page} url={state.url} />
          </Notice>
        )}
        {preview && saved && hasChanged(preview, saved) && (
          <Notice what={t('page_changed', t.date(saved.updatedAt))} next={t('page_changed_next')} />
        )}
        {!navigator.onLine && shown && <Notice what={t('offline')} next={t('offline_next')} />}
        {preview && <Selection page={page} preview={preview} saved={saved} />}
        {preview && <ArticleNotices paywalled={preview.paywalled} pages={preview.pages} />}
        {shown && <PageHeading {...shown} />}
        {shown && <Authors state={state} onAuthor={onAuthor} />}
        {shown && <TagField tags={page.edits.tags} known={knownTags} onFocus={askForTags} onChange={page.setTags} />}
        {shown && <NoteField note={page.edits.note} onChange={page.setNote} />}
      </div>
      {shown && (
        <SaveBar
          state={page.save}
          savedOn={saved && t.date(saved.clippedAt)}
          unsure={preview && !preview.detection.isArticle}
          readable={preview !== undefined}
          onlySelection={preview?.part !== undefined}
          onClip={preview?.part ? page.clipSelection : page.clip}
          onOpen={() => saved && onOpen(`#/clipping/${saved.id}`)}
          onDelete={page.remove}
          onUndo={page.restore}
        />
      )}
      <LiveRegion text={announcement(page, t)} />
    </>
  );
}

interface SelectionProps {
  page: PageInPopup;
  preview: PagePreview;
  saved: Clipping | undefined;
}

/** What is selected on the page, and that it can be clipped by itself; or that no more than a selection was saved. */
function Selection({ page, preview, saved }: SelectionProps) {
  const t = useTexts();
  const { selectedWords = 0, part } = preview;
  if (selectedWords === 0)
    return saved?.part ? <Notice what={t('selection_saved')} next={t('selection_saved_next')} /> : null;
  const next = part ? t('selection_of_too_large') : saved && !saved.part && t('selection_replaces');
  const busy = page.save === 'clipping' || page.save === 'updating';
  return (
    <Notice what={t.count('selected_words', selectedWords)} next={next || undefined}>
      {!part && (
        <button
          type="button"
          class="text-button"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) page.clipSelection();
          }}
        >
          {t('clip_selection')}
        </button>
      )}
    </Notice>
  );
}

/** Leave for one site; the browser asks the user. */
function AllowSite({ page, url }: { page: PageInPopup; url: string }) {
  const t = useTexts();
  return (
    <button type="button" class="text-button" onClick={page.allowSite}>
      {url ? t('allow_site', new URL(url).hostname) : t('allow_all_sites')}
    </button>
  );
}

const emptyWords = ({ what, next }: { what: string; next: string }) => ({ title: what, next });

function announcement({ save, written }: PageInPopup, t: ReturnType<typeof useTexts>): string {
  if (save !== 'saved' && save !== 'deleted') return '';
  if (written === undefined) return save === 'saved' ? t('saved') : '';
  return t(written === 'saved' ? 'saved_announcement' : written === 'updated' ? 'updated_announcement' : 'deleted');
}

/** The authors on the page or, where it cannot be read now, as they were saved. */
function Authors({ state, onAuthor }: { state: PageState; onAuthor(): void }) {
  const t = useTexts();
  const authors = usePrintedAuthors(state);
  const known = useKnownAuthors(
    state,
    authors?.map(({ author }) => author),
  );
  const article = state.page.ok ? state.page.preview : state.saved;
  if (!authors) return <Skeleton bars={[{ height: 40, width: '100%' }]} />;
  if (authors.length === 0) return <p class="no-author">{t('no_author')}</p>;
  return (
    <>
      {authors.map(({ author, picture }) => (
        <AuthorCard
          key={author.url ?? author.name}
          author={calledAsKnown(author, known.get(author.name))}
          known={others(known.get(author.name), state.saved?.id)}
          picture={picture ?? author.avatarPreview}
          lang={article?.lang}
          dir={article?.dir}
          onOpen={onAuthor}
        />
      ))}
    </>
  );
}

/** How many clippings of theirs there are besides this page's. */
const others = (known: AuthorWithClippings | undefined, savedId: number | undefined): number | undefined =>
  known?.clippings.filter(({ id }) => id !== savedId).length;

function Unread({ failure, onAgain }: { failure: { what: string; next: string }; onAgain(): void }) {
  const t = useTexts();
  return (
    <div class="view">
      <Notice kind="failure" {...failure}>
        <button type="button" class="text-button" onClick={onAgain}>
          {t('try_again')}
        </button>
      </Notice>
    </div>
  );
}

/** The heights of a common page: a title of two lines, an author with three lines of bio. */
const USUAL_PAGE = [
  { height: 12, width: '45%', gap: 8 },
  { height: 20, width: '95%', gap: 6 },
  { height: 20, width: '60%', gap: 12 },
  { height: 14, width: '100%', gap: 6 },
  { height: 14, width: '85%', gap: 28 },
  { height: 40, width: '70%', gap: 12 },
  { height: 14, width: '100%', gap: 6 },
  { height: 14, width: '90%' },
];

function Reading({ label }: { label: string }) {
  return (
    <>
      <div class="view" aria-busy="true">
        <Skeleton bars={USUAL_PAGE} />
        <LiveRegion text={label} />
      </div>
      <footer class="save-bar" />
    </>
  );
}
