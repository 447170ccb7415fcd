import type { ComponentChildren } from 'preact';
import { useTexts } from './text-context';
import './sample-article.css';

interface SampleArticleProps {
  title: string;
  author: string;
  excerpt: string;
  /** What can be done with it. */
  children: ComponentChildren;
}

/** The beginning of the article that ships with Byline, as a paper prints it. */
export function SampleArticle({ title, author, excerpt, children }: SampleArticleProps) {
  const t = useTexts();
  return (
    <article class="sample-article" lang="en" dir="ltr">
      <h2>{title}</h2>
      <p class="kicker">{t('welcome_sample_by', author)}</p>
      <p class="sample-excerpt">{excerpt}</p>
      <footer lang={t('catalogue_language')}>{children}</footer>
    </article>
  );
}
