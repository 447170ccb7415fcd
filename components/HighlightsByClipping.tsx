import type { Clipping } from '../core/model/clipping';
import type { Highlight } from '../core/model/highlight';
import { clippingDay } from './printed-words';
import { useTexts } from './text-context';
import './highlight-list.css';

interface HighlightsByClippingProps {
  marked: { clipping: Clipping; highlights: Highlight[] }[];
  /** Where a clipping is shown, and a highlight in it. */
  hrefOf(clippingId: number, uid?: string): string;
}

/** What is marked in the whole library: each passage leads to its place. */
export function HighlightsByClipping({ marked, hrefOf }: HighlightsByClippingProps) {
  const t = useTexts();
  return (
    <>
      {marked.map(({ clipping, highlights }) => (
        <section class="highlight-list" key={clipping.id} aria-labelledby={`marked-${clipping.id}`}>
          <h2 id={`marked-${clipping.id}`} lang={clipping.lang} dir="auto">
            <a href={hrefOf(clipping.id)}>{clipping.title || t('untitled')}</a>
          </h2>
          <p class="kicker">
            <bdi>{[clipping.authorNames.join(', '), clipping.siteName].filter(Boolean).join(' · ')}</bdi> ·{' '}
            {clippingDay(t, clipping)}
          </p>
          <ol>
            {highlights.map(({ uid, quote, note }) => (
              <li key={uid}>
                <blockquote class="highlight-quote" lang={clipping.lang} dir="auto">
                  <a href={hrefOf(clipping.id, uid)}>{quote.exact}</a>
                </blockquote>
                {note && (
                  <p class="highlight-note" dir="auto">
                    {note}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
