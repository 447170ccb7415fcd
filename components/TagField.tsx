import { useId, useState } from 'preact/hooks';
import { useTexts } from './text-context';
import './edit-fields.css';

interface TagFieldProps {
  tags: string[];
  /** Tags of before, to be proposed. */
  known?: string[];
  onFocus?(): void;
  /** Called with the tags and what stands unfinished in the field, on every keystroke. */
  onChange(tags: string[], unfinished: string): void;
}

/** Tags as chips and a field: Enter or a comma makes a tag, Backspace in the empty field takes the last one back. */
export function TagField({ tags, known = [], onFocus, onChange }: TagFieldProps) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const change = (next: string[], rest: string) => {
    setTyped(rest);
    onChange(next, rest);
  };
  const listId = useId();
  const proposed = known.filter((tag) => !tags.includes(tag));
  const finish = () => change(withTags(tags, typed), '');

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && typed.trim()) {
      event.preventDefault();
      finish();
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      event.preventDefault();
      change(tags.slice(0, -1), tags.at(-1) ?? '');
    }
  };

  return (
    <div class="tag-field">
      {tags.length > 0 && (
        <ul aria-label={t('tags')}>
          {tags.map((tag) => (
            <li key={tag} class="tag">
              <bdi>{tag}</bdi>
              <button
                type="button"
                aria-label={t('remove_tag', tag)}
                onClick={() =>
                  change(
                    tags.filter((other) => other !== tag),
                    typed,
                  )
                }
              >
                <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
                  <path d="M1 1l6 6M7 1l-6 6" stroke="currentColor" stroke-width="1.2" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        value={typed}
        placeholder={t('add_tag')}
        aria-label={t('add_tag')}
        autocomplete="off"
        maxLength={100}
        dir="auto"
        list={proposed.length > 0 ? listId : undefined}
        onFocus={onFocus}
        onInput={(event) => {
          const { value } = event.currentTarget;
          const done = /[,،、]/.test(value) || (isTaken(event) && proposed.includes(value));
          if (done) change(withTags(tags, value), '');
          else change(tags, value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => typed.trim() && finish()}
      />
      {proposed.length > 0 && (
        <datalist id={listId}>
          {proposed.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      )}
    </div>
  );
}

/** A proposal was taken: Firefox says that it replaced the text, Chromium does not say what kind of input it was. */
function isTaken({ inputType }: { inputType?: string }): boolean {
  return inputType === undefined || inputType === 'insertReplacementText';
}

/** The tags with those in `typed` added; commas part them, and a tag that is there already is not added again. */
export function withTags(tags: string[], typed: string): string[] {
  const result = [...tags];
  for (const piece of typed.split(/[,،、]/)) {
    const tag = piece.trim().replace(/\s+/g, ' ');
    if (tag && !result.some((other) => other.toLowerCase() === tag.toLowerCase())) result.push(tag);
  }
  return result;
}
