import { useEffect, useState } from 'preact/hooks';
import { AuthorProfile } from '../../components/AuthorProfile';
import { ClippingLinks } from '../../components/ClippingLinks';
import { listed } from '../../components/ClippingSummary';
import { CorrectAuthor } from '../../components/CorrectAuthor';
import { EmptyState } from '../../components/EmptyState';
import { codeOf, failureWords } from '../../components/failure-words';
import { Notice } from '../../components/Notice';
import { clippingDay } from '../../components/printed-words';
import { useTexts } from '../../components/text-context';
import { useObjectUrl } from '../../components/use-object-url';
import { type PrintedByline, portraitOf, watchAuthor } from '../../core/library/reading';
import { ask } from '../../core/messages/ask';
import type { Corrected } from '../../core/messages/protocol';
import type { Author } from '../../core/model/clipping';
import type { FailureCode } from '../../core/model/errors';
import { lastNameFirst } from '../../core/people/name';
import { openTab } from '../../core/platform/tabs';
import { go, routeHash } from './route';
import type { Undoable } from './UndoBar';
import { undoing } from './undoing';
import { authorsNamed, useAuthors } from './use-authors';

const openLink = (url: string) => void openTab(url);

interface AuthorPageProps {
  id: number;
  query: string;
  onDone(done: Undoable): void;
}

/** An author: the newest bio as printed, the earlier ones where they differ, and all that was clipped of theirs. */
export function AuthorPage({ id, query, onDone }: AuthorPageProps) {
  const t = useTexts();
  const [shown, setShown] = useState<{ author?: Author; bylines: PrintedByline[] }>();
  const [failure, setFailure] = useState<FailureCode>();
  useEffect(() => watchAuthor(id, setShown, (error) => setFailure(error.code)), [id]);
  const bylines = shown?.bylines;
  const telling = bylines?.find(({ byline }) => byline.bio) ?? bylines?.[0];
  const picture = usePortrait(bylines);
  return (
    <>
      <nav class="reader-bar">
        <a href={routeHash({ view: 'list', query })}>{t('all_clippings')}</a>
      </nav>
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      {bylines?.length === 0 && <EmptyState title={t('author_gone')} next={t('author_gone_next')} />}
      {shown?.author && bylines && telling && (
        <div class="reader author-page">
          <AuthorProfile
            author={{ ...telling.byline, name: shown.author.name }}
            picture={picture}
            lang={telling.clipping.lang}
            dir={telling.clipping.dir}
            printedOn={clippingDay(t, telling.clipping)}
            onOpenLink={openLink}
          >
            <EarlierBios bylines={bylines} shown={telling} />
            <h3 class="kicker">{t('in_your_library')}</h3>
            <ClippingLinks
              items={listed(bylines.map(({ clipping }) => clipping))}
              label={t('in_your_library')}
              hrefOf={(clippingId) => routeHash({ view: 'clipping', id: clippingId, query })}
            />
            <Corrections author={shown.author} bylines={bylines} query={query} onDone={onDone} onFailure={setFailure} />
          </AuthorProfile>
        </div>
      )}
    </>
  );
}

interface CorrectionsProps {
  author: Author;
  bylines: PrintedByline[];
  query: string;
  onDone(done: Undoable): void;
  onFailure(code: FailureCode | undefined): void;
}

/** Of more a list is of no use: one finds them by their name. */
const MOST_OTHERS = 100;

function Corrections({ author, bylines, query, onDone, onFailure }: CorrectionsProps) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { authors = [] } = useAuthors(isOpen);
  const [typed, setTyped] = useState('');
  const others = authors.filter((other) => other.id !== author.id);
  const found = authorsNamed(typed, others).slice(0, MOST_OTHERS);
  const correct = async (said: string, asking: Promise<Corrected>) => {
    try {
      const { correctionId, authorId } = await asking;
      onFailure(undefined);
      onDone(undoing(said, correctionId));
      if (authorId !== author.id) go({ view: 'author', id: authorId, query });
    } catch (error) {
      onFailure(codeOf(error));
    }
  };
  return (
    <CorrectAuthor
      key={author.name}
      name={author.name}
      others={found.map((other) => ({ id: other.id, label: lastNameFirst(other) }))}
      bylines={bylines.map(({ byline, clipping }) => ({ id: byline.id, title: clipping.title || t('untitled') }))}
      onOpen={() => setOpen(true)}
      onFind={others.length > MOST_OTHERS ? setTyped : undefined}
      onRename={(name) => correct(t('renamed_to', name.trim()), ask('author.rename', { id: author.id, name }))}
      onMerge={(intoId) => {
        const into = others.find((other) => other.id === intoId)?.name ?? '';
        return correct(t('merged_into', into), ask('author.merge', { id: author.id, intoId }));
      }}
      onSplit={(id) => correct(t('split_off'), ask('byline.split', { id }))}
    />
  );
}

/** Who someone was said to be, article by article. */
function EarlierBios({ bylines, shown }: { bylines: PrintedByline[]; shown: PrintedByline }) {
  const t = useTexts();
  const seen = new Set([shown.byline.bio]);
  const others = bylines.filter(({ byline: { bio } }) => bio && !seen.has(bio) && seen.add(bio));
  if (others.length === 0) return null;
  return (
    <section class="earlier-bios">
      <h3 class="kicker">{t('earlier_bios')}</h3>
      {others.map(({ byline, clipping }) => (
        <figure key={byline.id}>
          <blockquote lang={clipping.lang} dir="auto">
            {byline.bio}
          </blockquote>
          <figcaption class="kicker">
            <bdi>{clipping.siteName}</bdi> · {clippingDay(t, clipping)}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

/** The newest photo that was stored. */
function usePortrait(bylines: PrintedByline[] | undefined): string | undefined {
  const [blob, setBlob] = useState<Blob>();
  useEffect(() => {
    let gone = false;
    const find = async () => {
      for (const { byline } of bylines ?? []) {
        const found = byline.avatar && (await portraitOf(byline.clippingId, byline.avatar));
        if (found) return gone || setBlob(found);
      }
      return undefined;
    };
    find().catch(codeOf);
    return () => {
      gone = true;
    };
  }, [bylines]);
  return useObjectUrl(blob);
}
