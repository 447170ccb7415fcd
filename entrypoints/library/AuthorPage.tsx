import { useEffect, useState } from 'preact/hooks';
import { AuthorProfile } from '../../components/AuthorProfile';
import { ClippingLinks } from '../../components/ClippingLinks';
import { listed } from '../../components/ClippingSummary';
import { EmptyState } from '../../components/EmptyState';
import { codeOf, failureWords } from '../../components/failure-words';
import { Notice } from '../../components/Notice';
import { clippingDay } from '../../components/printed-words';
import { useTexts } from '../../components/text-context';
import { useObjectUrl } from '../../components/use-object-url';
import { bylinesBy, portraitOf } from '../../core/library/reading';
import type { Byline, Clipping } from '../../core/model/clipping';
import type { FailureCode } from '../../core/model/errors';
import { openTab } from '../../core/platform/tabs';
import { routeHash } from './route';

const openLink = (url: string) => void openTab(url);

interface Printed {
  byline: Byline;
  clipping: Clipping;
}

/** An author: the newest bio as printed, the earlier ones where they differ, and all that was clipped of theirs. */
export function AuthorPage({ id, query }: { id: number; query: string }) {
  const t = useTexts();
  const [bylines, setBylines] = useState<Printed[]>();
  const [failure, setFailure] = useState<FailureCode>();
  useEffect(() => {
    bylinesBy(id).then(setBylines, (error) => setFailure(codeOf(error)));
  }, [id]);
  const telling = bylines?.find(({ byline }) => byline.bio) ?? bylines?.[0];
  const picture = usePortrait(bylines);
  return (
    <>
      <nav class="reader-bar">
        <a href={routeHash({ view: 'list', query })}>{t('all_clippings')}</a>
      </nav>
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      {bylines?.length === 0 && <EmptyState title={t('author_gone')} next={t('author_gone_next')} />}
      {bylines && telling && (
        <div class="reader author-page">
          <AuthorProfile
            author={telling.byline}
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
          </AuthorProfile>
        </div>
      )}
    </>
  );
}

/** Who someone was said to be, article by article. */
function EarlierBios({ bylines, shown }: { bylines: Printed[]; shown: Printed }) {
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
function usePortrait(bylines: Printed[] | undefined): string | undefined {
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
