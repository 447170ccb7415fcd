import { useId, useState } from 'preact/hooks';
import { LiveRegion } from './LiveRegion';
import { useTexts } from './text-context';
import './correct-author.css';

interface CorrectAuthorProps {
  name: string;
  /** Other authors, with whom this one could be the same person: all, or those that `onFind` asked for. */
  others: { id: number; label: string }[];
  /** The articles signed with this name; one of them may be somebody else's. */
  bylines: { id: number; title: string }[];
  /** It is about to be used: until then nobody needs the others, of whom there may be thousands. */
  onOpen(): void;
  /** There are more others than one list can have: a part of the name says which. */
  onFind?(typed: string): void;
  onRename(name: string): void;
  onMerge(intoId: number): void;
  onSplit(bylineId: number): void;
}

/** What can be put right about an author: the name, two who are one, one who is two. Closed until it is wanted. */
export function CorrectAuthor(props: CorrectAuthorProps) {
  const { name, others, bylines, onOpen, onFind, onRename, onMerge, onSplit } = props;
  const t = useTexts();
  const [given, setGiven] = useState(name);
  const [into, setInto] = useState('');
  const [nameId, mergeId] = [useId(), useId()];
  // Who was chosen may since be out of the list.
  const chosen = others.some(({ id }) => String(id) === into) ? into : '';
  return (
    <details class="correct-author" onToggle={(event) => event.currentTarget.open && onOpen()}>
      <summary>{t('correct_author')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (given.trim() && given.trim() !== name) onRename(given);
        }}
      >
        <label for={nameId}>{t('name')}</label>
        <input
          class="field"
          id={nameId}
          value={given}
          maxLength={200}
          dir="auto"
          onInput={(event) => setGiven(event.currentTarget.value)}
        />
        <button type="submit" class="text-button">
          {t('rename')}
        </button>
      </form>
      {(others.length > 0 || onFind) && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen) onMerge(Number(chosen));
          }}
        >
          <label for={mergeId}>{t('merge_into')}</label>
          {onFind && <FindAuthor found={others.length} onFind={onFind} />}
          <select id={mergeId} class="field" value={chosen} onChange={(event) => setInto(event.currentTarget.value)}>
            <option value="">{t('choose_author')}</option>
            {others.map(({ id, label }) => (
              <option key={id} value={String(id)}>
                {label}
              </option>
            ))}
          </select>
          <button type="submit" class="text-button">
            {t('merge')}
          </button>
        </form>
      )}
      {bylines.length > 1 && (
        <ul>
          {bylines.map(({ id, title }) => (
            <li key={id}>
              <span dir="auto">{title}</span>
              <button
                type="button"
                class="text-button"
                aria-label={t('someone_else_hint', title)}
                onClick={() => onSplit(id)}
              >
                {t('someone_else')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** Narrows the list below it. */
function FindAuthor({ found, onFind }: { found: number; onFind(typed: string): void }) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  return (
    <>
      <input
        type="search"
        class="field"
        value={typed}
        aria-label={t('authors_filter')}
        placeholder={t('authors_filter')}
        maxLength={200}
        dir="auto"
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          onFind(value);
        }}
      />
      <LiveRegion text={typed.trim() === '' ? '' : t.number(found)} />
    </>
  );
}
