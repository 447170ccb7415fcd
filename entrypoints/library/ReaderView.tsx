import { useEffect, useMemo, useState } from 'preact/hooks';
import { ArticleHeader } from '../../components/ArticleHeader';
import { AuthorBox } from '../../components/AuthorBox';
import { EmptyState } from '../../components/EmptyState';
import { codeOf, failureWords } from '../../components/failure-words';
import { Notice } from '../../components/Notice';
import { ReaderFrame } from '../../components/ReaderFrame';
import { useTexts } from '../../components/text-context';
import { watchClipping } from '../../core/library/reading';
import { ask } from '../../core/messages/ask';
import type { Byline, Clipping } from '../../core/model/clipping';
import type { FailureCode } from '../../core/model/errors';
import type { OpenedClipping } from '../../core/model/opened-clipping';
import { opensWith } from '../../core/model/title-rules';
import { openTab } from '../../core/platform/tabs';
import { readerDocument } from '../../core/sanitize/reader-document';
import { go, routeHash } from './route';
import type { Undoable } from './UndoBar';
import { undoing } from './undoing';
import { usePictures } from './use-pictures';

const openLink = (url: string) => void openTab(url);

interface ReaderViewProps {
  id: number;
  query: string;
  onDone(done: Undoable): void;
}

/** One clipping to read. */
export function ReaderView({ id, query, onDone }: ReaderViewProps) {
  const t = useTexts();
  const [opened, setOpened] = useState<OpenedClipping | null>();
  const [failure, setFailure] = useState<FailureCode>();
  useEffect(
    () =>
      watchClipping(
        id,
        (found) => setOpened(found ?? null),
        (error) => setFailure(error.code),
      ),
    [id],
  );
  useEffect(() => {
    if (opened) document.title = opened.clipping.title || t('untitled');
    return () => {
      document.title = t('extension_name');
    };
  }, [opened, t]);

  const unread = opened?.clipping.openedAt === undefined ? opened?.clipping.id : undefined;
  useEffect(() => {
    // One that cannot be noted stays unread; the reader has what they came for.
    if (unread !== undefined) ask('clipping.opened', { id: unread }).catch(console.error);
  }, [unread]);

  const remove = async (clipping: Clipping) => {
    try {
      await ask('clipping.delete', { id });
      onDone({
        said: t('deleted_title', clipping.title || t('untitled')),
        undo: async () => {
          await ask('clipping.restore', { id });
          go({ view: 'clipping', id, query: '' });
        },
      });
      go({ view: 'list', query });
    } catch (error) {
      setFailure(codeOf(error));
    }
  };

  const reject = async (byline: Byline) => {
    try {
      const { correctionId } = await ask('byline.reject', { id: byline.id });
      onDone(undoing(t('rejected', byline.name), correctionId));
    } catch (error) {
      setFailure(codeOf(error));
    }
  };

  return (
    <>
      <nav class="reader-bar">
        <a href={routeHash({ view: 'list', query })}>{t('all_clippings')}</a>
        {opened && (
          <button type="button" class="button is-quiet" onClick={() => remove(opened.clipping)}>
            {t('delete')}
          </button>
        )}
      </nav>
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      {opened === null && <EmptyState title={t('gone')} next={t('gone_next')} />}
      {opened && <Article opened={opened} query={query} onReject={reject} />}
    </>
  );
}

/** Says that this is not the whole article, and brings that back where it was clipped before. */
function SelectionOnly({ clipping, hasWholeText }: { clipping: Clipping; hasWholeText: boolean }) {
  const t = useTexts();
  const [failure, setFailure] = useState<FailureCode>();
  const bringBack = () => ask('clipping.restoreWhole', { id: clipping.id }).catch((error) => setFailure(codeOf(error)));
  return (
    <>
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      <Notice what={t('selection_saved')} next={hasWholeText ? t('selection_read_next') : undefined}>
        {hasWholeText && (
          <button type="button" class="text-button" onClick={bringBack}>
            {t('bring_back_whole')}
          </button>
        )}
      </Notice>
    </>
  );
}

interface ArticleProps {
  opened: OpenedClipping;
  query: string;
  onReject(byline: Byline): void;
}

function Article({ opened, query, onReject }: ArticleProps) {
  const t = useTexts();
  const { clipping, body, bylines, pictures } = opened;
  const shown = usePictures(pictures);
  const authorHref = (authorId: number) => routeHash({ view: 'author', id: authorId, query });
  const html = useMemo(
    () =>
      readerDocument(body.html, {
        lang: clipping.lang,
        dir: clipping.dir,
        pageUrl: clipping.url,
        pictureUrl: (url) => shown.urls.get(url),
        missingPicture: (url) => t(shown.wanted.has(url) ? 'image_on_its_way' : 'image_not_saved'),
      }),
    [body.html, clipping.lang, clipping.dir, clipping.url, shown, t],
  );
  return (
    <article class="reader">
      <ArticleHeader
        clipping={clipping}
        bylines={bylines}
        subtitleInText={opensWith(body.text, clipping.subtitle)}
        authorHref={authorHref}
        onOpenLink={openLink}
      />
      {clipping.part && <SelectionOnly clipping={clipping} hasWholeText={opened.hasWholeText} />}
      <ReaderFrame html={html} title={t('article_text')} onOpenLink={openLink} />
      <AuthorBox
        bylines={bylines.map((byline) => ({ byline, picture: byline.avatar && shown.urls.get(byline.avatar) }))}
        lang={clipping.lang}
        dir={clipping.dir}
        authorHref={authorHref}
        onOpenLink={openLink}
        onReject={onReject}
      />
    </article>
  );
}
