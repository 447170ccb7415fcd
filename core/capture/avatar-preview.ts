/** As large as the popup shows a photo, on a dense screen. */
const SIZE = 96;

/**
 * A photo that the page has loaded, drawn small, as a `data:` URL. Nothing is fetched: where the page does not show it,
 * or its server does not let it be read (a tainted canvas), there is none.
 */
export function avatarPreview(document: Document, url: string): string | undefined {
  const image = [...document.images].find((candidate) => candidate.src === url || candidate.currentSrc === url);
  if (!image?.complete || image.naturalWidth === 0) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const side = Math.min(image.naturalWidth, image.naturalHeight);
  const left = (image.naturalWidth - side) / 2;
  const top = (image.naturalHeight - side) / 2;
  canvas.getContext('2d')?.drawImage(image, left, top, side, side, 0, 0, SIZE, SIZE);
  try {
    return canvas.toDataURL('image/jpeg', 0.8);
  } catch {
    // Another site's picture: the browser lets us show it, not read it.
    return undefined;
  }
}
