import { useRef, useState } from 'preact/hooks';
import type { RowWindow } from './row-window';
import { useTexts } from './text-context';
import { VirtualRows } from './VirtualRows';
import './author-index.css';

export interface IndexedAuthor {
  id: number;
  /** As an index lists it: last name first. */
  label: string;
}

interface AuthorIndexProps {
  /** In the order in which they are shown. */
  authors: IndexedAuthor[];
  /** How many clippings are theirs; undefined until it is counted. */
  countOf(id: number): number | undefined;
  hrefOf(id: number): string;
  onRange(range: RowWindow): void;
}

const ROW_REM = 2;
/** Scripts of thousands of letters have no register. */
const MOST_LETTERS = 60;

/** Authors from A to Z, each with how much is clipped of theirs; only those that are seen are drawn. */
export function AuthorIndex({ authors, countOf, hrefOf, onRange }: AuthorIndexProps) {
  const t = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [focus, setFocus] = useState(0);
  const goTo = (index: number) => {
    setActive(Math.max(0, Math.min(index, authors.length - 1)));
    setFocus(focus + 1);
  };
  return (
    <>
      <Letters authors={authors} onChoose={goTo} />
      <div class="author-rows" ref={scroller}>
        <VirtualRows
          count={authors.length}
          rowRem={ROW_REM}
          label={t('authors_a_to_z')}
          scroller={scroller}
          active={Math.min(active, authors.length - 1)}
          focus={focus}
          onRange={onRange}
          onKeyDown={(event) => {
            const to = targetOf(event.key, active, authors.length - 1);
            if (to === undefined) return;
            event.preventDefault();
            goTo(to);
          }}
          keyOf={(index) => authors[index]?.id ?? index}
          row={(index) => {
            const { id, label } = authors[index] as IndexedAuthor;
            const count = countOf(id);
            const letter = initialOf(label);
            const isFirst = index === 0 || initialOf(authors[index - 1]?.label ?? '') !== letter;
            return (
              <div class="author-row">
                <span class="author-letter">{isFirst && letter}</span>
                <a href={hrefOf(id)} tabIndex={index === active ? 0 : -1} onFocus={() => setActive(index)}>
                  <bdi>{label}</bdi>
                </a>
                <span class="kicker">{count !== undefined && t.count('clippings', count)}</span>
              </div>
            );
          }}
        />
      </div>
    </>
  );
}

/** A register: from each letter to the first author under it. */
function Letters({ authors, onChoose }: { authors: IndexedAuthor[]; onChoose(index: number): void }) {
  const firsts = new Map<string, number>();
  authors.forEach(({ label }, index) => {
    const letter = initialOf(label);
    if (!firsts.has(letter)) firsts.set(letter, index);
  });
  if (firsts.size < 2 || firsts.size > MOST_LETTERS) return null;
  return (
    <p class="author-letters">
      {[...firsts].map(([letter, index]) => (
        <button key={letter} type="button" class="text-button" onClick={() => onChoose(index)}>
          {letter}
        </button>
      ))}
    </p>
  );
}

function targetOf(key: string, at: number, last: number): number | undefined {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

/** The letter under which a name stands: without marks; whatever is no letter stands together. */
function initialOf(label: string): string {
  const [first = ''] = label.normalize('NFKD');
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase() : '#';
}
