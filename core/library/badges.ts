import type { Detection } from '../model/capture';
import type { Clipping } from '../model/clipping';
import type { PageState } from '../model/page-state';
import { urlKey } from '../model/url-rules';
import { showBadge } from '../platform/badge';
import { runInPage } from '../platform/scripts';
import { allTabs } from '../platform/tabs';
import { savedPage } from './page';

/** Shows on a tab what the detector found there, and whether it is saved. */
export async function badgePage(
  tab: { tabId: number; url: string },
  detected: Pick<Detection, 'isArticle'> & { title: string },
): Promise<void> {
  const saved = await savedPage({ url: tab.url, title: detected.title });
  await showBadge(tab.tabId, saved ? 'saved' : detected.isArticle ? 'article' : 'none');
}

/**
 * Shows on a tab what the popup was told of it, and puts the detector there: a tab that was open before Byline was
 * installed or updated has none, or one that no longer reaches us. (A page with one has it replaced.)
 */
export async function badgeTab({ tabId, page, saved }: PageState): Promise<void> {
  if (!page.ok) return;
  await showBadge(tabId, saved ? 'saved' : page.preview.detection.isArticle ? 'article' : 'none');
  await runInPage(tabId, '/detector.js');
}

/** Shows whether a clipping is saved or deleted on every tab that has its page open. */
export async function badgeClipping(clipping: Clipping): Promise<void> {
  const tabs = (await allTabs()).filter((tab) => tab.url && urlKey(tab.url) === clipping.urlKey);
  const badge = clipping.deletedAt === undefined ? 'saved' : 'article';
  await Promise.all(tabs.map((tab) => showBadge(tab.id, badge)));
}

/** Passes on what `clip` comes to; when it fails, the tab shows it: the popup may be closed by then. */
export async function badgingFailure<T>(tabId: number, clip: Promise<T>): Promise<T> {
  try {
    return await clip;
  } catch (error) {
    await showBadge(tabId, 'failed');
    throw error;
  }
}
