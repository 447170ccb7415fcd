import { detectArticle } from '../detect/detect';
import type { CaptureResult, PageFacts, PageReading } from '../model/capture';
import { sizeOf } from '../page/page-size';
import { unclobbered } from '../page/unclobbered';
import { avatarPreview } from './avatar-preview';
import { copyOf, headOf } from './copy';
import { handOver } from './large-page';
import { isPlainText, refusalForKind } from './page-kind';
import { plainTextDocument } from './plain-text';
import { mainIn, readCopy } from './read-copy';
import { readSelection } from './selection';

/**
 * Reads a page: its kind and size, what only the live page tells, then a copy of it; the page itself is not changed.
 * A large page is only copied here and read elsewhere (`captureLargePage`). Of one that is too large there is no more
 * than what is selected.
 */
export function capturePage(document: Document): PageReading {
  const page = unclobbered(document);
  const refusal = refusalForKind(page);
  if (refusal) return { ok: false, refusal };
  const size = sizeOf(document);
  if (size === 'too-deep') return { ok: false, refusal: size };
  const { URL: url, baseURI: baseUrl } = page;
  const facts = { url, baseUrl, detection: detectArticle(page), selection: readSelection(page, baseUrl) };
  if (size === 'too-large') return captureSelection(page, facts);
  if (isPlainText(page)) return readCopy(plainTextDocument(page, page.body.textContent ?? '', baseUrl), facts, mainIn);
  const copy = copyOf(page, baseUrl);
  return size === 'large' ? handOver(copy, facts) : withPreviews(readCopy(copy, facts), page);
}

/** What is selected on a page that is too large otherwise, with the metadata of its head. */
function captureSelection(page: Document, facts: PageFacts): CaptureResult {
  const { selection, baseUrl } = facts;
  if (!selection) return { ok: false, refusal: 'too-large' };
  const result = readCopy(headOf(page, baseUrl), facts, () => selection);
  return result.ok ? { ok: true, capture: { ...result.capture, part: 'selection' } } : result;
}

/** Adds to each author the photo as the page shows it. */
function withPreviews(result: CaptureResult, page: Document): CaptureResult {
  if (!result.ok) return result;
  for (const author of result.capture.authors) {
    const preview = author.avatar && avatarPreview(page, author.avatar);
    if (preview) author.avatarPreview = preview;
  }
  return result;
}
