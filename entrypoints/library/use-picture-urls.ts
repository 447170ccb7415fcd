import { useEffect, useMemo } from 'preact/hooks';
import type { ShownPicture } from '../../core/model/opened-clipping';

/**
 * `blob:` URLs of the stored pictures, by the URL that stands in the text. They change only when another picture has
 * been stored: a new tag must not reload the article. Revoked when the reader goes.
 */
export function usePictureUrls(pictures: Map<string, ShownPicture>): Map<string, string> {
  const kept = [...pictures].flatMap(([url, picture]) => (picture.state === 'kept' ? [url] : [])).join('\n');
  const urls = useMemo(() => objectUrls(pictures), [kept]);
  useEffect(
    () => () => {
      for (const url of urls.values()) URL.revokeObjectURL(url);
    },
    [urls],
  );
  return urls;
}

function objectUrls(pictures: Map<string, ShownPicture>): Map<string, string> {
  const urls = new Map<string, string>();
  for (const [url, picture] of pictures) {
    if (picture.state === 'kept') urls.set(url, URL.createObjectURL(picture.blob));
  }
  return urls;
}
