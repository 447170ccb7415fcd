import type { CaptureResult } from '../model/capture';

/** Reads a page. (to be written) */
export function capturePage(_document: Document): CaptureResult {
  return { ok: false, refusal: 'no-text' };
}
