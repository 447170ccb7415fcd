import { onCommand } from '../platform/commands';
import { lookUpText, speak } from '../platform/i18n';
import { placeMenus, serveMenus } from '../platform/menus';
import { serveOmnibox } from '../platform/omnibox';
import { onInstalled } from '../platform/runtime';
import { openSidePanel } from '../platform/side-panel';
import { openLibrary, openWelcome, type Tab } from '../platform/tabs';
import { addressBar } from './address-bar';
import type { Clipped } from './clip';
import type { PageToClip } from './page';
import { clipQuietly } from './quick-clip';
import { readSettings, watchSettings } from './settings';

const report = (error: unknown) => console.error(error);

/**
 * Every way into Byline besides its popup: menus, keyboard commands, the keyword of the address bar, and the page that
 * greets after the installation. Register while the worker starts.
 */
export function serveWaysIn(clip: (page: PageToClip) => Promise<Clipped>): void {
  const quietly = (selection: boolean) => (tab: Tab) => void clipQuietly(tab, { selection, clip }).catch(report);
  const items = [
    { id: 'clip-page', on: 'page', title: 'clip_page', onChoose: quietly(false) },
    { id: 'clip-selection', on: 'selection', title: 'clip_selection', onChoose: quietly(true) },
    { id: 'library', on: 'action', title: 'open_library', onChoose: () => void openLibrary('#/').catch(report) },
    { id: 'panel', on: 'action', title: 'open_panel', onChoose: ({ id }: Tab) => void openSidePanel(id).catch(report) },
  ] as const;
  const place = () => placeMenus(items.map(({ id, on, title }) => ({ id, on, title: lookUpText(title, []) })));

  serveMenus(items);
  onCommand({
    clip: (tab) => tab && quietly(false)(tab),
    search: () => void openLibrary('#/').catch(report),
  });
  serveOmnibox(addressBar);
  onInstalled((isFirst) => {
    readSettings()
      .then(({ language }) => speak(language))
      .then(place)
      .catch(report);
    if (isFirst) openWelcome().catch(report);
  });
  keepSpeaking(place);
}

/** The worker's own texts, and those that the browser keeps for its menus, follow the language that is chosen. */
function keepSpeaking(place: () => Promise<void>): void {
  let spoken: string | undefined;
  watchSettings(({ language }) => {
    const changed = spoken !== undefined && spoken !== language;
    spoken = language;
    speak(language)
      .then(() => (changed ? place() : undefined))
      .catch(report);
  }, report);
}
