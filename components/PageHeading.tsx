import type { PrintedTime } from '../core/model/capture';
import { printedDay, readingTime } from './printed-words';
import { useTexts } from './text-context';
import './page-heading.css';

interface PageHeadingProps {
  title: string;
  subtitle?: string;
  siteName: string;
  published?: PrintedTime;
  wordCount: number;
  excerpt: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** What the page is: site, day and reading time, title, and its subtitle or first words. */
export function PageHeading({ title, siteName, published, wordCount, lang, dir, ...more }: PageHeadingProps) {
  const t = useTexts();
  const excerpt = more.subtitle || more.excerpt;
  return (
    <header class="page-heading" lang={lang} dir={dir}>
      <p class="kicker">
        <bdi class="site-name">{siteName}</bdi>
        {published && <bdi>{printedDay(t, published)}</bdi>}
        {wordCount > 0 && <bdi>{readingTime(t, { wordCount, lang })}</bdi>}
      </p>
      <h1 dir="auto">{title || t('untitled')}</h1>
      {excerpt && (
        <p class="excerpt" dir="auto">
          {excerpt}
        </p>
      )}
    </header>
  );
}
