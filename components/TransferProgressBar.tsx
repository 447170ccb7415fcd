import { useId } from 'preact/hooks';
import type { TransferProgress } from '../core/model/portable';
import { type MessageKey, useTexts } from './text-context';
import './transfer.css';

const STEPS = {
  writing: 'transfer_writing',
  checking: 'transfer_checking',
  restoring: 'transfer_restoring',
} as const satisfies Record<TransferProgress['step'], MessageKey>;

interface TransferProgressBarProps extends TransferProgress {
  onStop(): void;
}

/** How far a backup or restore got, and a way to stop it. */
export function TransferProgressBar({ step, clippings, bytes, onStop }: TransferProgressBarProps) {
  const t = useTexts();
  const id = useId();
  const { done, total } = clippings;
  return (
    <div class="transfer-progress">
      <label for={id}>{t(STEPS[step])}</label>
      <progress id={id} value={Math.min(done, total)} max={Math.max(total, 1)} />
      <p>
        <span>{t('transfer_done_of', t.number(done), t.number(total))}</span>
        <span>{t.bytes(bytes)}</span>
        <button type="button" class="text-button" onClick={onStop}>
          {t('stop')}
        </button>
      </p>
    </div>
  );
}
