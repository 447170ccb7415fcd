import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from './text-context';
import './dialog.css';

interface DialogProps {
  label: string;
  /** Sees to it that the focus goes back where it came from. */
  onClose(): void;
  children: ComponentChildren;
  wide?: boolean;
}

/** The browser's own dialog: it holds the focus, and Escape or a click beside it closes it. */
export function Dialog({ label, onClose, children, wide }: DialogProps) {
  const t = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by itself
    <dialog
      ref={dialog}
      class={wide ? 'dialog is-wide' : 'dialog'}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="dialog-body">
        {children}
        <p class="dialog-end">
          <button type="button" class="button is-quiet" onClick={() => dialog.current?.close()}>
            {t('close')}
          </button>
        </p>
      </div>
    </dialog>
  );
}
