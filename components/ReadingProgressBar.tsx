import { useTexts } from './text-context';
import './reading-progress-bar.css';

/** How much of the article was scrolled past, from 0 to 1: a thin line. */
export function ReadingProgressBar({ part }: { part: number }) {
  const t = useTexts();
  const percent = Math.round(part * 100);
  return (
    <div
      class="reading-progress"
      role="progressbar"
      aria-label={t('reading_progress')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
