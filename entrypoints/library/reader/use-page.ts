import { useEffect, useLayoutEffect } from 'preact/hooks';
import { dressFrame } from '../../../components/frame-look';
import { addPrintedWords, printFrame, takePrintKeys } from '../../../components/frame-print';
import { clippingDay } from '../../../components/printed-words';
import { type Texts, useTexts } from '../../../components/text-context';
import type { OpenedClipping } from '../../../core/model/opened-clipping';
import type { Settings } from '../../../core/model/settings';

/** Dresses the reader's frame as the settings say. */
export function useLook(page: Document | undefined, settings: Pick<Settings, 'reading' | 'theme'> | undefined): void {
  useLayoutEffect(() => {
    if (page && settings) dressFrame(page, settings.reading, settings.theme);
  }, [page, settings]);
}

/** Makes the reader's frame ready for paper; gives the way to print it. */
export function usePrint(page: Document | undefined, opened: OpenedClipping | undefined | null): () => void {
  const t = useTexts();
  useEffect(() => {
    if (!page || !opened) return;
    addPrintedWords(page, printedWords(t, opened));
    return takePrintKeys([window, page.defaultView ?? window], () => printFrame(page));
  }, [page, opened, t]);
  return () => page && printFrame(page);
}

function printedWords(t: Texts, { clipping, bylines }: OpenedClipping) {
  const { title, subtitle, siteName, url } = clipping;
  return {
    title: title || t('untitled'),
    subtitle,
    byline: bylines.length > 0 ? `${t('by')} ${bylines.map(({ name }) => name).join(', ')}` : '',
    source: [siteName, clippingDay(t, clipping, 'long')].filter(Boolean).join(' · '),
    url,
    about: t('about_the_authors'),
    authors: bylines.map(({ name, role, affiliation, bio }) => ({
      name,
      standing: [role, affiliation].filter(Boolean).join(', '),
      bio: bio ?? '',
    })),
  };
}
