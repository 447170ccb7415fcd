import { useEffect, useState } from 'preact/hooks';

/** Views that are there once. */
const PAGES = ['authors', 'settings', 'backup'] as const;
type Page = (typeof PAGES)[number];

const isPage = (view: Route['view']): view is Page => PAGES.some((page) => page === view);

/**
 * What the library shows, as its URL says: `#/`, `#/search?q=…`, `#/clipping/12?q=…`, `#/author/3?q=…`, `#/authors`,
 * `#/settings`, `#/backup`.
 */
export interface Route {
  view: 'list' | 'clipping' | 'author' | Page;
  id?: number;
  /** The query goes along, so that the list of hits stays beside what is read. */
  query: string;
}

/** Reads a hash; one that says nothing is the list. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const query = new URLSearchParams(search).get('q') ?? '';
  const page = PAGES.find((name) => path === `/${name}`);
  if (page) return { view: page, query };
  const item = /^\/(clipping|author)\/(\d{1,15})$/.exec(path);
  if (!item) return { view: 'list', query };
  return { view: item[1] === 'author' ? 'author' : 'clipping', id: Number(item[2]), query };
}

/** Writes a hash that `parseRoute` reads back. */
export function routeHash({ view, id, query }: Route): string {
  const search = query ? `?${new URLSearchParams({ q: query })}` : '';
  if (isPage(view)) return `#/${view}${search}`;
  if (view !== 'list') return `#/${view}/${id}${search}`;
  return query ? `#/search${search}` : '#/';
}

export const go = (route: Route): void => {
  location.hash = routeHash(route);
};

/** Changes the URL without a step in the history: typing a query is one step, not one a letter. */
export function goQuietly(route: Route): void {
  history.replaceState(null, '', routeHash(route));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The route, now and after every change. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return parseRoute(hash);
}
