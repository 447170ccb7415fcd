import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { askParserPage, serveAsParserPage } from '../../../core/platform/parser-page';

vi.mock('wxt/browser', () => ({
  browser: {
    offscreen: { hasDocument: vi.fn(), createDocument: vi.fn(), closeDocument: vi.fn() },
    runtime: { id: 'byline', sendMessage: vi.fn(), onMessage: { addListener: vi.fn() } },
  },
}));

const { offscreen, runtime } = vi.mocked(browser, { deep: true });
/** The types know no promise of it. */
const hasDocument = vi.mocked(offscreen.hasDocument as unknown as () => Promise<boolean>);
let log: string[];

beforeEach(() => {
  log = [];
  hasDocument.mockResolvedValue(false);
  offscreen.createDocument.mockImplementation(async () => void log.push('open'));
  offscreen.closeDocument.mockImplementation(async () => void log.push('close'));
  vi.mocked(runtime.sendMessage as unknown as (message: { parse: unknown }) => Promise<unknown>).mockImplementation(
    async ({ parse }) => {
      log.push(`ask ${parse}`);
      if (parse === 'broken') throw new Error('no answer');
      return `answer to ${parse}`;
    },
  );
});
afterEach(() => vi.clearAllMocks());

test('the page is there while it works, and for one at a time', async () => {
  expect(await Promise.all([askParserPage('one'), askParserPage('two')])).toEqual(['answer to one', 'answer to two']);
  expect(log).toEqual(['open', 'ask one', 'close', 'open', 'ask two', 'close']);
});

test('it is closed when the work fails, and works again', async () => {
  await expect(askParserPage('broken')).rejects.toThrow('no answer');
  expect(await askParserPage('one')).toBe('answer to one');
  expect(log).toEqual(['open', 'ask broken', 'close', 'open', 'ask one', 'close']);
});

test('one that a dead worker has left is closed first', async () => {
  hasDocument.mockResolvedValue(true);
  await askParserPage('one');
  expect(log).toEqual(['close', 'open', 'ask one', 'close']);
});

test('it answers the extension itself, and no page', () => {
  const work = vi.fn(() => 'done');
  serveAsParserPage(work);
  const listen = runtime.onMessage.addListener.mock.calls[0]?.[0] as (...args: unknown[]) => unknown;
  const reply = vi.fn();
  expect(listen({ parse: 1 }, { id: 'byline', tab: { id: 3 } }, reply)).toBeUndefined();
  expect(listen({ parse: 1 }, { id: 'other' }, reply)).toBeUndefined();
  expect(listen({ byline: 'clipping.clip' }, { id: 'byline' }, reply)).toBeUndefined();
  expect(reply).not.toHaveBeenCalled();
  expect(listen({ parse: 1 }, { id: 'byline' }, reply)).toBe(true);
  expect(reply).toHaveBeenCalledWith('done');
});
