import type { Capture } from './capture';
import type { Clipping } from './clipping';
import type { FailureCode } from './errors';

/** A capture without its texts: what the popup shows before (and after) the page is clipped. */
export type PagePreview = Omit<Capture, 'html' | 'text' | 'images' | 'selection'> & {
  /** How much is selected on the page; none where nothing is. */
  selectedWords?: number;
};

/** What the popup is told about the tab it opened on. */
export interface PageState {
  tabId: number;
  url: string;
  /** `on-click`: the user withholds site access, so that images of this page cannot be fetched. */
  access: 'granted' | 'on-click';
  /** What stands on the page, or why nothing could be read. */
  page: { ok: true; preview: PagePreview } | { ok: false; failure: FailureCode };
  /** The clipping of this page, when there is one outside the trash. */
  saved?: Clipping;
}
