/** For each player that sites put into pages: how the address in the frame tells the page that shows the same. */

interface Player {
  host: RegExp;
  /** The page for a frame's address; without it the frame's own address is one that can be opened. */
  page?: (url: URL) => string | undefined;
}

const part = (url: URL, at: number): string | undefined => url.pathname.split('/').filter(Boolean).at(at);
const youtube = (url: URL): string | undefined => {
  const list = url.searchParams.get('list');
  const id = url.searchParams.get('v') ?? part(url, -1);
  if (!id || id === 'embed' || id === 'videoseries')
    return list ? `https://www.youtube.com/playlist?list=${list}` : undefined;
  return `https://www.youtube.com/watch?v=${id}`;
};
const withoutPart =
  (name: string) =>
  (url: URL): string =>
    `${url.origin}${url.pathname.replace(`/${name}`, '')}`;

const PLAYERS: readonly Player[] = [
  { host: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, page: youtube },
  { host: /^player\.vimeo\.com$/, page: (url) => (part(url, -1) ? `https://vimeo.com/${part(url, -1)}` : undefined) },
  {
    host: /(?:^|\.)dailymotion\.com$/,
    page: (url) => `https://www.dailymotion.com/video/${url.searchParams.get('video') ?? part(url, -1)}`,
  },
  { host: /^open\.spotify\.com$/, page: withoutPart('embed') },
  {
    host: /^embed\.music\.apple\.com$|^embed\.podcasts\.apple\.com$/,
    page: (url) => url.href.replace('//embed.', '//'),
  },
  { host: /^w\.soundcloud\.com$/, page: (url) => url.searchParams.get('url') ?? undefined },
  { host: /^(?:www\.)?facebook\.com$/, page: (url) => url.searchParams.get('href') ?? undefined },
  {
    host: /^platform\.twitter\.com$/,
    page: (url) =>
      url.searchParams.get('id') ? `https://twitter.com/i/status/${url.searchParams.get('id')}` : undefined,
  },
  { host: /^(?:www\.)?instagram\.com$/, page: withoutPart('embed') },
  {
    host: /^(?:www\.)?tiktok\.com$/,
    page: (url) => (part(url, -1) ? `https://www.tiktok.com/@/video/${part(url, -1)}` : undefined),
  },
  { host: /^embed\.bsky\.app$/, page: (url) => `https://bsky.app/profile/${part(url, 1)}/post/${part(url, -1)}` },
  { host: /^embed\.ted\.com$/, page: (url) => url.href.replace('//embed.', '//www.') },
  { host: /^(?:www\.)?loom\.com$/, page: (url) => url.href.replace('/embed/', '/share/') },
  {
    host: /^player\.twitch\.tv$/,
    page: (url) =>
      url.searchParams.get('video') ? `https://www.twitch.tv/videos/${url.searchParams.get('video')}` : undefined,
  },
  {
    host: /^player\.bilibili\.com$/,
    page: (url) =>
      url.searchParams.get('bvid') ? `https://www.bilibili.com/video/${url.searchParams.get('bvid')}` : undefined,
  },
  { host: /^archive\.org$/, page: (url) => url.href.replace('/embed/', '/details/') },
  {
    host: /(?:^|\.)(?:wistia\.(?:com|net)|brightcove\.net|jwplatform\.com|jwplayer\.com|kaltura\.com|vidyard\.com|streamable\.com|rumble\.com|rutube\.ru|v\.qq\.com|megaphone\.fm|simplecast\.com|libsyn\.com|buzzsprout\.com|transistor\.fm|acast\.com|spreaker\.com|bandcamp\.com|mixcloud\.com|podbean\.com|audioboom\.com|art19\.com|omny\.fm|captivate\.fm|podigee\.io|redcircle\.com)$/,
  },
  {
    host: /(?:^|\.)(?:datawrapper\.dwcdn\.net|flo\.uri\.sh|public\.flourish\.studio|infogram\.com|e\.infogram\.com|ourworldindata\.org|public\.tableau\.com|datastudio\.google\.com|lookerstudio\.google\.com|codepen\.io|codesandbox\.io|stackblitz\.com|jsfiddle\.net|observablehq\.com|documentcloud\.org|scribd\.com|slideshare\.net|issuu\.com|gist\.github\.com|airtable\.com|sketchfab\.com)$/,
  },
];
/** `https://social.example/@name/1234/embed`: Mastodon's, on any host. */
const MASTODON = /^\/@[\w.@-]+\/\d+\/embed\/?$/;

/** The page that shows what a frame plays; undefined where the frame is no player that anyone knows. */
export function pageOf(frame: URL): string | undefined {
  if (MASTODON.test(frame.pathname)) return frame.origin + frame.pathname.replace(/\/embed\/?$/, '');
  const player = PLAYERS.find(({ host }) => host.test(frame.hostname));
  if (!player) return undefined;
  const page = player.page ? player.page(frame) : frame.href;
  return page && URL.canParse(page) && /^https?:/.test(page) ? page : undefined;
}

const NAMES: Readonly<Record<string, string>> = {
  'youtube.com': 'YouTube',
  'vimeo.com': 'Vimeo',
  'twitter.com': 'X',
  'x.com': 'X',
  'instagram.com': 'Instagram',
  'tiktok.com': 'TikTok',
  'facebook.com': 'Facebook',
  'reddit.com': 'Reddit',
  'threads.net': 'Threads',
  'bsky.app': 'Bluesky',
  'soundcloud.com': 'SoundCloud',
  'open.spotify.com': 'Spotify',
};

/** The site's own name where it has one that readers know, else its host. */
export function siteName(url: string): string {
  const host = new URL(url).hostname.replace(/^(?:www|m)\./, '');
  return NAMES[host] ?? host;
}
