import { ClippingSummary, type ListedClipping } from './ClippingSummary';
import { useTexts } from './text-context';
import './clipping-row.css';

export type Density = 'comfortable' | 'compact';

/** How high a row is, in `rem`. */
export const ROW_REM: Readonly<Record<Density, number>> = { comfortable: 7.75, compact: 3.375 };

interface ClippingRowProps {
  /** Undefined while it is being read. */
  item: ListedClipping | undefined;
  href: string;
  density: Density;
  selected: boolean;
  /** It is open beside the list. */
  current: boolean;
  /** Tab reaches it. */
  active: boolean;
  /** `range`: from where the last was chosen to here. */
  onSelect(range: boolean): void;
  onFocus(): void;
}

/** A clipping in a list: a link, with a box to select it. */
export function ClippingRow(props: ClippingRowProps) {
  const t = useTexts();
  const { item, href, density, selected, current, active, onSelect, onFocus } = props;
  const tabIndex = active ? 0 : -1;
  const states = [density === 'compact' && 'is-compact', selected && 'is-selected', current && 'is-current'];
  const title = item?.clipping.title || t('untitled');
  return (
    <div class={['clipping-row', ...states].filter(Boolean).join(' ')} onFocusCapture={onFocus}>
      <label class="row-check">
        <input
          type="checkbox"
          tabIndex={tabIndex}
          checked={selected}
          aria-label={t('select_title', title)}
          onClick={({ shiftKey }) => onSelect(shiftKey)}
        />
      </label>
      <a href={href} tabIndex={tabIndex} aria-current={current ? 'true' : undefined}>
        {item ? (
          <ClippingSummary item={item} />
        ) : (
          <span class="row-waiting">
            <span class="visually-hidden">{t('reading_row')}</span>
          </span>
        )}
        {item && item.clipping.openedAt === undefined && (
          <span class="row-unread">
            <span class="visually-hidden">{t('narrow_unread')}</span>
          </span>
        )}
      </a>
    </div>
  );
}
