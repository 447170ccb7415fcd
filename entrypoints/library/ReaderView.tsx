import { useEffect, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState';
import { codeOf, failureWords } from '../../components/failure-words';
import { Notice } from '../../components/Notice';
import { useTexts } from '../../components/text-context';
import { watchClipping } from '../../core/library/reading';
import { ask } from '../../core/messages/ask';
import type { Byline, Clipping } from '../../core/model/clipping';
import type { FailureCode } from '../../core/model/errors';
import type { OpenedClipping } from '../../core/model/opened-clipping';
import { openTab } from '../../core/platform/tabs';
import { Article } from './reader/Article';
import { ReaderBar } from './reader/ReaderBar';
import { useContents } from './reader/use-contents';
import { useHighlights } from './reader/use-highlights';
import { useLook, usePrint } from './reader/use-page';
import { useProgress } from './reader/use-progress';
import { useReadingSettings } from './reader/use-reading-settings';
import { useSaying } from './reader/use-saying';
import { useWide } from './reader/use-wide';
import { go, routeHash } from './route';
import type { Undoable } from './UndoBar';
import { undoing } from './undoing';
import { usePictures } from './use-pictures';

const openLink = (url: string) => void openTab(url);
const NO_PICTURES: OpenedClipping['pictures'] = new Map();

interface ReaderViewProps {
  id: number;
  query: string;
  /** The highlight to go to, by its `uid`. */
  highlight?: string;
  onDone(done: Undoable): void;
}

/** One clipping to read. */
export function ReaderView({ id, query, highlight, onDone }: ReaderViewProps) {
  const t = useTexts();
  const [failure, setFailure] = useState<FailureCode>();
  const opened = useOpened(id, setFailure);
  const [page, setPage] = useState<Document>();
  const shown = usePictures(opened?.pictures ?? NO_PICTURES);
  const [settings, changeSettings] = useReadingSettings();
  const [said, say] = useSaying();
  const wide = useWide();
  const progress = useProgress(id, page, highlight === undefined);
  const contents = useContents(page, opened?.clipping.wordCount ?? 0);
  const marked = useHighlights(page, {
    clippingId: id,
    wanted: highlight,
    onSay: say,
    onDone,
    onFailure: setFailure,
  });
  useLook(page, settings);
  const print = usePrint(page, opened);

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
      <ReaderBar
        opened={opened ?? undefined}
        listHref={routeHash({ view: 'list', query })}
        settings={settings}
        progress={progress}
        onSettings={changeSettings}
        onOpenLink={openLink}
        onPrint={print}
        onDelete={() => opened && remove(opened.clipping)}
        onSay={say}
      />
      <p class="reader-said" role="status">
        {said}
      </p>
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      {opened === null && <EmptyState title={t('gone')} next={t('gone_next')} />}
      {opened && settings && (
        <Article
          opened={opened}
          shown={shown}
          page={page}
          reading={settings.reading}
          contents={contents}
          wide={wide}
          marked={marked}
          authorHref={(authorId) => routeHash({ view: 'author', id: authorId, query })}
          onPage={setPage}
          onOpenLink={openLink}
          onReject={reject}
        />
      )}
    </>
  );
}

/** The clipping, live: null when it is gone. That it was opened is noted, and named in the window's title. */
function useOpened(id: number, onFailure: (code: FailureCode) => void): OpenedClipping | null | undefined {
  const t = useTexts();
  const [opened, setOpened] = useState<OpenedClipping | null>();
  useEffect(
    () =>
      watchClipping(
        id,
        (found) => setOpened(found ?? null),
        (error) => onFailure(error.code),
      ),
    [id, onFailure],
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
  return opened;
}
