import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS } from '../../../core/model/settings';
import { withStagedBackup } from '../../../core/platform/backup-page';
import { askParserPage } from '../../../core/platform/parser-page';

vi.mock('wxt/browser', () => ({
  browser: {
    offscreen: { hasDocument: vi.fn(), createDocument: vi.fn(), closeDocument: vi.fn() },
    runtime: { id: 'byline', sendMessage: vi.fn(), onMessage: { addListener: vi.fn() } },
  },
}));
vi.mock('../../../core/platform/save-file', () => ({ removeStaged: vi.fn() }));

const { offscreen, runtime } = vi.mocked(browser, { deep: true });
const FACTS = { settings: DEFAULT_SETTINGS, appVersion: '0.1.0' };
const STAGED = { url: 'blob:x', file: '1', clippings: 3, bytes: 99 };
let open = false;

beforeEach(() => {
  open = false;
  vi.mocked(offscreen.hasDocument as unknown as () => Promise<boolean>).mockImplementation(async () => open);
  offscreen.createDocument.mockImplementation(async () => {
    open = true;
  });
  offscreen.closeDocument.mockImplementation(async () => {
    open = false;
  });
  const answer = async (message: object) => ('backUp' in message ? { state: 'done', staged: STAGED } : 'parsed');
  vi.mocked(runtime.sendMessage as unknown as typeof answer).mockImplementation(answer);
});
afterEach(() => vi.clearAllMocks());

const backUp = () => withStagedBackup(FACTS, async ({ clippings }) => clippings);

test('a backup is made though a worker that died has left its page', async () => {
  open = true;
  expect(await backUp()).toBe(3);
  expect(open).toBe(false);
  expect(await backUp()).toBe(3);
});

test('a backup waits for another time while a page is being parsed', async () => {
  let backup: Promise<unknown> | undefined;
  vi.mocked(runtime.sendMessage as unknown as () => Promise<unknown>).mockImplementationOnce(async () => {
    backup = backUp();
    await backup.catch(() => undefined);
    return 'parsed';
  });
  expect(await askParserPage('one')).toBe('parsed');
  await expect(backup).rejects.toThrow('other work');
});
