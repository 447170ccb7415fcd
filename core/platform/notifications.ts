import { browser } from 'wxt/browser';

const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** Asks the user for leave to notify; call it from a click. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request(NOTIFICATIONS);
}

/** Shows a notification, where the user allows it. The same `id` takes the place of the one before. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  if (!(await browser.permissions.contains(NOTIFICATIONS))) return;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title,
    message,
  });
}
