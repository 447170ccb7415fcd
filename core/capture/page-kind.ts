import type { CaptureRefusal } from '../model/capture';
import { unclobbered } from '../page/unclobbered';

/** Long enough for a slow server's page, short enough for one who waits in front of the popup. */
const PATIENCE_MS = 5_000;

/** Resolves when the document has been read to its end, or after some seconds in which it was not. */
export function whenParsed(document: Document): Promise<void> {
  const { readyState, addEventListener } = unclobbered(document);
  if (readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener('DOMContentLoaded', () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE_MS);
  });
}

/** Why there is nothing to clip in a document of this kind; undefined where there may be. */
export function refusalForKind(document: Document): CaptureRefusal | undefined {
  const { contentType, readyState, body } = document;
  if (contentType === 'application/pdf') return 'pdf';
  if (!isPlainText(document) && !isWebPage(contentType)) return 'file';
  if (readyState === 'loading') return 'loading';
  if (!body) return 'no-text';
  return body.localName === 'frameset' ? 'frames' : undefined;
}

const isWebPage = (contentType: string): boolean =>
  contentType === 'text/html' || contentType === 'application/xhtml+xml';

/** A text without markup; not a script, a style sheet or data. */
export const isPlainText = ({ contentType }: Document): boolean =>
  contentType === 'text/plain' || contentType === 'text/markdown';
