import { browser } from 'wxt/browser';

/** Who sent a message, as the browser says. */
export interface Sender {
  /** One of our own pages (popup, library), not a content script. */
  isExtensionPage: boolean;
  /** The tab and its URL, for a content script in a top frame. */
  page?: { tabId: number; url: string };
}

/** Answers every message of this extension with what `answer` gives for it. */
export function onMessage(answer: (message: unknown, sender: Sender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    if (sender.id !== browser.runtime.id) return undefined;
    void answer(message, describeSender(sender)).then(reply);
    // Keeps the channel open until the answer is there, in both browsers.
    return true;
  });
}

/** Sends to the worker and gives its answer. */
export function sendMessage(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Tells when Byline was installed or updated; `isFirst` for an installation. Register while the worker starts. */
export function onInstalled(tell: (isFirst: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => tell(reason === 'install'));
}

/** The text of a file that ships with Byline. */
export async function readOwnFile(path: '/sample.html'): Promise<string> {
  return (await fetch(browser.runtime.getURL(path))).text();
}

/** False in a script that an update or removal of the extension has left behind in its page. */
export function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}

/** Of Byline, as the manifest says. */
export const appVersion = (): string => browser.runtime.getManifest().version;

interface BrowserSender {
  url?: string;
  frameId?: number;
  tab?: { id?: number; url?: string };
}

function describeSender({ url, frameId, tab }: BrowserSender): Sender {
  const isExtensionPage = url?.startsWith(browser.runtime.getURL('/popup.html').replace('popup.html', '')) ?? false;
  const topFrame = !isExtensionPage && frameId === 0 && tab?.id !== undefined;
  const pageUrl = tab?.url ?? url;
  return {
    isExtensionPage,
    page: topFrame && pageUrl && tab?.id !== undefined ? { tabId: tab.id, url: pageUrl } : undefined,
  };
}
