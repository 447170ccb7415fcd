import { browser } from 'wxt/browser';

/** Opens the side panel (Chrome) or the sidebar (Firefox) in the window of a tab. Call it from a click or a key. */
export async function openSidePanel(tabId: number): Promise<void> {
  const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction) await sidebarAction.open();
  else await browser.sidePanel.open({ tabId });
}
