import { Fragment } from 'preact';
import type { Clipping } from '../core/model/clipping';
import type { SearchHit } from '../core/model/search-result';
import { MarkedText } from './MarkedText';
import { clippingDay } from './printed-words';
import { useTexts } from './text-context';
import './clipping-summary.css';

/** A clipping in a list: as it is, or with a query's hits. */
export type ListedClipping = Pick<SearchHit, 'clipping'> & Partial<SearchHit>;

export function listed(clippings: Clipping[]): ListedClipping[] {
  return clippings.map((clipping) => ({ clipping }));
}

/** Title, author, site, date and a passage: what a list shows of a clipping. */
export function ClippingSummary({ item }: { item: ListedClipping }) {
  const t = useTexts();
  const { clipping } = item;
  return (
    <span class="clipping-summary" lang={clipping.lang} dir={clipping.dir}>
      <span class="clipping-title">
        <bdi>{item.title ? <MarkedText parts={item.title} /> : clipping.title || t('untitled')}</bdi>
      </span>
      <span class="clipping-source">
        {[clipping.authorNames.join(', '), clipping.siteName, clippingDay(t, clipping)]
          .filter(Boolean)
          .map((part, index) => (
            // Each by itself: a name must not turn the site's beside it.
            <Fragment key={index}>
              {index > 0 && ' · '}
              <bdi>{part}</bdi>
            </Fragment>
          ))}
      </span>
      {(item.snippet || clipping.excerpt) && (
        <span class="clipping-passage">
          <bdi>{item.snippet ? <MarkedText parts={item.snippet} /> : clipping.excerpt}</bdi>
        </span>
      )}
    </span>
  );
}
