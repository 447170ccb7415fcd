import { lookUpText } from '../platform/i18n';
import { notify } from '../platform/notifications';
import type { Tab } from '../platform/tabs';
import type { Clipped } from './clip';
import { readDraft } from './drafts';
import type { PageToClip } from './page';
import { readSettings } from './settings';

/**
 * Clips the page of a tab without a popup: what was typed about it there goes along, and what came of it is said by
 * the toolbar button and, if the user wants that, by a notification.
 */
export async function clipQuietly(
  tab: Tab,
  { selection, clip }: { selection: boolean; clip(page: PageToClip): Promise<Clipped> },
): Promise<void> {
  // Neither browser tells the address of its own pages; what is refused there is refused as everywhere.
  const url = tab.url ?? '';
  const edits = (await readDraft(url)) ?? { tags: [], note: '' };
  const outcome = await clip({ tabId: tab.id, url, edits, selection }).then(
    ({ clipping, updated }) => ({
      title: lookUpText(updated ? 'updated_announcement' : 'saved', []),
      message: [clipping.title, clipping.authorNames.join(', ')].filter(Boolean).join('\n'),
    }),
    (error: unknown) => ({ title: lookUpText('action_title_failed', []), message: url, error }),
  );
  if ((await readSettings()).notify) await notify(`clip-${tab.id}`, outcome.title, outcome.message);
  if ('error' in outcome) throw outcome.error;
}
