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
    <header class="article-header" dir={clipping.dir}>
      <p class="article-source">
        <span>
          <bdi>{clipping.siteName}</bdi>
        </span>
        <span>
          <bdi>{clippingDay(t, clipping, 'long')}</bdi>
        </span>
        {clipping.wordCount > 0 && (
          <span>
            <bdi>{readingTime(t, clipping.wordCount)}</bdi>
          </span>
        )}
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
      <h1 lang={clipping.lang}>{clipping.title || t('untitled')}</h1>
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
