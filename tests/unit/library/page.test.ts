import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepDraft, readDraft } from '../../../core/library/drafts';
import { clipPage, describePage, editPage } from '../../../core/library/page';
import { BylineError } from '../../../core/model/errors';
import { askParserPage } from '../../../core/platform/parser-page';
import { hasSiteAccess, runInPage } from '../../../core/platform/scripts';
import { findTab } from '../../../core/platform/tabs';
import { readBody } from '../../../core/store/bodies';
import { libraryDatabase } from '../../../core/store/database';
import { sampleCapture } from './sample-capture';

vi.mock('../../../core/platform/parser-page');
vi.mock('../../../core/platform/scripts');
vi.mock('../../../core/platform/tabs');

const url = 'https://hive.example/2024/05/swarms';
const nothing = { tags: [], note: '' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(findTab).mockResolvedValue({ id: 3, url });
  vi.mocked(hasSiteAccess).mockResolvedValue(true);
  vi.mocked(runInPage).mockResolvedValue({ ok: true, capture: sampleCapture() });
});
afterEach(() => Promise.all(libraryDatabase().tables.map((table) => table.clear())));

describe('describePage', () => {
  test('gives the capture without its body', async () => {
    const state = await describePage(3);
    expect(state).toMatchObject({ tabId: 3, url, access: 'granted', saved: undefined });
    expect(state.page).toMatchObject({ ok: true, preview: { title: 'When the swarm leaves' } });
    expect(JSON.stringify(state)).not.toContain('keepers watch');
  });

  test('knows a saved page', async () => {
    const { clipping } = await clipPage({ tabId: 3, url, edits: { tags: ['bees'], note: '' } }, 1);
    expect((await describePage(3)).saved).toMatchObject(clipping);
  });

  test.each([
    ['too-large', 'page-too-large'],
    ['too-deep', 'page-too-deep'],
    ['no-text', 'page-without-text'],
    ['file', 'page-is-file'],
    ['pdf', 'page-is-pdf'],
    ['frames', 'page-of-frames'],
    ['loading', 'page-loading'],
  ])('says of a page that is %s: %s', async (refusal, failure) => {
    vi.mocked(runInPage).mockResolvedValue({ ok: false, refusal });
    expect((await describePage(3)).page).toEqual({ ok: false, failure });
  });

  test('does not touch pages of the browser', async () => {
    vi.mocked(findTab).mockResolvedValue({ id: 3, url: 'chrome://settings/' });
    expect((await describePage(3)).page).toEqual({ ok: false, failure: 'restricted-page' });
    expect(runInPage).not.toHaveBeenCalled();
  });

  test('says that site access is withheld', async () => {
    vi.mocked(hasSiteAccess).mockResolvedValue(false);
    expect(await describePage(3)).toMatchObject({ access: 'on-click', page: { ok: true } });
  });

  test('still knows a saved page that cannot be read any more', async () => {
    await clipPage({ tabId: 3, url, edits: nothing }, 1);
    vi.mocked(runInPage).mockRejectedValue(new BylineError('restricted-page'));
    expect(await describePage(3)).toMatchObject({ page: { ok: false }, saved: { title: 'When the swarm leaves' } });
  });
});

describe('clipPage', () => {
  test('takes the URL from the tab, and drops the draft once all is saved', async () => {
    await keepDraft(url, { tags: ['bees'], note: 'n' });
    vi.mocked(findTab).mockResolvedValue({ id: 3, url: `${url}#top` });
    const { clipping } = await clipPage({ tabId: 3, url, edits: { tags: ['bees'], note: 'n' } }, 1);
    expect(clipping).toMatchObject({ url: `${url}#top`, tags: ['bees'], note: 'n' });
    expect(await readDraft(url)).toBeUndefined();
  });

  test('saves nothing when the tab went elsewhere meanwhile', async () => {
    vi.mocked(findTab).mockResolvedValue({ id: 3, url: 'https://hive.example/other' });
    await expect(clipPage({ tabId: 3, url, edits: nothing }, 1)).rejects.toMatchObject({ code: 'page-gone' });
    expect(await libraryDatabase().clippings.count()).toBe(0);
  });

  test('saves nothing when the tab has another page than the one that was shown', async () => {
    const shown = 'https://hive.example/2024/04/winter';
    await expect(clipPage({ tabId: 3, url: shown, edits: nothing }, 1)).rejects.toMatchObject({ code: 'page-gone' });
    expect(await libraryDatabase().clippings.count()).toBe(0);
  });

  test('has a large page read by the parser page', async () => {
    const page = { html: '<p>', url, baseUrl: url, detection: { isArticle: true, score: 1 } };
    vi.mocked(runInPage).mockResolvedValue({ ok: 'elsewhere', page });
    vi.mocked(askParserPage).mockResolvedValue({ ok: true, capture: sampleCapture() });
    const { clipping } = await clipPage({ tabId: 3, url, edits: nothing }, 1);
    expect(askParserPage).toHaveBeenCalledWith(page);
    expect(clipping.title).toBe('When the swarm leaves');
  });

  test('keeps what was typed on while it was at work', async () => {
    await keepDraft(url, { tags: [], note: 'Ask' });
    vi.mocked(runInPage).mockImplementation(async () => {
      await keepDraft(url, { tags: [], note: 'Ask the keeper' });
      return { ok: true, capture: sampleCapture() };
    });
    await clipPage({ tabId: 3, url, edits: { tags: [], note: 'Ask' } }, 1);
    expect(await readDraft(url)).toEqual({ tags: [], note: 'Ask the keeper' });
  });

  test('keeps the draft when the page cannot be captured', async () => {
    await keepDraft(url, { tags: [], note: 'typed' });
    vi.mocked(runInPage).mockResolvedValue({ ok: false, refusal: 'too-deep' });
    await expect(clipPage({ tabId: 3, url, edits: { tags: [], note: 'typed' } }, 1)).rejects.toMatchObject({
      code: 'page-too-deep',
    });
    expect(await readDraft(url)).toEqual({ tags: [], note: 'typed' });
  });
});

describe('editPage', () => {
  const clipped = async () => (await clipPage({ tabId: 3, url, edits: { tags: ['bees'], note: '' } }, 1)).clipping;

  test('writes what was typed, which is a draft no more: found later, it would undo what was written since', async () => {
    const { id } = await clipped();
    const typed = { tags: ['bees'], note: 'Ask the keeper' };
    await keepDraft(`${url}#top`, typed);
    expect(await editPage({ id, url: `${url}#top`, ...typed })).toMatchObject(typed);
    expect(await readDraft(url)).toBeUndefined();
  });

  test('leaves a draft of what was typed on, and of what could not be written', async () => {
    const { id } = await clipped();
    const typed = { tags: ['bees'], note: 'Ask the keeper' };
    await keepDraft(url, typed);
    await editPage({ id, url, tags: ['bees'], note: 'Ask' });
    await expect(editPage({ id: 99, url, ...typed })).rejects.toMatchObject({ code: 'clipping-not-found' });
    expect(await readDraft(url)).toEqual(typed);
  });
});

describe('a selection', () => {
  const selection = { html: '<p>A queen departs.</p>', text: 'A queen departs.', images: [], wordCount: 3 };
  const clip = (more: { selection?: boolean } = {}) => clipPage({ tabId: 3, url, edits: nothing, ...more }, 1);
  const bodies = async () => {
    const [body] = await libraryDatabase().bodies.toArray();
    return body ? [await readBody(libraryDatabase(), body.id)] : [];
  };

  beforeEach(() => {
    vi.mocked(runInPage).mockResolvedValue({ ok: true, capture: sampleCapture({ selection }) });
  });

  test('is told to the popup by its length alone', async () => {
    const { page } = await describePage(3);
    expect(page).toMatchObject({ ok: true, preview: { selectedWords: 3 } });
    expect(JSON.stringify(page)).not.toContain('A queen departs.<');
  });

  test('is clipped with the metadata and the authors of its page', async () => {
    const { clipping } = await clip({ selection: true });
    expect(clipping).toMatchObject({ part: 'selection', title: 'When the swarm leaves', authorNames: ['Ida Lund'] });
    expect(clipping.wordCount).toBe(3);
    expect(await bodies()).toMatchObject([{ html: selection.html, text: selection.text }]);
  });

  test('is left out of the whole', async () => {
    const { clipping } = await clip();
    expect(clipping.part).toBeUndefined();
    expect(await bodies()).toMatchObject([{ html: sampleCapture().html }]);
  });

  test('that is gone meanwhile is said, and nothing saved', async () => {
    vi.mocked(runInPage).mockResolvedValue({ ok: true, capture: sampleCapture() });
    await expect(clip({ selection: true })).rejects.toMatchObject({ code: 'nothing-selected' });
    expect(await bodies()).toEqual([]);
  });

  test('is all that a page gives which is too large', async () => {
    const capture = sampleCapture({ ...selection, selection, part: 'selection' });
    vi.mocked(runInPage).mockResolvedValue({ ok: true, capture });
    expect((await describePage(3)).page).toMatchObject({ preview: { part: 'selection', selectedWords: 3 } });
    await expect(clip()).rejects.toMatchObject({ code: 'page-too-large' });
    expect((await clip({ selection: true })).clipping.part).toBe('selection');
  });
});

describe('a page of a site to which access is withheld', () => {
  test('is called that where it cannot be read, and not a page of the browser', async () => {
    vi.mocked(hasSiteAccess).mockResolvedValue(false);
    vi.mocked(runInPage).mockRejectedValue(new BylineError('restricted-page'));
    expect((await describePage(3)).page).toEqual({ ok: false, failure: 'access-withheld' });
    vi.mocked(findTab).mockResolvedValue({ id: 3 });
    expect((await describePage(3)).page).toEqual({ ok: false, failure: 'access-withheld' });
  });

  test('of which all is allowed, a page that cannot be read is one of the browser', async () => {
    vi.mocked(runInPage).mockRejectedValue(new BylineError('restricted-page'));
    expect((await describePage(3)).page).toEqual({ ok: false, failure: 'restricted-page' });
  });
});
