import { BarMenu } from '../../../components/BarMenu';
import { ReadingControls } from '../../../components/ReadingControls';
import { ReadingProgressBar } from '../../../components/ReadingProgressBar';
import { type MessageKey, useTexts } from '../../../components/text-context';
import type { ReadingProgress } from '../../../core/library/reading-progress';
import type { OpenedClipping } from '../../../core/model/opened-clipping';
import type { Settings } from '../../../core/model/settings';
import { CITATION_STYLES, type CitationStyle } from '../../../core/transfer/cited-authors';
import { copyCitation, copyMarkdown } from './copying';

const STYLE_WORDS: Readonly<Record<CitationStyle, MessageKey>> = {
  apa: 'cite_apa',
  mla: 'cite_mla',
  chicago: 'cite_chicago',
  'chicago-note': 'cite_chicago_note',
};

interface ReaderBarProps {
  opened?: OpenedClipping;
  listHref: string;
  settings?: Pick<Settings, 'reading' | 'theme'>;
  progress: ReadingProgress;
  onSettings(changes: Partial<Pick<Settings, 'reading' | 'theme'>>): void;
  onOpenLink(url: string): void;
  onPrint(): void;
  onDelete(): void;
  /** Something was done that is nowhere to be seen. */
  onSay(text: string): void;
}

/** Above an article, and staying there: the way back, how the text is set, what can be taken out of it. */
export function ReaderBar(props: ReaderBarProps) {
  const t = useTexts();
  const { opened, settings, progress, onSettings } = props;
  return (
    <div class="reader-head">
      <nav class="reader-bar">
        <a href={props.listHref}>{t('all_clippings')}</a>
        {opened && (
          <div class="reader-ways">
            {progress.finished && <span class="kicker">{t('read_to_end')}</span>}
            {settings && (
              <BarMenu label={t('text_settings')}>
                {() => (
                  <ReadingControls
                    {...settings}
                    onReading={(reading) => onSettings({ reading })}
                    onTheme={(theme) => onSettings({ theme })}
                  />
                )}
              </BarMenu>
            )}
            <BarMenu label={t('more_actions')}>{(close) => <Ways {...props} opened={opened} close={close} />}</BarMenu>
            <button type="button" class="button is-quiet" onClick={props.onDelete}>
              {t('delete')}
            </button>
          </div>
        )}
      </nav>
      {opened && <ReadingProgressBar part={progress.part} />}
    </div>
  );
}

interface WaysProps extends ReaderBarProps {
  opened: OpenedClipping;
  close(): void;
}

function Ways({ opened, close, onOpenLink, onPrint, onSay }: WaysProps) {
  const t = useTexts();
  const copying = (copied: Promise<void>) => {
    close();
    copied.then(
      () => onSay(t('copied')),
      (error) => {
        console.error(error);
        onSay(t('not_copied'));
      },
    );
  };
  return (
    <>
      <ul>
        <Way label={t('open_original')} onChoose={() => onOpenLink(opened.clipping.url)} />
        <Way
          label={t('print')}
          onChoose={() => {
            close();
            onPrint();
          }}
        />
        <Way label={t('copy_markdown')} onChoose={() => copying(copyMarkdown(opened, t))} />
      </ul>
      <h2 class="kicker">{t('copy_citation')}</h2>
      <ul>
        {CITATION_STYLES.map((style) => (
          <Way key={style} label={t(STYLE_WORDS[style])} onChoose={() => copying(copyCitation(opened, style))} />
        ))}
      </ul>
    </>
  );
}

function Way({ label, onChoose }: { label: string; onChoose(): void }) {
  return (
    <li>
      <button type="button" class="text-button" onClick={onChoose}>
        {label}
      </button>
    </li>
  );
}
