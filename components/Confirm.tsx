import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from './text-context';
import './confirm.css';

interface ConfirmProps {
  question: string;
  /** What is done, on its button. */
  action: string;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks before something that is hard to take back, where it was asked for. The focus goes to the way out. */
export function Confirm({ question, action, onConfirm, onCancel }: ConfirmProps) {
  const t = useTexts();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div
      class="confirm"
      role="alertdialog"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p dir="auto">{question}</p>
      <button type="button" class="button" onClick={onConfirm}>
        {action}
      </button>
      <button ref={cancel} type="button" class="button is-quiet" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
