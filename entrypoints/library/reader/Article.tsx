import { useMemo } from 'preact/hooks';
import { ArticleHeader } from '../../../components/ArticleHeader';
import { AuthorBox } from '../../../components/AuthorBox';
import { ContentsList } from '../../../components/ContentsList';
import { type FrameHeading, goToHeading } from '../../../components/frame-headings';
import { focusHighlight } from '../../../components/frame-highlights';
import { HighlightDialog } from '../../../components/HighlightDialog';
import { HighlightList } from '../../../components/HighlightList';
import { PictureDialog } from '../../../components/PictureDialog';
import { ReaderFrame } from '../../../components/ReaderFrame';
import { SelectionToolbar } from '../../../components/SelectionToolbar';
import { useTexts } from '../../../components/text-context';
import type { Byline } from '../../../core/model/clipping';
import type { OpenedClipping } from '../../../core/model/opened-clipping';
import type { ReadingSettings } from '../../../core/model/settings';
import { opensWith } from '../../../core/model/title-rules';
import { readerDocument } from '../../../core/sanitize/reader-document';
import type { ReaderPictures } from '../use-pictures';
import { SelectionOnly } from './SelectionOnly';
import type { ReaderHighlights } from './use-highlights';
import { type Jump, useJump } from './use-jump';
import { useZoom } from './use-zoom';

/** Rem, at the usual size of the text: 51, 62 and 75 characters of the reading face. */
const MEASURES: Readonly<Record<ReadingSettings['measure'], number>> = { narrow: 33, medium: 40, wide: 48 };

interface ArticleProps {
  opened: OpenedClipping;
  shown: ReaderPictures;
  page?: Document;
  reading: ReadingSettings;
  contents: { headings: FrameHeading[]; current: number };
  /** There is room for the contents beside the text. */
  wide: boolean;
  marked: ReaderHighlights;
  authorHref(authorId: number): string;
  onPage(page: Document | undefined): void;
  onOpenLink(url: string): void;
  onReject(byline: Byline): void;
}

/** An article with all that stands around it. */
export function Article(props: ArticleProps) {
  const { opened, shown, page, reading, contents, wide, marked, authorHref, onOpenLink } = props;
  const { clipping, body, bylines } = opened;
  const jump = useJump();
  const list = contents.headings.length > 0 && (
    <ContentsList
      headings={contents.headings}
      current={contents.current}
      lang={clipping.lang}
      beside={wide}
      onGo={(index) => {
        const heading = contents.headings[index];
        if (heading) goToHeading(heading);
      }}
    />
  );
  return (
    <div
      class={wide && list ? 'reader-columns has-contents' : 'reader-columns'}
      style={{ '--measure': `${(MEASURES[reading.measure] * reading.size) / 100}rem` }}
    >
      <article class="reader">
        <ArticleHeader
          clipping={clipping}
          bylines={bylines}
          subtitleInText={opensWith(body.text, clipping.subtitle)}
          authorHref={authorHref}
          onOpenLink={onOpenLink}
        />
        {clipping.part && <SelectionOnly clipping={clipping} hasWholeText={opened.hasWholeText} />}
        {!wide && list}
        <ArticleText {...props} jump={jump} />
        <AuthorBox
          bylines={bylines.map((byline) => ({ byline, picture: byline.avatar && shown.urls.get(byline.avatar) }))}
          lang={clipping.lang}
          dir={clipping.dir}
          authorHref={authorHref}
          onOpenLink={onOpenLink}
          onReject={props.onReject}
        />
        <HighlightList
          items={inOrder(marked)}
          lang={clipping.lang}
          onShow={({ uid }) => page && focusHighlight(page, uid)}
          onOpen={({ uid }) => marked.open(uid)}
          onRemove={marked.remove}
        />
      </article>
      {wide && list && <div class="reader-side">{list}</div>}
    </div>
  );
}

/** As they stand in the text; those that are not in it come last. */
function inOrder({ highlights, lost }: ReaderHighlights) {
  return highlights
    .map((highlight) => ({ highlight, lost: lost.has(highlight.uid) }))
    .sort((a, b) => Number(a.lost) - Number(b.lost) || a.highlight.start - b.highlight.start);
}

/** The text in its frame, and what comes up over it. */
function ArticleText({ opened, shown, page, marked, jump, onPage, onOpenLink }: ArticleProps & { jump: Jump }) {
  const t = useTexts();
  const { clipping, body } = opened;
  const [zoomed, closeZoom] = useZoom(page);
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
    <div class="reader-text">
      <ReaderFrame html={html} title={t('article_text')} onOpenLink={onOpenLink} onJump={jump.onJump} onPage={onPage} />
      {marked.selection && (
        <SelectionToolbar below={marked.selection.below} middle={marked.selection.middle} onHighlight={marked.make} />
      )}
      {jump.from && (
        <p class="reader-back">
          <button type="button" class="button" aria-keyshortcuts="Escape" onClick={jump.back}>
            {t('back_to_place')}
          </button>
        </p>
      )}
      {zoomed && <PictureDialog {...zoomed} onClose={closeZoom} />}
      {marked.opened && (
        <HighlightDialog
          key={marked.opened.uid}
          highlight={marked.opened}
          lang={clipping.lang}
          onNote={marked.annotate}
          onRemove={() => marked.opened && marked.remove(marked.opened)}
          onClose={() => marked.open(undefined)}
        />
      )}
    </div>
  );
}
