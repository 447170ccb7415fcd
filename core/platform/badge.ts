import { browser } from 'wxt/browser';
import { lookUpText } from './i18n';

/** What the toolbar button says of a tab, by badge and tooltip. */
export type Badge = 'none' | 'article' | 'working' | 'saved' | 'failed';

const SIGN = { none: '', article: '¶', working: '…', saved: '✓', failed: '!' } as const satisfies Record<Badge, string>;
const TITLE = {
  none: 'action_title',
  article: 'action_title_article',
  working: 'action_title_working',
  saved: 'action_title_saved',
  failed: 'action_title_failed',
} as const satisfies Record<Badge, string>;
/** The accent and the colours of `assets/tokens.css`: a badge has no style sheet. */
const COLOUR = {
  none: '#9c2f1c',
  article: '#9c2f1c',
  working: '#5b5750',
  saved: '#2c6a4a',
  failed: '#8a5a00',
} as const satisfies Record<Badge, string>;

/** Shows a badge and its tooltip on one tab. A tab that was closed meanwhile needs none. */
export async function showBadge(tabId: number, badge: Badge): Promise<void> {
  const { action } = browser;
  const results = await Promise.allSettled([
    action.setBadgeText({ tabId, text: SIGN[badge] }),
    action.setTitle({ tabId, title: lookUpText(TITLE[badge], []) }),
    action.setBadgeBackgroundColor({ tabId, color: COLOUR[badge] }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
  ]);
  for (const result of results) if (result.status === 'rejected') console.warn('badge not shown:', result.reason);
}
