import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './bar-menu.css';

interface BarMenuProps {
  label: string;
  /** `close` folds the panel and gives its button the focus. */
  children(close: () => void): ComponentChildren;
}

/** A button of the reader's bar with a panel below it. Escape closes it, and so does whatever happens elsewhere. */
export function BarMenu({ label, children }: BarMenuProps) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const isOutside = (target: EventTarget | null) => !menu.current?.contains(target as Node | null);
    const onElsewhere = (event: Event) => isOutside(event.target) && setOpen(false);
    // A click into the reader's frame comes here as a loss of focus only.
    const onBlur = () => setOpen(false);
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    addEventListener('blur', onBlur);
    return () => {
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
      removeEventListener('blur', onBlur);
    };
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard for the button and all in its panel
    <div class="bar-menu" ref={menu} onKeyDown={(event) => open && event.key === 'Escape' && close()}>
      <button type="button" class="button is-quiet" ref={button} aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && <div class="bar-menu-panel">{children(close)}</div>}
    </div>
  );
}
