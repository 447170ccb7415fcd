import type { FailureCode } from '../core/model/errors';
import type { RestoredClipping, TransferProgress } from '../core/model/portable';
import { failureWords } from './failure-words';
import { Notice } from './Notice';
import { RestoreReport } from './RestoreReport';
import { TransferProgressBar } from './TransferProgressBar';
import { useTexts } from './text-context';
import './transfer.css';

export type RestoreState = { restored: readonly RestoredClipping[] } & (
  | { now: 'idle' | 'stopped' | 'done' }
  | { now: 'running'; progress: TransferProgress }
  /** `detail`, for those who ask, says which file and line of the backup. */
  | { now: 'failed'; code: FailureCode; detail: string }
);

interface RestorePanelProps {
  state: RestoreState;
  /** Another one of the two is at work. */
  busy: boolean;
  onChoose(file: File): void;
  onStop(): void;
}

/** Takes a backup into the library and says what became of each clipping. */
export function RestorePanel({ state, busy, onChoose, onStop }: RestorePanelProps) {
  const t = useTexts();
  const choose = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const [file] = currentTarget.files ?? [];
    if (file) onChoose(file);
    // The same file may be chosen again.
    currentTarget.value = '';
  };
  return (
    <section class="transfer">
      <h2>{t('restore')}</h2>
      <p>{t('restore_about')}</p>
      {state.now === 'running' ? (
        <TransferProgressBar {...state.progress} onStop={onStop} />
      ) : (
        <label class="button" aria-disabled={busy}>
          {t('restore_choose')}
          <input class="visually-hidden" type="file" accept=".zip,application/zip" disabled={busy} onChange={choose} />
        </label>
      )}
      <div role="status">
        {state.now === 'done' && <Notice what={t('restore_done')} next={t('restore_done_next')} />}
        {state.now === 'stopped' && <Notice what={t('restore_stopped')} next={t('restore_stopped_next')} />}
      </div>
      {state.now === 'failed' && (
        <Notice kind="failure" {...failureWords(t, state.code)}>
          {state.restored.length > 0 && <p>{t('restore_broken_off')}</p>}
          {state.detail && (
            <details>
              <summary>{t('details')}</summary>
              <p class="transfer-detail" dir="ltr">
                {state.detail}
              </p>
            </details>
          )}
        </Notice>
      )}
      {state.restored.length > 0 && <RestoreReport restored={state.restored} />}
    </section>
  );
}
