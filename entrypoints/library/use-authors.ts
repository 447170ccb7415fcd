import { useEffect, useState } from 'preact/hooks';
import { type CountedAuthor, watchAuthors } from '../../core/library/reading';
import type { FailureCode } from '../../core/model/errors';
import { uiLocale } from '../../core/platform/i18n';

/** Every author with clippings, from A to Z, live. */
export function useAuthors(): { authors?: CountedAuthor[]; failure?: FailureCode } {
  const [authors, setAuthors] = useState<CountedAuthor[]>();
  const [failure, setFailure] = useState<FailureCode>();
  useEffect(() => watchAuthors(uiLocale(), setAuthors, (error) => setFailure(error.code)), []);
  return { authors, failure };
}
