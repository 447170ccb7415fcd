/** Gives an image's bytes, or undefined when it could not be had this time. */
export type FetchImage = (url: string) => Promise<Blob | undefined>;

const TIMEOUT_MS = 30_000;

/**
 * Makes what fetches one image, as its page would, with the user's credentials: the pictures of an article behind a login are part
 * of what was clipped. What is no image, larger than `maxBytes` or too slow counts as not had.
 */
export const imageFetcher =
  (maxBytes: number): FetchImage =>
  async (url) => {
    try {
      const response = await fetch(url, { credentials: 'include', signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!response.ok || !isImage(response, maxBytes)) return undefined;
      const blob = await response.blob();
      return blob.size > 0 && blob.size <= maxBytes ? blob : undefined;
    } catch (error) {
      console.warn('image not fetched:', url, error);
      return undefined;
    }
  };

function isImage(response: Response, maxBytes: number): boolean {
  const announced = Number(response.headers.get('content-length') ?? 0);
  return (response.headers.get('content-type') ?? '').startsWith('image/') && announced <= maxBytes;
}
