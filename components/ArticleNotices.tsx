import type { ArticlePages } from '../core/model/capture';
import { Notice } from './Notice';
import { type Texts, useTexts } from './text-context';

interface ArticleNoticesProps {
  paywalled?: true;
  pages?: ArticlePages;
}

/** What a clip of this article lacks: the text behind a paywall, and its other pages. */
export function ArticleNotices({ paywalled, pages }: ArticleNoticesProps) {
  const t = useTexts();
  return (
    <>
      {paywalled && <Notice what={t('paywalled')} next={t('paywalled_next')} />}
      {pages && <Notice what={whichPage(t, pages)} next={t('one_page_only')} />}
    </>
  );
}

/** A page that links to the next one alone does not tell how many there are. */
function whichPage(t: Texts, { page, last, next }: ArticlePages): string {
  const several = next !== undefined && last <= page + 1;
  return several ? t('page_of_several', t.number(page)) : t('page_of', t.number(page), t.number(last));
}
