import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState';
import { useTexts } from '../../components/text-context';
import { AuthorPage } from './AuthorPage';
import { AuthorsView } from './AuthorsView';
import { BackupView } from './BackupView';
import { HighlightsView } from './HighlightsView';
import { ListColumn } from './ListColumn';
import { ReaderView } from './ReaderView';
import { useRoute } from './route';
import { SettingsView } from './SettingsView';
import { type Undoable, UndoBar } from './UndoBar';

/** The library: the list, and beside it a clipping or an author. On a narrow page one of the two. */
export function Library() {
  const t = useTexts();
  const route = useRoute();
  const [done, setDone] = useState<Undoable>();
  return (
    <div class={route.view === 'list' ? 'library is-list' : 'library'}>
      <ListColumn route={route} />
      <main class="library-main">
        {route.view === 'clipping' && route.id !== undefined && (
          <ReaderView
            key={`${route.id} ${route.highlight}`}
            id={route.id}
            query={route.query}
            highlight={route.highlight}
            onDone={setDone}
          />
        )}
        {route.view === 'author' && route.id !== undefined && (
          <AuthorPage key={route.id} id={route.id} query={route.query} onDone={setDone} />
        )}
        {route.view === 'authors' && <AuthorsView query={route.query} />}
        {route.view === 'backup' && <BackupView query={route.query} />}
        {route.view === 'highlights' && <HighlightsView query={route.query} />}
        {route.view === 'settings' && <SettingsView query={route.query} />}
        {route.view === 'list' && <EmptyState title={t('choose_clipping')} next={t('choose_clipping_next')} />}
      </main>
      <UndoBar done={done} onDismiss={() => setDone(undefined)} />
    </div>
  );
}
