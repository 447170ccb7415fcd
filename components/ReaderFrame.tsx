import { useEffect, useRef, useState } from 'preact/hooks';
import { growWithContent, takeClicks } from './reader-frame-page';
import './reader-frame.css';

interface ReaderFrameProps {
  /** A complete document for `srcdoc`, sanitised: a string or a TrustedHTML (`core/sanitize`). */
  html: string;
  title: string;
  /** A link was followed; the frame itself goes nowhere. */
  onOpenLink(url: string): void;
  /** A link within the text was followed: this one. */
  onJump?(from: HTMLElement): void;
  /** The frame's document, once it can be worked with; undefined when another one is on its way. */
  onPage?(page: Document | undefined): void;
}

/**
 * Shows a clipped body where nothing can run: a sandboxed frame without scripts. Listeners of the parent work in it, so
 * every click comes here first. Until they stand the frame is hidden, and no click can get ahead of them.
 * (`allow-modals` is for printing the frame by itself: only the parent can ask for it.)
 */
export function ReaderFrame({ html, title, onOpenLink, onJump, onPage }: ReaderFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const callbacks = useRef({ onOpenLink, onJump, onPage });
  callbacks.current = { onOpenLink, onJump, onPage };
  const [height, setHeight] = useState(480);
  const [ready, setReady] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let release: (() => void) | undefined;
    const onLoad = () => {
      release?.();
      const page = element.contentDocument;
      if (!page?.body) return;
      const dropClicks = takeClicks(
        page,
        (url) => callbacks.current.onOpenLink(url),
        (from) => callbacks.current.onJump?.(from),
      );
      const stopGrowing = growWithContent(page, setHeight);
      release = () => {
        dropClicks();
        stopGrowing();
      };
      setReady(true);
      callbacks.current.onPage?.(page);
    };
    element.addEventListener('load', onLoad);
    setReady(false);
    element.srcdoc = html;
    return () => {
      element.removeEventListener('load', onLoad);
      callbacks.current.onPage?.(undefined);
      release?.();
    };
  }, [html]);

  return (
    <iframe
      ref={frame}
      class={ready ? 'reader-frame is-ready' : 'reader-frame'}
      title={title}
      sandbox="allow-same-origin allow-modals"
      referrerpolicy="no-referrer"
      style={{ blockSize: `${height}px` }}
    />
  );
}
