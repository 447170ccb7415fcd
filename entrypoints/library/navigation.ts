import type { MessageKey } from '../../components/text-context';
import type { Route } from './route';

/** The rooms of the library, in the order of the side column. */
export const NAVIGATION: readonly { label: MessageKey; route: Route; count?: 'all' | 'unread' | 'trash' }[] = [
  { label: 'all_clippings', route: { view: 'list', query: '' }, count: 'all' },
  { label: 'unread', route: { view: 'list', query: 'is:unread' }, count: 'unread' },
  { label: 'authors', route: { view: 'authors', query: '' } },
  { label: 'tags', route: { view: 'tags', query: '' } },
  { label: 'highlights', route: { view: 'highlights', query: '' } },
  { label: 'statistics', route: { view: 'statistics', query: '' } },
  { label: 'trash', route: { view: 'trash', query: '' }, count: 'trash' },
  { label: 'backup', route: { view: 'backup', query: '' } },
  { label: 'settings', route: { view: 'settings', query: '' } },
];
