import { useEffect, useState } from 'preact/hooks';

/** A jump within the text, to a note or a section, and the way back. */
export interface Jump {
  /** The link that was followed last. */
  from?: HTMLElement;
  onJump(from: HTMLElement): void;
  back(): void;
}

export function useJump(): Jump {
  const [from, setFrom] = useState<HTMLElement>();
  const back = () => {
    from?.scrollIntoView({ block: 'center' });
    from?.focus({ preventScroll: true });
    setFrom(undefined);
  };
  useEffect(() => {
    const page = from?.ownerDocument;
    if (!page) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && back();
    page.addEventListener('keydown', onKey);
    return () => page.removeEventListener('keydown', onKey);
  });
  return { from, onJump: setFrom, back };
}
