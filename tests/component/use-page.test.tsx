import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import type { Clipping } from '../../core/model/clipping';
import type { PageState } from '../../core/model/page-state';
import { type PageInPopup, usePage } from '../../entrypoints/popup/use-page';
import { sampleClipping } from './samples';

const mocks = vi.hoisted(() => ({
  ask: vi.fn(),
  describePage: vi.fn(),
  inFront: { tell: () => undefined as unknown },
}));
vi.mock('../../core/messages/ask', () => ({ ask: mocks.ask }));
vi.mock('../../core/library/drafts', () => ({ readDraft: async () => undefined }));
vi.mock('../../core/library/settings', () => ({ readSettings: async () => ({ saveAtOnce: false }) }));
vi.mock('../../core/library/page-in-front', () => ({ describePage: mocks.describePage }));
vi.mock('../../core/platform/popup', () => ({ isInPopup: () => false }));
vi.mock('../../core/platform/scripts', () => ({ askForSiteAccess: vi.fn() }));
vi.mock('../../core/platform/tabs', () => ({
  onPageInFront: (tell: () => unknown) => {
    mocks.inFront.tell = tell;
    return () => undefined;
  },
}));

const pageOf = (tabId: number, url: string, saved?: Clipping): PageState => ({
  ...{ tabId, url, saved, access: 'granted' },
  page: { ok: false, failure: 'restricted-page' },
});

it('a clip that ends when another page is in front changes nothing of that one', async () => {
  const other = sampleClipping({ id: 2, url: 'https://hive.example/b', tags: ['wax'], note: 'Of B' });
  mocks.describePage.mockResolvedValueOnce(pageOf(1, 'https://hive.example/a'));
  mocks.describePage.mockResolvedValueOnce(pageOf(2, other.url, other));
  const { promise, resolve } = Promise.withResolvers<unknown>();
  mocks.ask.mockImplementation(async (name: string) => (name === 'clipping.clip' ? promise : { clipping: other }));
  const panel = {} as { now: PageInPopup };
  function Panel() {
    panel.now = usePage();
    return null;
  }
  render(<Panel />, document.createElement('div'));
  await vi.waitFor(() => expect(panel.now.state?.tabId).toBe(1));
  panel.now.setNote('Of A');
  panel.now.clip();
  await vi.waitFor(() => expect(mocks.ask.mock.calls.map(([name]) => name)).toContain('clipping.clip'));
  mocks.inFront.tell();
  await vi.waitFor(() => expect(panel.now.edits).toEqual({ tags: ['wax'], note: 'Of B' }));
  const clipping = sampleClipping({ id: 1, url: 'https://hive.example/a', tags: [], note: 'Of A' });
  resolve({ clipping, updated: false });
  await new Promise((next) => setTimeout(next, 600));
  expect(panel.now.state?.saved).toEqual(other);
  expect(panel.now.edits).toEqual({ tags: ['wax'], note: 'Of B' });
  expect(mocks.ask.mock.calls.filter(([name]) => name === 'clipping.edit')).toEqual([]);
});
