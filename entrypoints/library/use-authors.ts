import { watchAuthors } from '../../core/library/reading';
import type { Author } from '../../core/model/clipping';
import type { FailureCode } from '../../core/model/errors';
import { foldedName } from '../../core/people/identity';
import { uiLocale } from '../../core/platform/i18n';
import { useWatched } from './use-watched';

/** Every author with clippings, from A to Z, live, from when they are wanted. */
export function useAuthors(wanted = true): { authors?: Author[]; failure?: FailureCode } {
  const { value, failure } = useWatched<Author[]>(
    (onChange, onError) => (wanted ? watchAuthors(uiLocale(), onChange, onError) : () => undefined),
    [wanted],
  );
  return { authors: value, failure };
}

/** Those of some authors whose name has what was typed; all while nothing is. */
export function authorsNamed(typed: string, authors: readonly Author[]): Author[] {
  const wanted = foldedName(typed);
  return authors.filter(({ name }) => wanted === '' || foldedName(name).includes(wanted));
}
