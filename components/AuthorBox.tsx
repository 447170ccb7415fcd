import type { Byline } from '../core/model/clipping';
import { AuthorLinks } from './AuthorLinks';
import { Portrait } from './Portrait';
import { useTexts } from './text-context';
import './author-box.css';

interface AuthorBoxProps {
  bylines: { byline: Byline; picture?: string }[];
  /** Language and direction of the article. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  authorHref(authorId: number): string;
  onOpenLink(url: string): void;
  /** Says that whom a byline names did not write the article. */
  onReject?(byline: Byline): void;
}

/** At the end of an article, set apart from it as a magazine would: who wrote this. */
export function AuthorBox({ bylines, lang, dir, authorHref, onOpenLink, onReject }: AuthorBoxProps) {
  const t = useTexts();
  if (bylines.length === 0) return <p class="author-box-none">{t('no_author_saved')}</p>;
  return (
    <aside class="author-box" aria-label={t('about_the_authors')} dir={dir}>
      {bylines.map(({ byline, picture }) => (
        <article key={byline.id} aria-label={byline.name}>
          <Portrait name={byline.name} picture={picture} size="large" />
          <div>
            <h2>
              <a href={authorHref(byline.authorId)}>
                <bdi>{byline.name}</bdi>
              </a>
            </h2>
            {(byline.role || byline.affiliation) && (
              <p class="author-box-role">
                <bdi>{[byline.role, byline.affiliation].filter(Boolean).join(', ')}</bdi>
              </p>
            )}
            {byline.bio && (
              <p class="author-box-bio" lang={lang} dir="auto">
                {byline.bio}
              </p>
            )}
            <AuthorLinks links={byline.links} onOpen={onOpenLink} />
            {onReject && (
              <button
                type="button"
                class="text-button author-box-reject"
                aria-label={t('not_the_author_hint', byline.name)}
                onClick={() => onReject(byline)}
              >
                {t('not_the_author')}
              </button>
            )}
          </div>
        </article>
      ))}
    </aside>
  );
}
