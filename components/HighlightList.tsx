import type { Highlight } from '../core/model/highlight';
import { useTexts } from './text-context';
import './highlight-list.css';

interface HighlightListProps {
  /** In the order of the text; `lost`: the text has it no more. */
  items: { highlight: Highlight; lost: boolean }[];
  /** Language of the article. */
  lang?: string;
  onShow(highlight: Highlight): void;
  onOpen(highlight: Highlight): void;
  onRemove(highlight: Highlight): void;
}

/** Below an article: what is marked in it, and what was marked and is not in its text any more. */
export function HighlightList({ items, lang, onShow, onOpen, onRemove }: HighlightListProps) {
  const t = useTexts();
  if (items.length === 0) return null;
  return (
    <section class="highlight-list" aria-label={t('highlights')}>
      <h2>{t('highlights')}</h2>
      <ol>
        {items.map(({ highlight, lost }) => (
          <li key={highlight.uid}>
            {lost && <p class="kicker">{t('highlight_lost')}</p>}
            <blockquote class="highlight-quote" lang={lang} dir="auto">
              {highlight.quote.exact}
            </blockquote>
            {highlight.note && (
              <p class="highlight-note" dir="auto">
                {highlight.note}
              </p>
            )}
            <p class="highlight-ways">
              {!lost && <Way label={t('show_in_text')} highlight={highlight} onChoose={onShow} />}
              <Way label={t(highlight.note ? 'edit_note' : 'add_note')} highlight={highlight} onChoose={onOpen} />
              <Way label={t('remove_highlight')} highlight={highlight} onChoose={onRemove} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** So much of a quote tells it from the others. */
const TELLING = 40;

interface WayProps {
  label: string;
  highlight: Highlight;
  onChoose(highlight: Highlight): void;
}

function Way({ label, highlight, onChoose }: WayProps) {
  const { exact } = highlight.quote;
  const telling = exact.length > TELLING ? `${exact.slice(0, TELLING)}…` : exact;
  return (
    <button type="button" class="text-button" aria-label={`${label}: ${telling}`} onClick={() => onChoose(highlight)}>
      {label}
    </button>
  );
}
