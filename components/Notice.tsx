import type { ComponentChildren } from 'preact';
import './notice.css';

interface NoticeProps {
  /** What happened. */
  what: string;
  /** What was kept and what can be done. */
  next?: string;
  kind?: 'plain' | 'failure';
  children?: ComponentChildren;
}

/** Something that must be said: in the flow of the page, with what can be done about it. */
export function Notice({ what, next, kind = 'plain', children }: NoticeProps) {
  return (
    <div class={`notice is-${kind}`} role={kind === 'failure' ? 'alert' : undefined}>
      <p class="notice-what">{what}</p>
      {next && <p>{next}</p>}
      {children}
    </div>
  );
}
