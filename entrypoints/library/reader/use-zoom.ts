import { useEffect, useState } from 'preact/hooks';
import { offerPictures, type ZoomedPicture } from '../../../components/frame-pictures';
import { useTexts } from '../../../components/text-context';

/** The picture that is shown large, and how to go back to it in the text. */
export function useZoom(page: Document | undefined): [ZoomedPicture | undefined, () => void] {
  const t = useTexts();
  const [zoomed, setZoomed] = useState<{ picture: ZoomedPicture; opener: HTMLElement }>();
  useEffect(() => {
    if (!page) return;
    setZoomed(undefined);
    return offerPictures(page, t('enlarge_picture'), (picture, opener) => setZoomed({ picture, opener }));
  }, [page, t]);
  const close = () => {
    setZoomed(undefined);
    zoomed?.opener.focus({ preventScroll: true });
  };
  return [zoomed?.picture, close];
}
