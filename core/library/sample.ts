import { parseCaptureResult } from '../messages/capture-schema';
import type { LargePage } from '../model/capture';
import { BylineError } from '../model/errors';
import { askParserPage } from '../platform/parser-page';
import { readOwnFile } from '../platform/runtime';
import { type Clipped, saveClip } from './clip';

/** Where the sample would stand, were it on the web: in a domain that never resolves. */
const SAMPLE_URL = 'https://sampler.byline.invalid/the-librarian-who-kept-the-names';

/**
 * Clips the article that ships with Byline, as a page that was handed over is clipped.
 * @throws BylineError as `saveClip` does
 */
export async function clipSample(now: number): Promise<Clipped> {
  const html = await readOwnFile('/sample.html');
  const page: LargePage = { html, url: SAMPLE_URL, baseUrl: SAMPLE_URL, detection: { isArticle: true, score: 1 } };
  const result = parseCaptureResult(await askParserPage(page));
  if (!result.ok) throw new BylineError('unexpected', `the sample was refused: ${result.refusal}`);
  return saveClip({ capture: result.capture, url: SAMPLE_URL, edits: { tags: [], note: '' }, now });
}
