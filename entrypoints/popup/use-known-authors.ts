import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../../components/failure-words';
import type { CapturedAuthor } from '../../core/model/capture';
import type { AuthorWithClippings } from '../../core/model/opened-clipping';
import type { PageState } from '../../core/model/page-state';

/**
 * Which of the page's authors are in the library, and with what; by the name printed. The database is loaded only when
 * the authors stand in the popup, so that nothing waits for it.
 */
export function useKnownAuthors(
  state: PageState | undefined,
  authors: readonly CapturedAuthor[] | undefined,
): ReadonlyMap<string, AuthorWithClippings> {
  const [known, setKnown] = useState<ReadonlyMap<string, AuthorWithClippings>>(new Map());
  const names = authors?.map(({ name }) => name).join('\n');
  const url = state?.url;
  const savedId = state?.saved?.id;
  useEffect(() => {
    if (!authors?.length || url === undefined) return undefined;
    let gone = false;
    findAll(authors, url).then(
      (found) => gone || setKnown(found),
      (error) => codeOf(error),
    );
    return () => {
      gone = true;
    };
  }, [names, url, savedId]);
  return known;
}

async function findAll(authors: readonly CapturedAuthor[], url: string): Promise<Map<string, AuthorWithClippings>> {
  const { findAuthor } = await import('../../core/library/reading');
  const found = new Map<string, AuthorWithClippings>();
  for (const author of authors) {
    const known = await findAuthor(author, url);
    if (known) found.set(author.name, known);
  }
  return found;
}
