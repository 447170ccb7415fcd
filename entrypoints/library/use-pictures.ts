import { useEffect, useMemo } from 'preact/hooks';
import type { ShownPicture } from '../../core/model/opened-clipping';

export interface ReaderPictures {
  /** `blob:` URLs of the stored pictures, by the URL that stands in the text. */
  urls: Map<string, string>;
  /** Those that are still to be fetched. */
  wanted: Set<string>;
}

/**
 * A clipping's pictures, ready to be shown; the `blob:` URLs are revoked when the reader goes. The result changes only
 * when a picture's state does: a new tag must not reload the article.
 */
export function usePictures(pictures: Map<string, ShownPicture>): ReaderPictures {
  const states = [...pictures].map(([url, { state }]) => `${state} ${url}`).join('\n');
  // `states` says whether the pictures are others; the map itself is a new one after every change in the library.
  const shown = useMemo(() => readyToShow(pictures), [states]);
  useEffect(
    () => () => {
      for (const url of shown.urls.values()) URL.revokeObjectURL(url);
    },
    [shown],
  );
  return shown;
}

function readyToShow(pictures: Map<string, ShownPicture>): ReaderPictures {
  const shown: ReaderPictures = { urls: new Map(), wanted: new Set() };
  for (const [url, picture] of pictures) {
    if (picture.state === 'kept') shown.urls.set(url, URL.createObjectURL(picture.blob));
    else if (picture.state === 'wanted') shown.wanted.add(url);
  }
  return shown;
}
