import { useState } from 'preact/hooks';
import { codeOf, failureWords } from '../../../components/failure-words';
import { Notice } from '../../../components/Notice';
import { useTexts } from '../../../components/text-context';
import { ask } from '../../../core/messages/ask';
import type { Clipping } from '../../../core/model/clipping';
import type { FailureCode } from '../../../core/model/errors';

/** Says that this is not the whole article, and brings that back where it was clipped before. */
export function SelectionOnly({ clipping, hasWholeText }: { clipping: Clipping; hasWholeText: boolean }) {
  const t = useTexts();
  const [failure, setFailure] = useState<FailureCode>();
  const bringBack = () => ask('clipping.restoreWhole', { id: clipping.id }).catch((error) => setFailure(codeOf(error)));
  return (
    <>
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      <Notice what={t('selection_saved')} next={hasWholeText ? t('selection_read_next') : undefined}>
        {hasWholeText && (
          <button type="button" class="text-button" onClick={bringBack}>
            {t('bring_back_whole')}
          </button>
        )}
      </Notice>
    </>
  );
}
