import { useState } from 'preact/hooks';
import { useTexts } from './text-context';
import './saved-searches.css';

export interface ShownSearch {
  id: number;
  name: string;
  href: string;
  /** It is what is searched for now. */
  current: boolean;
}

interface SavedSearchesProps {
  searches: ShownSearch[];
  /** What is searched for now can be saved; this name is offered. */
  offered?: string;
  onSave(name: string): void;
  onRename(id: number, name: string): void;
  onDelete(id: number): void;
}

/** Queries that were given a name, and a way to name the present one. */
export function SavedSearches({ searches, offered, onSave, onRename, onDelete }: SavedSearchesProps) {
  const t = useTexts();
  const [naming, setNaming] = useState<number | 'new'>();
  if (searches.length === 0 && offered === undefined) return null;
  const name = (done: (name: string) => void) => (typed: string) => {
    setNaming(undefined);
    if (typed.trim()) done(typed);
  };
  return (
    <section class="saved-searches">
      <h2>{t('saved_searches')}</h2>
      <ul>
        {searches.map((search) => (
          <li key={search.id}>
            {naming === search.id ? (
              <NameForm name={search.name} onDone={name((typed) => onRename(search.id, typed))} />
            ) : (
              <>
                <a href={search.href} aria-current={search.current ? 'page' : undefined}>
                  <bdi>{search.name}</bdi>
                </a>
                <button
                  type="button"
                  class="text-button"
                  aria-label={t('rename_search', search.name)}
                  onClick={() => setNaming(search.id)}
                >
                  {t('rename')}
                </button>
                <button
                  type="button"
                  class="text-button"
                  aria-label={t('delete_search', search.name)}
                  onClick={() => onDelete(search.id)}
                >
                  {t('delete')}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {offered !== undefined &&
        (naming === 'new' ? (
          <NameForm name={offered} onDone={name(onSave)} />
        ) : (
          <button type="button" class="text-button" onClick={() => setNaming('new')}>
            {t('save_search')}
          </button>
        ))}
    </section>
  );
}

function NameForm({ name, onDone }: { name: string; onDone(name: string): void }) {
  const t = useTexts();
  const [typed, setTyped] = useState(name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone(typed);
      }}
      onKeyDown={({ key }) => key === 'Escape' && onDone('')}
    >
      <input
        ref={(field) => field?.focus()}
        value={typed}
        aria-label={t('save_search_as')}
        maxLength={200}
        dir="auto"
        onInput={({ currentTarget: { value } }) => setTyped(value)}
      />
      <button type="submit" class="text-button">
        {t('save')}
      </button>
    </form>
  );
}
