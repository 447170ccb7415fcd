import type { ComponentChildren } from 'preact';
import './empty-state.css';

interface EmptyStateProps {
  title: string;
  /** What to do next. */
  next: string;
  children?: ComponentChildren;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, next, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <h2>{title}</h2>
      <p>{next}</p>
      {children}
    </div>
  );
}
