import type { ComponentChildren } from 'preact';
import type { CapturedAuthor } from '../core/model/capture';
import { AuthorLinks } from './AuthorLinks';
import { Portrait } from './Portrait';
import { evidenceWords } from './printed-words';
import { useTexts } from './text-context';
import './author-profile.css';

interface AuthorProfileProps {
  author: Pick<CapturedAuthor, 'name' | 'role' | 'affiliation' | 'bio' | 'links' | 'evidence'>;
  picture?: string;
  /** Language and direction of the article. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** The day of the article the bio was printed with. */
  printedOn?: string;
  onOpenLink(url: string): void;
  /** What else belongs to this author: their clippings. */
  children?: ComponentChildren;
}

/** All that is known of an author: the bio as printed, from where, the links. */
export function AuthorProfile({ author, picture, lang, dir, printedOn, onOpenLink, children }: AuthorProfileProps) {
  const t = useTexts();
  const position = [author.role, author.affiliation].filter(Boolean).join(', ');
  const source = author.evidence.bio ?? author.evidence.name;
  return (
    <section class="author-profile" aria-label={author.name}>
      <header dir={dir}>
        <Portrait name={author.name} picture={picture} size="large" />
        <div class="author-profile-name">
          <h2>
            <bdi>{author.name}</bdi>
          </h2>
          {position && (
            <p class="author-role">
              <bdi>{position}</bdi>
            </p>
          )}
        </div>
      </header>
      {author.bio ? (
        <p class="author-profile-bio" lang={lang} dir="auto">
          {author.bio}
        </p>
      ) : (
        <p class="author-profile-none">{t('no_bio')}</p>
      )}
      {source && (
        <p class="kicker">
          {printedOn
            ? t('evidence_on', evidenceWords(t, source), printedOn)
            : t('evidence_plain', evidenceWords(t, source))}
        </p>
      )}
      <AuthorLinks links={author.links} onOpen={onOpenLink} />
      {children}
    </section>
  );
}
