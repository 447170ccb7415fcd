import { parseCaptureResult } from '../messages/capture-schema';
import type { Capture, CaptureRefusal } from '../model/capture';
import type { Clipping, Edits } from '../model/clipping';
import { BylineError, type FailureCode } from '../model/errors';
import type { PageState } from '../model/page-state';
import { parseWebUrl, urlKey } from '../model/url-rules';
import { hasSiteAccess, runInPage } from '../platform/scripts';
import { findTab } from '../platform/tabs';
import { libraryDatabase } from '../store/database';
import { type Clipped, saveClip } from './clip';
import { dropDraft } from './drafts';
import { findSaved, type PageIdentity } from './find-saved';

/** What the worker does with the page in a tab: look at it for the popup, and clip it. */

const REFUSALS = {
  'too-large': 'page-too-large',
  'too-deep': 'page-too-deep',
  'no-text': 'page-without-text',
  'not-html': 'restricted-page',
} as const satisfies Record<CaptureRefusal, FailureCode>;

/**
 * Reads the page in a tab, and whether it is saved; stores nothing. A page that cannot be read is an answer.
 * @throws BylineError `page-gone` when the tab is closed
 */
export async function describePage(tabId: number): Promise<PageState> {
  const url = await urlOf(tabId);
  if (!parseWebUrl(url)) return { tabId, url, access: 'on-click', page: { ok: false, failure: 'restricted-page' } };
  const [access, captured] = await Promise.all([hasSiteAccess(url), readPage(tabId)]);
  const page = { url, title: '', ...(captured instanceof BylineError ? {} : identityOf(captured, url)) };
  const saved = await savedPage(page);
  return { tabId, url, access: access ? 'granted' : 'on-click', page: pageOf(captured), saved };
}

/**
 * Clips the page in a tab as it is now. Resolves when all is on disk.
 * @throws BylineError when the page cannot be read, went away meanwhile, or cannot be stored
 */
export async function clipPage(tabId: number, edits: Edits, now: number): Promise<Clipped> {
  const capture = await capturePage(tabId);
  const url = await urlOf(tabId);
  if (urlKey(url) !== urlKey(capture.url)) throw new BylineError('page-gone', 'the tab went to another page');
  const clipped = await saveClip({ capture, url, edits, now });
  await dropDraft(url);
  return clipped;
}

/** The clipping of a page, unless it lies in the trash. */
export async function savedPage(page: PageIdentity): Promise<Clipping | undefined> {
  const saved = await findSaved(libraryDatabase(), page);
  return saved?.deletedAt === undefined ? saved : undefined;
}

async function urlOf(tabId: number): Promise<string> {
  const tab = await findTab(tabId);
  if (!tab) throw new BylineError('page-gone', 'the tab was closed');
  return tab.url ?? '';
}

async function capturePage(tabId: number): Promise<Capture> {
  const result = parseCaptureResult(await runInPage(tabId, '/capture.js'));
  if (!result.ok) throw new BylineError(REFUSALS[result.refusal]);
  return result.capture;
}

/** The capture, or the expected failure. */
async function readPage(tabId: number): Promise<Capture | BylineError> {
  try {
    return await capturePage(tabId);
  } catch (error) {
    if (error instanceof BylineError) return error;
    throw error;
  }
}

function pageOf(captured: Capture | BylineError): PageState['page'] {
  if (captured instanceof BylineError) return { ok: false, failure: captured.code };
  const { html: _html, text: _text, images: _images, ...preview } = captured;
  return { ok: true, preview };
}

const identityOf = ({ canonicalUrl, title }: Capture, url: string): PageIdentity => ({ url, canonicalUrl, title });
