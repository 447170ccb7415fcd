import { useId, useState } from 'preact/hooks';
import { useTexts } from './text-context';
import './settings.css';

interface EraseLibraryProps {
  clippings: number;
  busy: boolean;
  onErase(): void;
}

/** The way to delete everything: closed until it is opened, and shut until the word is typed. */
export function EraseLibrary({ clippings, busy, onErase }: EraseLibraryProps) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const id = useId();
  const word = t('erase_word');
  const ready = typed.trim().toLowerCase() === word.toLowerCase() && !busy;
  return (
    <details class="erase-library">
      <summary>{t('erase')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          setTyped('');
          onErase();
        }}
      >
        <p>{t.count('erase_what', clippings)}</p>
        <label for={id}>{t('erase_type', word)}</label>
        <div>
          <input
            id={id}
            value={typed}
            autocomplete="off"
            dir="auto"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button" aria-disabled={!ready}>
            {t('erase_now')}
          </button>
        </div>
      </form>
    </details>
  );
}
