import type { Byline, Clipping } from '../core/model/clipping';
import { isLinkable } from '../core/model/url-rules';
import { ArticleNotices } from './ArticleNotices';
import { clippingDay, readingTime } from './printed-words';
import { useTexts } from './text-context';
import './article-header.css';

interface ArticleHeaderProps {
  clipping: Clipping;
  bylines: Byline[];
  /** The text itself opens with the subtitle: it is not printed twice. */
  subtitleInText?: boolean;
  authorHref(authorId: number): string;
  onOpenLink(url: string): void;
}

/** Above the text: site, section, day, reading time, the original, title, subtitle, who wrote it, what is missing. */
export function ArticleHeader({ clipping, bylines, subtitleInText, authorHref, onOpenLink }: ArticleHeaderProps) {
  const t = useTexts();
  return (
    <header class="article-header" dir={clipping.dir}>
      <p class="article-source">
        <span>
          <bdi>{clipping.siteName}</bdi>
        </span>
        {clipping.section && (
          <span>
            <bdi>{clipping.section}</bdi>
          </span>
        )}
        <span>
          <bdi>{clippingDay(t, clipping, 'long')}</bdi>
        </span>
        {clipping.wordCount > 0 && (
          <span>
            <bdi>{readingTime(t, clipping)}</bdi>
          </span>
        )}
        {isLinkable(clipping.url) && (
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
        )}
      </p>
      <h1 lang={clipping.lang}>{clipping.title || t('untitled')}</h1>
      {clipping.subtitle && !subtitleInText && (
        <p class="article-subtitle" lang={clipping.lang}>
          {clipping.subtitle}
        </p>
      )}
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
      {!clipping.part && <ArticleNotices paywalled={clipping.paywalled} pages={clipping.pages} />}
    </header>
  );
}
