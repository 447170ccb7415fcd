import type { Detection } from '../model/capture';
import type { Clipping } from '../model/clipping';
import type { PageState } from '../model/page-state';
import { isQuiet } from '../model/settings';
import { urlKey } from '../model/url-rules';
import { type Badge, showBadge } from '../platform/badge';
import { speak } from '../platform/i18n';
import { runInPage } from '../platform/scripts';
import { allTabs } from '../platform/tabs';
import { savedPage } from './page';
import { readSettings } from './settings';

/** Shows on a tab what the detector found there, and whether it is saved. */
export async function badgePage(
  tab: { tabId: number; url: string },
  detected: Pick<Detection, 'isArticle'> & { title: string },
): Promise<void> {
  const saved = await savedPage({ url: tab.url, title: detected.title });
  await badge(tab, saved ? 'saved' : detected.isArticle ? 'article' : 'none');
}

/**
 * Shows on a tab what the popup was told of it, and puts the detector there: a tab that was open before Byline was
 * installed or updated has none, or one that no longer reaches us. (A page with one has it replaced.)
 */
export async function badgeTab({ tabId, url, page, saved }: PageState): Promise<void> {
  if (!page.ok) return;
  await badge({ tabId, url }, saved ? 'saved' : page.preview.detection.isArticle ? 'article' : 'none');
  await runInPage(tabId, '/detector.js');
}

/** Shows whether a clipping is saved or deleted on every tab that has its page open. */
export async function badgeClipping(clipping: Clipping): Promise<void> {
  const tabs = (await allTabs()).filter((tab) => tab.url && urlKey(tab.url) === clipping.urlKey);
  const sign = clipping.deletedAt === undefined ? 'saved' : 'article';
  await Promise.all(tabs.map(({ id, url = '' }) => badge({ tabId: id, url }, sign)));
}

/**
 * Shows on a tab that it is being clipped, and passes on what `clip` comes to. When it fails, the tab shows that too:
 * the popup may be closed by then.
 */
export async function badgingWork<T>(tab: { tabId: number; url: string }, clip: Promise<T>): Promise<T> {
  const [clipped] = await Promise.allSettled([clip, badge(tab, 'working')]);
  if (clipped.status === 'fulfilled') return clipped.value;
  await badge(tab, 'failed');
  throw clipped.reason;
}

/** Shows a badge, unless the user wants none here; what goes on and what went wrong is always said. */
async function badge({ tabId, url }: { tabId: number; url: string }, sign: Badge): Promise<void> {
  const settings = await readSettings();
  await speak(settings.language);
  const wanted = sign === 'failed' || sign === 'working' || (settings.badge && !isQuiet(settings, url));
  await showBadge(tabId, wanted ? sign : 'none');
}
