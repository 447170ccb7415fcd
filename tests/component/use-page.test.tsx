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

const other = sampleClipping({ id: 2, url: 'https://hive.example/b', tags: ['wax'], note: 'Of B' });

/** The side panel on one page, whose worker is slow to answer one message; then on another page, which is saved. */
function openPanel(saved: Clipping | undefined, slow: string) {
  mocks.ask.mockReset();
  mocks.describePage.mockReset();
  mocks.describePage.mockResolvedValueOnce(pageOf(1, 'https://hive.example/a', saved));
  mocks.describePage.mockResolvedValueOnce(pageOf(2, other.url, other));
  const { promise, resolve } = Promise.withResolvers<unknown>();
  mocks.ask.mockImplementation(async (name: string) => (name === slow ? promise : { clipping: other }));
  const panel = {} as { now: PageInPopup };
  function Panel() {
    panel.now = usePage();
    return null;
  }
  render(<Panel />, document.createElement('div'));
  const answer = async (value: unknown) => {
    resolve(value);
    await new Promise((next) => setTimeout(next, 600));
  };
  return { panel, answer };
}

const asked = (wanted: string) => mocks.ask.mock.calls.filter(([name]) => name === wanted);

it('a clip that ends when another page is in front changes nothing of that one', async () => {
  const { panel, answer } = openPanel(undefined, 'clipping.clip');
  await vi.waitFor(() => expect(panel.now.state?.tabId).toBe(1));
  panel.now.setNote('Of A');
  panel.now.clip();
  await vi.waitFor(() => expect(asked('clipping.clip')).toHaveLength(1));
  mocks.inFront.tell();
  await vi.waitFor(() => expect(panel.now.edits).toEqual({ tags: ['wax'], note: 'Of B' }));
  await answer({ clipping: sampleClipping({ id: 1, tags: [], note: 'Of A' }), updated: false });
  expect(panel.now.state?.saved).toEqual(other);
  expect(panel.now.edits).toEqual({ tags: ['wax'], note: 'Of B' });
  expect(asked('clipping.edit')).toEqual([]);
});

it('nor does an edit whose answer comes late: what is typed next would go to the other clipping', async () => {
  const saved = sampleClipping({ id: 1, tags: [], note: '' });
  const { panel, answer } = openPanel(saved, 'clipping.edit');
  await vi.waitFor(() => expect(panel.now.state?.tabId).toBe(1));
  panel.now.setNote('Of A');
  await vi.waitFor(() => expect(asked('clipping.edit')).toHaveLength(1));
  mocks.inFront.tell();
  await vi.waitFor(() => expect(panel.now.edits.note).toBe('Of B'));
  await answer({ clipping: { ...saved, note: 'Of A' } });
  expect(panel.now.state?.saved).toEqual(other);
});
