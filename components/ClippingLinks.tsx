import { ClippingSummary, type ListedClipping } from './ClippingSummary';
import { stepFocus } from './step-focus';
import './clipping-links.css';

interface ClippingLinksProps {
  items: ListedClipping[];
  label: string;
  /** Where a clipping is shown. */
  hrefOf(id: number): string;
  /** The one that is open beside the list. */
  current?: number;
  /** Where following a link would replace the page that lists them: the popup. */
  newTab?: boolean;
}

/** Clippings as links, for full pages: Tab or the arrow keys move, Enter opens, the browser's own gestures work. */
export function ClippingLinks({ items, label, hrefOf, current, newTab }: ClippingLinksProps) {
  return (
    <ul class="clipping-links" aria-label={label} onKeyDown={stepFocus}>
      {items.map((item) => (
        <li key={item.clipping.id}>
          <a
            href={hrefOf(item.clipping.id)}
            target={newTab ? '_blank' : undefined}
            aria-current={item.clipping.id === current ? 'true' : undefined}
          >
            <ClippingSummary item={item} />
          </a>
        </li>
      ))}
    </ul>
  );
}
