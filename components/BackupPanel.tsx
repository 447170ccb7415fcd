import type { FailureCode } from '../core/model/errors';
import type { TransferProgress } from '../core/model/portable';
import { failureWords } from './failure-words';
import { Notice } from './Notice';
import { TransferProgressBar } from './TransferProgressBar';
import { useTexts } from './text-context';
import './transfer.css';

export interface MadeBackup {
  clippings: number;
  /** Of the file. */
  bytes: number;
}

export type BackupState =
  | { now: 'idle' | 'stopped' }
  | { now: 'running'; progress: TransferProgress }
  | { now: 'done'; made: MadeBackup }
  | { now: 'failed'; code: FailureCode };

interface BackupPanelProps {
  state: BackupState;
  /** The last backup, and when that was; null where there is none. */
  last?: (MadeBackup & { at: number }) | null;
  /** Another one of the two is at work. */
  busy: boolean;
  onBackUp(): void;
  onStop(): void;
}

/** Writes the library into a file. */
export function BackupPanel({ state, last, busy, onBackUp, onStop }: BackupPanelProps) {
  const t = useTexts();
  return (
    <section class="transfer">
      <h2>{t('backup_write')}</h2>
      <p>{t('backup_write_about')}</p>
      <p class="transfer-last">
        {last === null && t('backup_none')}
        {last && t('backup_last', t.date(last.at), t.count('clippings', last.clippings), t.bytes(last.bytes))}
      </p>
      {state.now === 'running' ? (
        <TransferProgressBar {...state.progress} onStop={onStop} />
      ) : (
        <button type="button" class="button" aria-disabled={busy} onClick={() => !busy && onBackUp()}>
          {t('backup_now')}
        </button>
      )}
      <div role="status">
        {state.now === 'done' && (
          <Notice
            what={t('backup_done', t.count('clippings', state.made.clippings), t.bytes(state.made.bytes))}
            next={t('backup_done_next')}
          />
        )}
        {state.now === 'stopped' && <Notice what={t('backup_stopped')} next={t('backup_stopped_next')} />}
      </div>
      {state.now === 'failed' && <Notice kind="failure" {...failureWords(t, state.code)} />}
    </section>
  );
}
