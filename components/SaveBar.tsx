import { type MessageKey, useTexts } from './text-context';
import './save-bar.css';

/** Where the page stands; `unwritten`: an edit of the saved clipping could not be written. */
export type SaveState = 'unsaved' | 'clipping' | 'saved' | 'saving' | 'unwritten' | 'updating' | 'deleted';

interface SaveBarProps {
  state: SaveState;
  /** When the clipping was first made: "Saved 24 Nov 2026". */
  savedOn?: string;
  /** The page is no article, but may be clipped all the same. */
  unsure?: boolean;
  /** The page can be read now: without it a saved clipping cannot be updated. */
  readable: boolean;
  /** The page is too large: no more than what is selected can be clipped. */
  onlySelection?: boolean;
  onClip(): void;
  onOpen(): void;
  onDelete(): void;
  onUndo(): void;
}

/** The popup's foot: one thing to do, and for a saved page what can be done with it. */
export function SaveBar(props: SaveBarProps) {
  const { state } = props;
  return (
    <footer class="save-bar">{state in SAVED_WORDS ? <SavedActions {...props} /> : <ClipActions {...props} />}</footer>
  );
}

const SAVED_WORDS = {
  saved: 'saved',
  saving: 'saving',
  unwritten: 'not_saved',
  updating: 'updating',
} as const satisfies Partial<Record<SaveState, MessageKey>>;

function ClipActions({ state, unsure, onlySelection, onClip, onUndo }: SaveBarProps) {
  const t = useTexts();
  const busy = state === 'clipping';
  const label = busy ? 'clipping_now' : onlySelection ? 'clip_selection' : unsure ? 'clip_anyway' : 'clip';
  return (
    <>
      {state === 'deleted' && (
        <span class="save-state">
          {t('deleted')}{' '}
          <button type="button" class="text-button" onClick={onUndo}>
            {t('undo')}
          </button>
        </span>
      )}
      <button type="button" class="button is-wide" aria-disabled={busy} onClick={() => !busy && onClip()}>
        {t(label)}
      </button>
    </>
  );
}

function SavedActions({ state, savedOn, readable, onClip, onOpen, onDelete }: SaveBarProps) {
  const t = useTexts();
  const busy = state === 'updating';
  return (
    <>
      <span class={state === 'saved' ? 'save-state is-saved' : 'save-state'} title={savedOn && t('saved_on', savedOn)}>
        {t(SAVED_WORDS[state as keyof typeof SAVED_WORDS])}
      </span>
      <button type="button" class="button is-quiet" onClick={onDelete}>
        {t('delete')}
      </button>
      {readable && (
        <button
          type="button"
          class="button is-quiet"
          title={t('update_hint')}
          aria-disabled={busy}
          onClick={() => !busy && onClip()}
        >
          {t('update')}
        </button>
      )}
      <button type="button" class="button" onClick={onOpen}>
        {t('open')}
      </button>
    </>
  );
}
