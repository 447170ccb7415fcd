import { useState } from 'preact/hooks';
import { Confirm } from './Confirm';
import { Notice } from './Notice';
import { useTexts } from './text-context';
import './tag-row.css';

interface TagRowProps {
  tag: string;
  clippings: number;
  /** Where its clippings are listed. */
  href: string;
  /** Is there a tag of this name? Renaming to it makes one of both. */
  exists(name: string): boolean;
  onRename(name: string): void;
  onDelete(): void;
}

/** A tag with what can be done to it. */
export function TagRow({ tag, clippings, href, exists, onRename, onDelete }: TagRowProps) {
  const t = useTexts();
  const [state, setState] = useState<'renaming' | 'deleting'>();
  const rename = (name: string) => {
    setState(undefined);
    if (name !== '' && name !== tag) onRename(name);
  };
  return (
    <div class="tag-row">
      <a href={href}>
        <bdi>{tag}</bdi>
      </a>
      <span class="search-count">{t.count('clippings', clippings)}</span>
      <span class="tag-actions">
        <button
          type="button"
          class="text-button"
          aria-label={t('rename_tag', tag)}
          aria-expanded={state === 'renaming'}
          onClick={() => setState(state === 'renaming' ? undefined : 'renaming')}
        >
          {t('rename')}
        </button>
        <button
          type="button"
          class="text-button"
          aria-label={t('delete_tag', tag)}
          onClick={() => setState('deleting')}
        >
          {t('delete')}
        </button>
      </span>
      {state === 'renaming' && <RenameTag tag={tag} exists={exists} onRename={rename} />}
      {state === 'deleting' && (
        <Confirm
          question={t.count('delete_tag_ask', clippings, tag)}
          action={t('delete')}
          onConfirm={() => {
            setState(undefined);
            onDelete();
          }}
          onCancel={() => setState(undefined)}
        />
      )}
    </div>
  );
}

interface RenameTagProps {
  tag: string;
  exists(name: string): boolean;
  onRename(name: string): void;
}

function RenameTag({ tag, exists, onRename }: RenameTagProps) {
  const t = useTexts();
  const [typed, setTyped] = useState(tag);
  const name = typed.trim().replace(/\s+/g, ' ');
  const merges = name !== tag && exists(name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onRename(name);
      }}
      onKeyDown={({ key }) => key === 'Escape' && onRename('')}
    >
      <input
        ref={(field) => field?.focus()}
        value={typed}
        aria-label={t('tag_name')}
        maxLength={100}
        dir="auto"
        onInput={({ currentTarget: { value } }) => setTyped(value)}
      />
      <button type="submit" class="text-button">
        {t(merges ? 'merge_tags' : 'rename')}
      </button>
      {merges && (
        <div role="status">
          <Notice what={t('tag_exists', name)} next={t('tag_exists_next')} />
        </div>
      )}
    </form>
  );
}
