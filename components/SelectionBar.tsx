import { useState } from 'preact/hooks';
import { Confirm } from './Confirm';
import { useTexts } from './text-context';
import './selection-bar.css';

export type SelectionAction =
  | { kind: 'add-tag'; tag: string }
  | { kind: 'remove-tag'; tag: string }
  | { kind: 'read' | 'unread' | 'delete' };

interface SelectionBarProps {
  selected: number;
  /** How many the list has. */
  total: number;
  /** To choose from. */
  tags: string[];
  /** How far a running action is. */
  progress?: { done: number; of: number };
  /** Deleting was asked for by a key. */
  asking?: boolean;
  onAct(action: SelectionAction): void;
  onAsk(asking: boolean): void;
  onSelectAll(): void;
  onClear(): void;
  onExport(): void;
  onStop(): void;
}

/** What can be done to the clippings that are selected. */
export function SelectionBar(props: SelectionBarProps) {
  const t = useTexts();
  const { selected, total, progress, asking, onAct, onAsk } = props;
  if (progress) return <Progress {...progress} onStop={props.onStop} />;
  const remove = () => {
    if (selected > 1) onAsk(true);
    else onAct({ kind: 'delete' });
  };
  return (
    <section class="selection-bar" aria-label={t('selected_clippings')}>
      <p>
        <strong>{t.count('selected', selected)}</strong>
        {selected < total && (
          <button type="button" class="text-button" onClick={props.onSelectAll}>
            {t('select_all')}
          </button>
        )}
        <button type="button" class="text-button" onClick={props.onClear}>
          {t('clear_selection')}
        </button>
      </p>
      {asking ? (
        <Confirm
          question={t.count('delete_many_ask', selected)}
          action={t('delete')}
          onConfirm={() => {
            onAsk(false);
            onAct({ kind: 'delete' });
          }}
          onCancel={() => onAsk(false)}
        />
      ) : (
        <>
          <TagAction tags={props.tags} onAct={onAct} />
          <p>
            <button type="button" class="text-button" onClick={() => onAct({ kind: 'read' })}>
              {t('mark_read')}
            </button>
            <button type="button" class="text-button" onClick={() => onAct({ kind: 'unread' })}>
              {t('mark_unread')}
            </button>
            <button type="button" class="text-button" onClick={props.onExport}>
              {t('export_markdown')}
            </button>
            <button type="button" class="text-button" onClick={remove}>
              {t('delete')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function TagAction({ tags, onAct }: Pick<SelectionBarProps, 'tags' | 'onAct'>) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const tag = typed.trim().replace(/\s+/g, ' ');
  const act = (kind: 'add-tag' | 'remove-tag') => {
    if (tag === '') return;
    onAct({ kind, tag });
    setTyped('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act('add-tag');
      }}
    >
      <input
        value={typed}
        list="selection-tags"
        placeholder={t('tag_name')}
        aria-label={t('tag_name')}
        autocomplete="off"
        maxLength={100}
        dir="auto"
        onInput={({ currentTarget: { value } }) => setTyped(value)}
      />
      <datalist id="selection-tags">
        {tags.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit" class="text-button" aria-disabled={tag === ''}>
        {t('add_tag')}
      </button>
      <button type="button" class="text-button" aria-disabled={tag === ''} onClick={() => act('remove-tag')}>
        {t('remove_a_tag')}
      </button>
    </form>
  );
}

function Progress({ done, of, onStop }: { done: number; of: number; onStop(): void }) {
  const t = useTexts();
  const text = t('working_on', t.number(done), t.number(of));
  return (
    <section class="selection-bar" aria-label={t('selected_clippings')}>
      <p>
        <progress value={done} max={of} aria-label={text} />
        <span class="search-count">{text}</span>
        <button type="button" class="text-button" onClick={onStop}>
          {t('stop')}
        </button>
      </p>
    </section>
  );
}
