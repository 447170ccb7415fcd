import { useEffect, useState } from 'preact/hooks';

/** Views of the whole library. */
const WHOLE_VIEWS = ['authors', 'tags', 'highlights', 'statistics', 'trash', 'backup', 'settings'] as const;

/**
 * What the library shows, as its URL says: `#/`, `#/search?q=…`, `#/clipping/12?q=…`, `#/author/3?q=…`, `#/authors`,
 * `#/highlights`, `#/settings`, `#/backup`.
 */
export interface Route {
  view: 'list' | 'clipping' | 'author' | (typeof WHOLE_VIEWS)[number];
  id?: number;
  /** The query goes along, so that the list of hits stays beside what is read. */
  query: string;
  /** The `uid` of a highlight of the clipping, to be shown first. */
  highlight?: string;
}

/** Reads a hash; one that says nothing is the list. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const params = new URLSearchParams(search);
  const query = params.get('q') ?? '';
  const whole = WHOLE_VIEWS.find((view) => path === `/${view}`);
  if (whole) return { view: whole, query };
  const item = /^\/(clipping|author)\/(\d{1,15})$/.exec(path);
  if (!item) return { view: 'list', query };
  return {
    view: item[1] === 'author' ? 'author' : 'clipping',
    id: Number(item[2]),
    query,
    highlight: params.get('h') ?? undefined,
  };
}

/** Writes a hash that `parseRoute` reads back. */
export function routeHash({ view, id, query, highlight }: Route): string {
  const params = new URLSearchParams({ ...(query && { q: query }), ...(highlight && { h: highlight }) });
  const search = params.size > 0 ? `?${params}` : '';
  if (WHOLE_VIEWS.some((whole) => whole === view)) return `#/${view}${search}`;
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
