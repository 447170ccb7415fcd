import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { placeMenus, serveMenus } from '../../../core/platform/menus';

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {},
    contextMenus: { create: vi.fn(), removeAll: vi.fn(async () => undefined), onClicked: { addListener: vi.fn() } },
  },
}));

const { contextMenus } = vi.mocked(browser, { deep: true });

test('an item is placed where it belongs, in the place of all that were there', async () => {
  await placeMenus([
    { id: 'page', on: 'page', title: 'Clip' },
    { id: 'library', on: 'action', title: 'Library' },
  ]);
  expect(contextMenus.removeAll).toHaveBeenCalledOnce();
  expect(contextMenus.create.mock.calls.map(([item]) => item)).toEqual([
    { id: 'page', contexts: ['page'], title: 'Clip', documentUrlPatterns: ['http://*/*', 'https://*/*'] },
    { id: 'library', contexts: ['action'], title: 'Library', documentUrlPatterns: undefined },
  ]);
});

test('an item answers for the tab in which it was chosen, and for no frame in it', () => {
  const onChoose = vi.fn();
  serveMenus([{ id: 'clip-selection', onChoose }]);
  const choose = contextMenus.onClicked.addListener.mock.calls[0]?.[0] as (info: object, tab?: object) => void;
  const tab = { id: 3, url: 'https://hive.example/' };
  choose({ menuItemId: 'clip-selection', frameId: 4 }, tab);
  choose({ menuItemId: 'another' }, tab);
  choose({ menuItemId: 'clip-selection' });
  expect(onChoose).not.toHaveBeenCalled();
  choose({ menuItemId: 'clip-selection', frameId: 0 }, tab);
  expect(onChoose.mock.calls).toEqual([[tab]]);
});
