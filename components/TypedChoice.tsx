import { useId, useState } from 'preact/hooks';
import { useTexts } from './text-context';
import './typed-choice.css';

interface TypedChoiceProps {
  summary: string;
  /** What it will do. */
  what: string;
  /** What must be typed. */
  word: string;
  /** On the button. */
  action: string;
  busy: boolean;
  onChoose(): void;
}

/** A choice that is not made by a slip: closed until it is opened, and shut until the word is typed. */
export function TypedChoice({ summary, what, word, action, busy, onChoose }: TypedChoiceProps) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const id = useId();
  const ready = typed.trim().toLowerCase() === word.toLowerCase() && !busy;
  return (
    <details class="typed-choice">
      <summary>{summary}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          setTyped('');
          onChoose();
        }}
      >
        <p>{what}</p>
        <label for={id}>{t('type_to_confirm', word)}</label>
        <div>
          <input
            class="field"
            id={id}
            value={typed}
            autocomplete="off"
            dir="auto"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button" aria-disabled={!ready}>
            {action}
          </button>
        </div>
      </form>
    </details>
  );
}
