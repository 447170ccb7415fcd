import type { CapturedAuthor } from '../core/model/capture';
import { AuthorText } from './AuthorText';
import { Portrait } from './Portrait';
import { useTexts } from './text-context';
import './author-card.css';

interface AuthorCardProps {
  author: Pick<CapturedAuthor, 'name' | 'role' | 'affiliation' | 'bio'>;
  picture?: string;
  /** Language and direction of the article. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** How many other clippings of theirs are in the library; undefined until that is known. */
  known?: number;
  /** Opens all that is known of the author. */
  onOpen?(): void;
}

/** Who wrote it, in brief: face, name, role, three lines of bio. */
export function AuthorCard({ author, picture, lang, dir, known, onOpen }: AuthorCardProps) {
  const t = useTexts();
  const position = [author.role, author.affiliation].filter(Boolean).join(', ');
  return (
    <article class="author-card" aria-label={author.name} dir={dir}>
      <Portrait name={author.name} picture={picture} />
      <div class="author-card-words">
        {onOpen ? (
          <button type="button" class="author-name is-button" onClick={onOpen} title={t('see_author')}>
            <bdi>{author.name}</bdi>
          </button>
        ) : (
          <p class="author-name">
            <bdi>{author.name}</bdi>
          </p>
        )}
        {position && (
          <p class="author-role">
            <bdi>{position}</bdi>
          </p>
        )}
        <p class="author-known">{known ? t.count('known_author', known) : ''}</p>
        {author.bio && <AuthorText text={author.bio} lang={lang} name={author.name} />}
      </div>
    </article>
  );
}
