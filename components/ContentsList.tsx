import { useTexts } from './text-context';
import './contents-list.css';

interface ContentsListProps {
  headings: { text: string; depth: number }[];
  /** The section that is being read; -1 above the first. */
  current: number;
  /** Language of the article. */
  lang?: string;
  /** Beside the text, always open; otherwise above it, folded. */
  beside: boolean;
  onGo(index: number): void;
}

/** The sections of a long article. */
export function ContentsList({ headings, current, lang, beside, onGo }: ContentsListProps) {
  const t = useTexts();
  const list = (
    <ol lang={lang}>
      {headings.map(({ text, depth }, index) => (
        <li key={index} style={{ '--depth': Math.min(depth, 3) }}>
          <button
            type="button"
            class="text-button"
            dir="auto"
            aria-current={index === current ? 'location' : undefined}
            onClick={() => onGo(index)}
          >
            {text}
          </button>
        </li>
      ))}
    </ol>
  );
  if (!beside) {
    return (
      <details class="contents-list">
        <summary>{t('contents')}</summary>
        <nav aria-label={t('contents')}>{list}</nav>
      </details>
    );
  }
  return (
    <nav class="contents-list is-beside" aria-label={t('contents')}>
      <h2 class="kicker">{t('contents')}</h2>
      {list}
    </nav>
  );
}
