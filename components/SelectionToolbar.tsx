import { useTexts } from './text-context';
import './selection-toolbar.css';

interface SelectionToolbarProps {
  /** Pixels from the text's upper and left edges: below the middle of the selection's last line. */
  below: number;
  middle: number;
  onHighlight(): void;
}

/** What can be done with a selection. It stands behind the text: Tab leads to it, as the key H does without. */
export function SelectionToolbar({ below, middle, onHighlight }: SelectionToolbarProps) {
  const t = useTexts();
  return (
    <div
      class="selection-toolbar"
      role="toolbar"
      aria-label={t('selection')}
      style={{ top: `${below + 8}px`, left: `clamp(64px, ${middle}px, 100% - 64px)` }}
    >
      <button
        type="button"
        aria-keyshortcuts="h"
        // The selection stays while it is being marked.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onHighlight}
      >
        {t('highlight_verb')} <kbd>H</kbd>
      </button>
    </div>
  );
}
