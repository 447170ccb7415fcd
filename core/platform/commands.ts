import { browser } from 'wxt/browser';
import type { Tab } from './tabs';

/** The keyboard commands of the manifest that we answer ourselves. */
export type Command = 'clip' | 'search';

export interface Shortcut {
  /** The command's name in the manifest. */
  name: string;
  /** As the browser writes it; empty when there is none. */
  keys: string;
}

/** Answers keyboard commands. Register while the worker starts. */
export function onCommand(answers: Record<Command, (tab: Tab | undefined) => void>): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (!(name in answers)) return;
    answers[name as Command](tab?.id === undefined ? undefined : { id: tab.id, url: tab.url });
  });
}

/** All commands, with the keys that the user or the browser gave them. */
export async function listShortcuts(): Promise<Shortcut[]> {
  return (await browser.commands.getAll()).map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the browser's page on which shortcuts are changed. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox has a call for it, Chrome an address.
  const { commands } = browser as { commands: { openShortcutSettings?(): Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
