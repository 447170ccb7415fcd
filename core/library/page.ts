import { parseCaptureResult, parsePageReading } from '../messages/capture-schema';
import type { Capture, CaptureRefusal, CaptureResult } from '../model/capture';
import type { Clipping, Edits } from '../model/clipping';
import { BylineError, type FailureCode } from '../model/errors';
import type { PageState } from '../model/page-state';
import { parseWebUrl, urlKey } from '../model/url-rules';
import { askParserPage } from '../platform/parser-page';
import { hasSiteAccess, runInPage } from '../platform/scripts';
import { findTab } from '../platform/tabs';
import { libraryDatabase } from '../store/database';
import { type Clipped, saveClip } from './clip';
import { settleDraft } from './drafts';
import { editClipping } from './edit';
import { findSaved, type PageIdentity } from './find-saved';
import { readSettings } from './settings';

/** What the worker does with the page in a tab: look at it for the popup, and clip it. */

const REFUSALS = {
  'too-large': 'page-too-large',
  'too-deep': 'page-too-deep',
  'no-text': 'page-without-text',
  file: 'page-is-file',
  pdf: 'page-is-pdf',
  frames: 'page-of-frames',
  loading: 'page-loading',
} as const satisfies Record<CaptureRefusal, FailureCode>;

/**
 * Reads the page in a tab, and whether it is saved; stores nothing. A page that cannot be read is an answer.
 * @throws BylineError `page-gone` when the tab is closed
 */
export async function describePage(tabId: number): Promise<PageState> {
  const url = await urlOf(tabId);
  if (!parseWebUrl(url)) return { tabId, url, access: 'on-click', page: { ok: false, failure: await hiddenOr(url) } };
  const [access, captured] = await Promise.all([hasSiteAccess(url), readPage(tabId)]);
  const page = { url, title: '', ...(captured instanceof BylineError ? {} : identityOf(captured, url)) };
  const saved = await savedPage(page);
  const withheld = !access && captured instanceof BylineError && captured.code === 'restricted-page';
  return {
    tabId,
    url,
    access: access ? 'granted' : 'on-click',
    page: withheld ? { ok: false, failure: 'access-withheld' } : pageOf(captured),
    saved,
  };
}

/** Firefox does not tell the address of a page without leave for its site; a page of the browser's has one. */
async function hiddenOr(url: string): Promise<FailureCode> {
  return url === '' && !(await hasSiteAccess('')) ? 'access-withheld' : 'restricted-page';
}

export interface PageToClip {
  tabId: number;
  /** The page that the user was shown. */
  url: string;
  edits: Edits;
  /** Only what is selected there. */
  selection?: boolean;
}

/**
 * Clips the page in a tab as it is now. Resolves when all is on disk.
 * @throws BylineError when the page cannot be read, went away meanwhile, or cannot be stored
 */
export async function clipPage({ tabId, edits, selection, ...shown }: PageToClip, now: number): Promise<Clipped> {
  const capture = chosenPart(await capturePage(tabId), selection ?? false);
  const url = await urlOf(tabId);
  if (new Set([shown.url, url, capture.url].map(urlKey)).size > 1)
    throw new BylineError('page-gone', 'the tab went to another page');
  const withoutPictures = !(await readSettings()).pictures.save;
  const clipped = await saveClip({ capture, url, edits, withoutPictures, now });
  await settleDraft(url, edits);
  return clipped;
}

/**
 * Replaces a saved page's tags and note by what was typed; from then on that is no draft any more.
 * @param url of the page, where it was typed about one that is open
 * @throws BylineError as `editClipping`
 */
export async function editPage({
  id,
  url,
  ...edits
}: Partial<Edits> & { id: number; url?: string }): Promise<Clipping> {
  const clipping = await editClipping(id, edits);
  if (url !== undefined) await settleDraft(url, { ...clipping, ...edits });
  return clipping;
}

/** The article, or what was selected in it; of a page that is too large there is nothing else. */
function chosenPart({ selection, ...whole }: Capture, selectionOnly: boolean): Capture {
  if (!selectionOnly && whole.part) throw new BylineError('page-too-large');
  if (!selectionOnly) return whole;
  if (!selection) throw new BylineError('nothing-selected');
  return { ...whole, ...selection, part: 'selection' };
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
  const result = await captureResult(tabId);
  if (!result.ok) throw new BylineError(REFUSALS[result.refusal]);
  return result.capture;
}

/** A large page is read where no one waits for it. */
async function captureResult(tabId: number): Promise<CaptureResult> {
  const reading = parsePageReading(await runInPage(tabId, '/capture.js'));
  return reading.ok === 'elsewhere' ? parseCaptureResult(await askParserPage(reading.page)) : reading;
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
  const { html: _html, text: _text, images: _images, selection, ...preview } = captured;
  return { ok: true, preview: { ...preview, selectedWords: selection?.wordCount } };
}

const identityOf = ({ canonicalUrl, title }: Capture, url: string): PageIdentity => ({ url, canonicalUrl, title });
