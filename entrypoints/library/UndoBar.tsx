import { useState } from 'preact/hooks';
import { codeOf, failureWords } from '../../components/failure-words';
import { Notice } from '../../components/Notice';
import { useTexts } from '../../components/text-context';
import type { FailureCode } from '../../core/model/errors';

/** Something that was done and can be taken back. */
export interface Undoable {
  said: string;
  undo(): Promise<void>;
}

interface UndoBarProps {
  /** What was done last. */
  done?: Undoable;
  onDismiss(): void;
}

/** Says what was done and takes it back. It stays until it is used or sent away: no one is hurried. */
export function UndoBar({ done, onDismiss }: UndoBarProps) {
  const t = useTexts();
  const [failure, setFailure] = useState<FailureCode>();
  const undo = async ({ undo }: Undoable) => {
    try {
      await undo();
      setFailure(undefined);
      onDismiss();
    } catch (error) {
      setFailure(codeOf(error));
    }
  };
  return (
    <div class="undo-bar" role="status">
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      {done && (
        <p>
          <span dir="auto">{done.said}</span>
          <button type="button" class="text-button" onClick={() => undo(done)}>
            {t('undo')}
          </button>
          <button type="button" class="text-button" onClick={onDismiss}>
            {t('dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}
