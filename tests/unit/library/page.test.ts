import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepDraft, readDraft } from '../../../core/library/drafts';
import { clipPage, describePage } from '../../../core/library/page';
import { BylineError } from '../../../core/model/errors';
import { hasSiteAccess, runInPage } from '../../../core/platform/scripts';
import { findTab } from '../../../core/platform/tabs';
import { libraryDatabase } from '../../../core/store/database';
import { sampleCapture } from './sample-capture';

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
    const { clipping } = await clipPage(3, { tags: ['bees'], note: '' }, 1);
    expect((await describePage(3)).saved).toEqual(clipping);
  });

  test.each([
    ['too-large', 'page-too-large'],
    ['too-deep', 'page-too-deep'],
    ['no-text', 'page-without-text'],
    ['not-html', 'restricted-page'],
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
    await clipPage(3, nothing, 1);
    vi.mocked(runInPage).mockRejectedValue(new BylineError('restricted-page'));
    expect(await describePage(3)).toMatchObject({ page: { ok: false }, saved: { title: 'When the swarm leaves' } });
  });
});

describe('clipPage', () => {
  test('takes the URL from the tab, and drops the draft once all is saved', async () => {
    await keepDraft(url, { tags: ['bees'], note: 'n' });
    vi.mocked(findTab).mockResolvedValue({ id: 3, url: `${url}#top` });
    const { clipping } = await clipPage(3, { tags: ['bees'], note: 'n' }, 1);
    expect(clipping).toMatchObject({ url: `${url}#top`, tags: ['bees'], note: 'n' });
    expect(await readDraft(url)).toBeUndefined();
  });

  test('saves nothing when the tab went elsewhere meanwhile', async () => {
    vi.mocked(findTab).mockResolvedValue({ id: 3, url: 'https://hive.example/other' });
    await expect(clipPage(3, nothing, 1)).rejects.toMatchObject({ code: 'page-gone' });
    expect(await libraryDatabase().clippings.count()).toBe(0);
  });

  test('keeps the draft when the page cannot be captured', async () => {
    await keepDraft(url, { tags: [], note: 'typed' });
    vi.mocked(runInPage).mockResolvedValue({ ok: false, refusal: 'too-deep' });
    await expect(clipPage(3, { tags: [], note: 'typed' }, 1)).rejects.toMatchObject({ code: 'page-too-deep' });
    expect(await readDraft(url)).toEqual({ tags: [], note: 'typed' });
  });
});
