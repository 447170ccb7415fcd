import { ArticleHeader } from '../../components/ArticleHeader';
import { BarMenu } from '../../components/BarMenu';
import { ContentsList } from '../../components/ContentsList';
import { Dialog } from '../../components/Dialog';
import { HighlightDialog } from '../../components/HighlightDialog';
import { HighlightList } from '../../components/HighlightList';
import { HighlightsByClipping } from '../../components/HighlightsByClipping';
import { PictureDialog } from '../../components/PictureDialog';
import { ReaderFrame } from '../../components/ReaderFrame';
import { ReadingControls } from '../../components/ReadingControls';
import { ReadingProgressBar } from '../../components/ReadingProgressBar';
import { SelectionToolbar } from '../../components/SelectionToolbar';
import { DEFAULT_SETTINGS, READING_SIZES } from '../../core/model/settings';
import { readerDocument } from '../../core/sanitize/reader-document';
import { ARABIC, sampleByline } from '../component/samples';
import { After } from './After';
import { type Area, nothing } from './area';
import { BEES, highlight, LONG_BIO, LONG_CLIPPING, LONG_NAME, LONG_TITLE, LONG_WORD, PICTURE } from './samples';

/** An article as it is read, and what is done with its text. */
export const reader: Area = (t) => ({
  ArticleHeader: {
    usual: header(BEES, ['Ida Lund']),
    full: header({ ...BEES, section: 'Nature', subtitle: 'Four winters with one colony', paywalled: true }, [
      'Ida Lund',
      'Bo',
    ]),
    'no author, no title': header({ ...BEES, title: '', wordCount: 0, pages: { page: 1, last: 4 } }, []),
    'long words': header({ ...LONG_CLIPPING, subtitle: LONG_WORD }, [LONG_NAME, 'Bo Holm']),
    Arabic: header(ARABIC, ['ليلى حداد']),
  },
  ContentsList: {
    beside: contents(true),
    folded: contents(false),
    unfolded: <After steps={['summary']}>{contents(false)}</After>,
  },
  ReaderFrame: {
    text: text(TEXT, 'en', 'ltr'),
    Arabic: text(ARABIC_TEXT, 'ar', 'rtl'),
  },
  BarMenu: {
    closed: <BarMenu label={t('text_settings')}>{() => null}</BarMenu>,
    opened: (
      <After steps={['button']}>
        <div class="room-below">
          <div class="bar">
            <BarMenu label={t('text_settings')}>{() => controls(100)}</BarMenu>
          </div>
        </div>
      </After>
    ),
  },
  ReadingControls: {
    usual: controls(100),
    'as large as it gets': controls(READING_SIZES.max),
  },
  ReadingProgressBar: {
    beginning: <ReadingProgressBar part={0} />,
    middle: <ReadingProgressBar part={0.43} />,
    end: <ReadingProgressBar part={1} />,
  },
  SelectionToolbar: {
    'below a selection': (
      <div class="room-below">
        <SelectionToolbar below={40} middle={120} onHighlight={nothing} />
      </div>
    ),
  },
  HighlightList: {
    one: highlights([{ highlight: highlight(1, 'A colony remembers.'), lost: false }]),
    'of a page’s length': highlights([{ highlight: highlight(1, PASSAGE), lost: false }]),
    'of a page’s length, lost': highlights([{ highlight: highlight(1, PASSAGE), lost: true }]),
    many: highlights([
      { highlight: highlight(1, LONG_BIO, 'She means the pipes.'), lost: false },
      { highlight: highlight(2, LONG_WORD, 'كلمة طويلة'), lost: false },
      { highlight: highlight(3, 'ما تعرفه النحل'), lost: true },
    ]),
  },
  HighlightsByClipping: {
    two: (
      <HighlightsByClipping
        marked={[
          { clipping: BEES, highlights: [highlight(1, 'A colony remembers.', 'And tells the others.')] },
          { clipping: ARABIC, highlights: [highlight(2, 'ما تعرفه النحل')] },
          { clipping: LONG_CLIPPING, highlights: [highlight(3, LONG_BIO, LONG_WORD)] },
        ]}
        hrefOf={(id, uid) => `#/clipping/${id}/${uid ?? ''}`}
      />
    ),
  },
  HighlightDialog: {
    usual: dialog('A colony remembers.', ''),
    long: dialog(`${LONG_BIO} ${LONG_WORD}`, LONG_BIO),
    'of a page’s length': dialog(PASSAGE, ''),
  },
  PictureDialog: {
    captioned: (
      <div class="room-below">
        <PictureDialog url={PICTURE} alt="Hills" caption={LONG_TITLE} onClose={nothing} />
      </div>
    ),
    'nothing said': (
      <div class="room-below">
        <PictureDialog url={PICTURE} alt="" caption="" onClose={nothing} />
      </div>
    ),
  },
  Dialog: {
    plain: (
      <div class="room-below">
        <Dialog label={t('highlight')} onClose={nothing}>
          <p>{t('backup_write_about')}</p>
        </Dialog>
      </div>
    ),
  },
});

const PASSAGE = Array(5).fill(LONG_BIO).join('\n');
const TEXT = `<h2>Winter</h2><p>A colony <a href="https://hive.example/">remembers</a> where it was fed. ${LONG_WORD}</p>
<ul><li>wax</li><li>honey</li></ul><blockquote><p>They tell the others.</p></blockquote>
<pre><code>swarm --from oak --to the-old-church-at-the-end-of-the-long-road --quietly</code></pre>
<table><thead><tr><th>Year</th><th>Hives</th></tr></thead><tbody><tr><td>2012</td><td>2</td></tr></tbody></table>`;
const ARABIC_TEXT = '<h2>الشتاء</h2><p>تتذكر الخلية أين <a href="https://hive.example/">أُطعمت</a>، وتخبر الأخريات.</p>';

const text = (html: string, lang: string, dir: 'ltr' | 'rtl') => (
  <ReaderFrame
    html={readerDocument(html, { lang, dir, pictureUrl: nothing, missingPicture: (url) => url })}
    title="Text of the article"
    onOpenLink={nothing}
  />
);

const header = (clipping: Parameters<typeof ArticleHeader>[0]['clipping'], names: string[]) => (
  <ArticleHeader
    clipping={clipping}
    bylines={names.map((name, id) => sampleByline({ id, name }))}
    authorHref={(id) => `#/author/${id}`}
    onOpenLink={nothing}
  />
);

const contents = (beside: boolean) => (
  <ContentsList
    headings={[
      { text: 'Winter', depth: 0 },
      { text: 'الشتاء', depth: 1 },
      { text: LONG_TITLE, depth: 2 },
    ]}
    current={1}
    beside={beside}
    onGo={nothing}
  />
);

const controls = (size: number) => (
  <ReadingControls reading={{ ...DEFAULT_SETTINGS.reading, size }} theme="auto" onReading={nothing} onTheme={nothing} />
);

const highlights = (items: Parameters<typeof HighlightList>[0]['items']) => (
  <HighlightList items={items} onShow={nothing} onOpen={nothing} onRemove={nothing} />
);

const dialog = (exact: string, note: string) => (
  <div class="room-below">
    <HighlightDialog highlight={highlight(1, exact, note)} onNote={nothing} onRemove={nothing} onClose={nothing} />
  </div>
);
