import type { ComponentChildren } from 'preact';
import './view-tabs.css';

interface ViewTabsProps<View extends string> {
  views: { view: View; label: string }[];
  current: View;
  label: string;
  onChoose(view: View): void;
  /** At the far end of the bar. */
  children?: ComponentChildren;
}

/** The popup's views, in a bar. */
export function ViewTabs<View extends string>({ views, current, label, onChoose, children }: ViewTabsProps<View>) {
  return (
    <nav class="view-tabs" aria-label={label}>
      {views.map(({ view, label: name }) => (
        <button
          key={view}
          type="button"
          aria-current={view === current ? 'page' : undefined}
          onClick={() => onChoose(view)}
        >
          {name}
        </button>
      ))}
      <span class="view-tabs-end">{children}</span>
    </nav>
  );
}
