import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../../components/failure-words';
import type { CapturedAuthor } from '../../core/model/capture';
import type { AuthorWithClippings } from '../../core/model/opened-clipping';
import type { PageState } from '../../core/model/page-state';
import { foldedName } from '../../core/people/identity';

export interface PrintedAuthor {
  author: CapturedAuthor;
  /** URL of a stored photo, valid while the view is shown. */
  picture?: string;
}

/**
 * The page's authors: read from the page or, where it cannot be read now, as saved with its clipping. The database is
 * loaded only for a saved page. Undefined while that is being read.
 */
export function usePrintedAuthors(state: PageState | undefined): PrintedAuthor[] | undefined {
  const rejected = state?.saved?.notAuthors;
  const printed = state?.page.ok ? state.page.preview.authors : undefined;
  const onPage = rejected ? printed?.filter(({ name }) => !rejected.includes(foldedName(name))) : printed;
  const savedId = state?.saved?.id;
  const [saved, setSaved] = useState<PrintedAuthor[]>();

  useEffect(() => {
    if (savedId === undefined) return undefined;
    const urls: string[] = [];
    let gone = false;
    readSaved(savedId, onPage, urls).then(
      (authors) => gone || setSaved(authors),
      (error) => {
        codeOf(error);
        setSaved([]);
      },
    );
    return () => {
      gone = true;
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [savedId]);

  if (!state) return undefined;
  if (savedId !== undefined && saved?.length) return saved;
  if (onPage) return onPage.map((author) => ({ author, picture: author.avatarPreview }));
  return savedId === undefined ? [] : saved;
}

/** An author under the name that the user gave them. */
export function calledAsKnown(author: CapturedAuthor, known: AuthorWithClippings | undefined): CapturedAuthor {
  return known?.author.renamed ? { ...author, name: known.author.name } : author;
}

async function readSaved(id: number, onPage: CapturedAuthor[] | undefined, urls: string[]): Promise<PrintedAuthor[]> {
  const { openClipping, portraitOf } = await import('../../core/library/reading');
  const authors = onPage ?? (await openClipping(id))?.bylines ?? [];
  return Promise.all(
    authors.map(async (author) => {
      const blob = author.avatar ? await portraitOf(id, author.avatar) : undefined;
      if (!blob) return { author, picture: 'avatarPreview' in author ? author.avatarPreview : undefined };
      const picture = URL.createObjectURL(blob);
      urls.push(picture);
      return { author, picture };
    }),
  );
}
