import { stepFocus } from './step-focus';
import { useTexts } from './text-context';
import './author-index.css';

export interface IndexedAuthor {
  id: number;
  /** As an index lists it: last name first. */
  label: string;
  clippings: number;
}

interface AuthorIndexProps {
  /** In the order in which they are shown. */
  authors: IndexedAuthor[];
  hrefOf(id: number): string;
}

/** Authors from A to Z, each with how much is clipped of theirs. */
export function AuthorIndex({ authors, hrefOf }: AuthorIndexProps) {
  const t = useTexts();
  const letters = Map.groupBy(authors, ({ label }) => initialOf(label));
  return (
    <div class="author-index">
      {[...letters].map(([letter, listed]) => (
        <section key={letter}>
          <h2>{letter}</h2>
          <ul onKeyDown={stepFocus}>
            {listed.map(({ id, label, clippings }) => (
              <li key={id}>
                <a href={hrefOf(id)}>
                  <bdi>{label}</bdi>
                </a>
                <span class="kicker">{t.count('clippings', clippings)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The letter under which a name stands: without marks; whatever is no letter stands together. */
function initialOf(label: string): string {
  const [first = ''] = label.normalize('NFKD');
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase() : '#';
}
