import { useEffect, useState } from 'preact/hooks';
import { codeOf, failureWords } from '../../components/failure-words';
import { LiveRegion } from '../../components/LiveRegion';
import { Notice } from '../../components/Notice';
import { SampleArticle } from '../../components/SampleArticle';
import { ShortcutList } from '../../components/ShortcutList';
import { useTexts } from '../../components/text-context';
import { ask } from '../../core/messages/ask';
import type { FailureCode } from '../../core/model/errors';
import { listShortcuts, type Shortcut } from '../../core/platform/commands';
import { persistStorage } from '../../core/platform/storage';
import { openLibrary } from '../../core/platform/tabs';

/** As in `public/sample.html`. */
const SAMPLE = {
  title: 'The Librarian Who Kept the Names',
  author: 'Marit Ekdahl',
  excerpt: 'A town library sorted its cuttings by subject. One woman sorted them by who had written them.',
};

/** What one sees after the installation: what Byline does, tried at once, and where everything stays. */
export function Welcome() {
  const t = useTexts();
  const shortcuts = useShortcuts();
  return (
    <main class="welcome">
      <header>
        <p class="wordmark">
          By<i>l</i>ine
        </p>
        <h1>{t('welcome_title')}</h1>
        <p class="welcome-lead">{t('welcome_lead')}</p>
      </header>
      <section aria-label={t('welcome_try')}>
        <Sample />
      </section>
      <div class="welcome-facts">
        <section>
          <h2>{t('welcome_ways')}</h2>
          <ul>
            <li>{t('welcome_way_button')}</li>
            <li>{t('welcome_way_menu')}</li>
            <li>
              {t('welcome_way_keys')}
              <ShortcutList shortcuts={shortcuts} />
            </li>
          </ul>
        </section>
        <section>
          <h2>{t('welcome_home')}</h2>
          <p>{t('welcome_home_here')}</p>
          <p>{t('welcome_home_backup')}</p>
          <p class="welcome-links">
            <a href="library.html#/">{t('open_library')}</a>
            <a href="library.html#/settings">{t('settings')}</a>
          </p>
        </section>
      </div>
    </main>
  );
}

/** The sample, and what has become of it. */
function Sample() {
  const t = useTexts();
  const [saved, setSaved] = useState<number>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureCode>();
  const clip = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      setSaved((await ask('sample.clip', {})).clipping.id);
      persistStorage().catch(codeOf);
    } catch (error) {
      setFailure(codeOf(error));
    }
    setBusy(false);
  };
  const open = () => void openLibrary(`#/clipping/${saved}`);
  return (
    <>
      <SampleArticle {...SAMPLE}>
        <button type="button" class="button" aria-disabled={busy} onClick={saved === undefined ? clip : open}>
          {t(saved !== undefined ? 'open_clipping' : busy ? 'clipping_now' : 'clip')}
        </button>
        {saved === undefined ? (
          <span class="kicker">{t('welcome_try')}</span>
        ) : (
          <span class="is-saved">{t('welcome_saved')}</span>
        )}
      </SampleArticle>
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      <LiveRegion text={saved === undefined ? '' : t('welcome_saved')} />
    </>
  );
}

function useShortcuts(): Shortcut[] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    listShortcuts().then(setShortcuts, (error: unknown) => console.error(error));
  }, []);
  return shortcuts;
}
