import type { Byline, Clipping } from '../core/model/clipping';
import { clippingDay, readingTime } from './printed-words';
import { useTexts } from './text-context';
import './article-header.css';

interface ArticleHeaderProps {
  clipping: Clipping;
  bylines: Byline[];
  authorHref(authorId: number): string;
  onOpenLink(url: string): void;
}

/** Above the text: site, day, reading time, the original, title, and who wrote it. */
export function ArticleHeader({ clipping, bylines, authorHref, onOpenLink }: ArticleHeaderProps) {
  const t = useTexts();
  return (
    <header class="article-header">
      <p class="article-source">
        <bdi>{clipping.siteName}</bdi>
        <span>{clippingDay(t, clipping, 'long')}</span>
        {clipping.wordCount > 0 && <span>{readingTime(t, clipping.wordCount)}</span>}
        <a
          href={clipping.url}
          rel="noopener noreferrer"
          onClick={(event) => {
            event.preventDefault();
            onOpenLink(clipping.url);
          }}
        >
          {t('original')}
        </a>
      </p>
      <h1 dir="auto" lang={clipping.lang} tabIndex={-1}>
        {clipping.title || t('untitled')}
      </h1>
      {bylines.length > 0 && (
        <p class="article-byline">
          {t('by')}{' '}
          {bylines.map((byline, index) => (
            <span key={byline.id}>
              {index > 0 && ', '}
              <a href={authorHref(byline.authorId)}>
                <bdi>{byline.name}</bdi>
              </a>
            </span>
          ))}
        </p>
      )}
    </header>
  );
}
