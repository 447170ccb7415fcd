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
import { SideColumn } from './SideColumn';
import { StatisticsView } from './StatisticsView';
import { TagsView } from './TagsView';
import { TrashView } from './TrashView';
import { type Undoable, UndoBar } from './UndoBar';

/** The library: its rooms, the list, and beside it a clipping or a room. Where there is little room, one at a time. */
export function Library() {
  const t = useTexts();
  const route = useRoute();
  const [done, setDone] = useState<Undoable>();
  const [ready, setReady] = useState(false);
  return (
    <div class={route.view === 'list' ? 'library is-list' : 'library'}>
      <SideColumn route={route} ready={ready} onDone={setDone} />
      <ListColumn route={route} onReady={() => setReady(true)} onDone={setDone} />
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
        {route.view === 'tags' && <TagsView query={route.query} onDone={setDone} />}
        {route.view === 'statistics' && <StatisticsView query={route.query} />}
        {route.view === 'trash' && <TrashView query={route.query} onDone={setDone} />}
        {route.view === 'backup' && <BackupView query={route.query} />}
        {route.view === 'highlights' && <HighlightsView query={route.query} />}
        {route.view === 'settings' && <SettingsView query={route.query} />}
        {route.view === 'list' && <EmptyState title={t('choose_clipping')} next={t('choose_clipping_next')} />}
      </main>
      <UndoBar done={done} onDismiss={() => setDone(undefined)} />
    </div>
  );
}
