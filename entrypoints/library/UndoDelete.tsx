import { useState } from 'preact/hooks';
import { codeOf, failureWords } from '../../components/failure-words';
import { Notice } from '../../components/Notice';
import { useTexts } from '../../components/text-context';
import { ask } from '../../core/messages/ask';
import type { Clipping } from '../../core/model/clipping';
import type { FailureCode } from '../../core/model/errors';
import { go } from './route';

interface UndoDeleteProps {
  /** What was deleted last. */
  clipping?: Clipping;
  onDone(): void;
}

/** Says what was deleted and takes it back. It stays until it is used or sent away: no one is hurried. */
export function UndoDelete({ clipping, onDone }: UndoDeleteProps) {
  const t = useTexts();
  const [failure, setFailure] = useState<FailureCode>();
  const undo = async (id: number) => {
    try {
      await ask('clipping.restore', { id });
      setFailure(undefined);
      onDone();
      go({ view: 'clipping', id, query: '' });
    } catch (error) {
      setFailure(codeOf(error));
    }
  };
  return (
    <div class="undo-delete" role="status">
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      {clipping && (
        <p>
          <span dir="auto">{t('deleted_title', clipping.title || t('untitled'))}</span>
          <button type="button" class="text-button" onClick={() => undo(clipping.id)}>
            {t('undo')}
          </button>
          <button type="button" class="text-button" onClick={onDone}>
            {t('dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}
