import { useState } from 'preact/hooks';
import { DamageNotice } from '../../components/DamageNotice';
import { useTexts } from '../../components/text-context';
import { ViewTabs } from '../../components/ViewTabs';
import { isInPopup } from '../../core/platform/popup';
import { openLibrary } from '../../core/platform/tabs';
import { AuthorView } from './AuthorView';
import { PageView } from './PageView';
import { SearchView } from './SearchView';
import { useDamage } from './use-damage';
import { usePage } from './use-page';

type View = 'page' | 'search' | 'author';

/** The popup: this page, search, author. It opens where the page suggests, until the user says otherwise. */
export function Popup() {
  const t = useTexts();
  const page = usePage();
  const [chosen, choose] = useState<View>();
  const [query, setQuery] = useState('');
  const damage = useDamage();
  const view = chosen ?? (page.suggestsSearch ? 'search' : 'page');
  const views: { view: View; label: string }[] = [
    { view: 'page', label: t('this_page') },
    { view: 'search', label: t('search') },
    { view: 'author', label: t('author') },
  ];
  return (
    <>
      <ViewTabs views={views} current={view} label={t('views')} onChoose={(view) => choose(view)}>
        <button type="button" onClick={() => leaveFor('#/')}>
          {t('library')}
        </button>
      </ViewTabs>
      <main class="popup-main">
        {!(view === 'page' && page.hasTitle) && (
          <h1 class="visually-hidden">{views.find((one) => one.view === view)?.label}</h1>
        )}
        {damage && (
          <div class="popup-damage">
            <DamageNotice damage={damage} onOpen={() => leaveFor('#/')} />
          </div>
        )}
        {view === 'page' && <PageView page={page} onAuthor={() => choose('author')} onOpen={leaveFor} />}
        {view === 'search' && (!damage || damage.restoring) && (
          <SearchView query={query} onQuery={setQuery} onOpen={leaveFor} />
        )}
        {view === 'author' && <AuthorView page={page} />}
      </main>
    </>
  );
}

/** A popup does not close by itself when it opens a tab in every browser. */
async function leaveFor(hash: string): Promise<void> {
  await openLibrary(hash);
  if (isInPopup()) window.close();
}
