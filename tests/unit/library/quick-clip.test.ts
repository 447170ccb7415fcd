import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepDraft } from '../../../core/library/drafts';
import { clipQuietly } from '../../../core/library/quick-clip';
import { changeSettings } from '../../../core/library/settings';
import { BylineError } from '../../../core/model/errors';
import { notify } from '../../../core/platform/notifications';

vi.mock('../../../core/platform/notifications');
vi.mock('../../../core/platform/i18n', () => ({ lookUpText: (key: string) => key }));

const URL = 'https://hive.example/swarms';
const clipping = { title: 'Swarms', authorNames: ['Ada Quill', 'Bo Reed'] };

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(notify).mockClear();
});

it('takes along what was typed about the page', async () => {
  await keepDraft(URL, { tags: ['bees'], note: 'ask Ada' });
  const clip = vi.fn(async () => ({ clipping, updated: false }) as never);
  await clipQuietly({ id: 3, url: URL }, { selection: true, clip });
  const edits = { tags: ['bees'], note: 'ask Ada' };
  expect(clip.mock.calls).toEqual([[{ tabId: 3, url: URL, edits, selection: true }]]);
  expect(notify).not.toHaveBeenCalled();
});

it('notifies of what was clipped, where that is wanted', async () => {
  await changeSettings({ notify: true });
  await clipQuietly(
    { id: 3, url: URL },
    { selection: false, clip: async () => ({ clipping, updated: false }) as never },
  );
  expect(notify).toHaveBeenCalledWith('clip-3', 'saved', 'Swarms\nAda Quill, Bo Reed');
});

it('notifies of a failure, and passes it on', async () => {
  await changeSettings({ notify: true });
  const clip = () => Promise.reject(new BylineError('restricted-page'));
  await expect(clipQuietly({ id: 3 }, { selection: false, clip })).rejects.toThrow(BylineError);
  expect(notify).toHaveBeenCalledWith('clip-3', 'action_title_failed', '');
});
