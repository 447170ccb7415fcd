import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { offerSelectionMenu } from '../../../core/platform/menus';

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    runtime: { onInstalled: { addListener: vi.fn() } },
    contextMenus: { create: vi.fn(), onClicked: { addListener: vi.fn() } },
  },
}));

test('the item is on selected text, and clips the tab in which it was chosen', () => {
  const clip = vi.fn();
  offerSelectionMenu(clip);
  const { runtime, contextMenus } = vi.mocked(browser, { deep: true });
  const install = runtime.onInstalled.addListener.mock.calls[0]?.[0] as () => void;
  install();
  expect(contextMenus.create.mock.calls[0]?.[0]).toMatchObject({ contexts: ['selection'], title: 'clip_selection' });
  const choose = contextMenus.onClicked.addListener.mock.calls[0]?.[0] as (info: object, tab?: object) => void;
  const tab = { id: 3, url: 'https://hive.example/' };
  choose({ menuItemId: 'clip-selection', frameId: 4 }, tab);
  choose({ menuItemId: 'another' }, tab);
  expect(clip).not.toHaveBeenCalled();
  choose({ menuItemId: 'clip-selection', frameId: 0 }, tab);
  expect(clip.mock.calls).toEqual([[3, 'https://hive.example/']]);
});
