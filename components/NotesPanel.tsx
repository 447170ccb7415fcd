import type { FailureCode } from '../core/model/errors';
import type { TransferProgress } from '../core/model/portable';
import { failureWords } from './failure-words';
import { Notice } from './Notice';
import { TransferProgressBar } from './TransferProgressBar';
import { useTexts } from './text-context';
import './transfer.css';

export type NotesState =
  | { now: 'idle' | 'stopped' }
  | { now: 'running'; progress: TransferProgress }
  | { now: 'done'; clippings: number }
  | { now: 'failed'; code: FailureCode };

interface NotesPanelProps {
  state: NotesState;
  /** Another transfer is at work. */
  busy: boolean;
  onExport(): void;
  onStop(): void;
}

/** Writes clippings as Markdown notes into a file. */
export function NotesPanel({ state, busy, onExport, onStop }: NotesPanelProps) {
  const t = useTexts();
  return (
    <section class="transfer">
      <h2>{t('notes_title')}</h2>
      <p>{t('notes_about')}</p>
      {state.now === 'running' ? (
        <TransferProgressBar {...state.progress} onStop={onStop} />
      ) : (
        <button type="button" class="button" aria-disabled={busy} onClick={() => !busy && onExport()}>
          {t('notes_export_all')}
        </button>
      )}
      <div role="status">
        {state.now === 'done' && <Notice what={t('notes_done', t.count('clippings', state.clippings))} />}
        {state.now === 'stopped' && <Notice what={t('backup_stopped')} next={t('backup_stopped_next')} />}
      </div>
      {state.now === 'failed' && <Notice kind="failure" {...failureWords(t, state.code)} />}
    </section>
  );
}
