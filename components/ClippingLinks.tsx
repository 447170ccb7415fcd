import { ClippingSummary, type ListedClipping } from './ClippingSummary';
import { stepFocus } from './step-focus';
import { useTexts } from './text-context';
import './clipping-links.css';

interface ClippingLinksProps {
  items: ListedClipping[];
  label: string;
  /** How many of the items, from the first on, have all words of the query; a line stands before the others. */
  totalAll?: number;
  /** Where a clipping is shown. */
  hrefOf(id: number): string;
  /** The one that is open beside the list. */
  current?: number;
  /** Where following a link would replace the page that lists them: the popup. */
  newTab?: boolean;
}

/** Clippings as links, for full pages: Tab or the arrow keys move, Enter opens, the browser's own gestures work. */
export function ClippingLinks({ items, label, totalAll = items.length, hrefOf, current, newTab }: ClippingLinksProps) {
  const t = useTexts();
  return (
    <ul class="clipping-links" aria-label={label} onKeyDown={stepFocus}>
      {items.map((item, index) => (
        <li key={item.clipping.id}>
          {index === totalAll && <p class="search-line">{t(totalAll > 0 ? 'some_words' : 'no_hits')}</p>}
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
