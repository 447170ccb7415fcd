import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../core/model/page-state';
import { type TypedEdits, useEdits } from '../../entrypoints/popup/use-edits';
import { sampleClipping } from './samples';

const ask = vi.hoisted(() => vi.fn());
vi.mock('../../core/messages/ask', () => ({ ask }));
vi.mock('../../core/library/drafts', () => ({ readDraft: async () => undefined }));

/** The popup on a saved page, drawn as it is in a browser: what follows a drawing comes later, as the browser has time. */
function openOnSavedPage(): { now: TypedEdits } {
  const saved = sampleClipping({ tags: ['bees'], note: '' });
  const state: PageState = {
    tabId: 1,
    url: saved.url,
    access: 'granted',
    page: { ok: false, failure: 'restricted-page' },
    saved,
  };
  const popup = {} as { now: TypedEdits };
  function Popup() {
    popup.now = useEdits(
      state,
      () => undefined,
      () => undefined,
    );
    return null;
  }
  render(<Popup />, document.createElement('div'));
  return popup;
}

const written = () =>
  ask.mock.calls.filter(([name]) => name === 'clipping.edit').map(([, { tags, note }]) => ({ tags, note }));

describe('what is typed in the popup', () => {
  beforeEach(() => ask.mockReset().mockResolvedValue({ clipping: sampleClipping() }));

  it('is written though it was typed the moment that the fields appeared', async () => {
    const popup = openOnSavedPage();
    popup.now.setTags(['bees', 'honey'], '');
    await vi.waitFor(() => expect(written()).toEqual([{ tags: ['bees', 'honey'], note: '' }]));
  });

  it('keeps a tag and a note that come before the popup is drawn again', async () => {
    const popup = openOnSavedPage();
    const { setTags, setNote } = popup.now;
    setTags(['honey'], '');
    setNote('ask the keeper');
    await vi.waitFor(() => expect(written()).toEqual([{ tags: ['honey'], note: 'ask the keeper' }]));
    expect(popup.now.edits).toEqual({ tags: ['honey'], note: 'ask the keeper' });
  });

  it('is kept and written where it was typed while the page was clipped', async () => {
    const popup = openOnSavedPage();
    popup.now.setNote('Ask');
    const sent = await popup.now.settle();
    popup.now.setNote('Ask the keeper');
    popup.now.take(sampleClipping({ tags: ['bees'], note: 'Ask' }), sent);
    await vi.waitFor(() => expect(written()).toContainEqual({ tags: ['bees'], note: 'Ask the keeper' }));
    expect(popup.now.edits).toEqual({ tags: ['bees'], note: 'Ask the keeper' });
  });

  it('shows what was saved where nothing was typed meanwhile', async () => {
    const popup = openOnSavedPage();
    const sent = await popup.now.settle();
    popup.now.take(sampleClipping({ tags: ['bees', 'wax'], note: 'From before' }), sent);
    await vi.waitFor(() => expect(popup.now.edits).toEqual({ tags: ['bees', 'wax'], note: 'From before' }));
    expect(written()).toEqual([]);
  });

  it('is a draft no more where the popup closes before it hears that it was written', async () => {
    const drafts = new Map<string, unknown>();
    ask.mockImplementation(async (name: string, { url, ...input }: { url?: string; edits?: object } = {}) => {
      if (name === 'draft.keep') drafts.set(url ?? '', input.edits);
      if (name !== 'clipping.edit') return null;
      // As the worker does, which outlives the popup.
      if (url) drafts.delete(url);
      return new Promise(() => undefined);
    });
    const popup = openOnSavedPage();
    popup.now.setNote('Ask the keeper');
    await vi.waitFor(() => expect(popup.now.pending).toBe(true));
    dispatchEvent(new Event('pagehide'));
    await vi.waitFor(() => expect(written()).toEqual([{ tags: ['bees'], note: 'Ask the keeper' }]));
    expect(drafts.size).toBe(0);
  });
});
