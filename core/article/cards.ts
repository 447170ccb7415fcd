import { parseWebUrl } from '../model/url-rules';
import { cleanLine, lineOf } from '../page/text';
import { pageOf, siteName } from './players';
import { wrapperOf } from './wrapper';

/**
 * What other sites play or post inside an article cannot be shown without them. A video, a sound, a post becomes a
 * card: a figure with its picture or words, if the page has them, and the link under which it is found.
 */

interface Card {
  url: string;
  /** What the link says. */
  title: string;
  poster?: string;
  quote?: Element;
}

const POSTS: readonly { selector: string; address: string }[] = [
  { selector: 'blockquote.instagram-media', address: 'data-instgrm-permalink' },
  { selector: 'blockquote.tiktok-embed', address: 'cite' },
  { selector: 'blockquote.text-post-media', address: 'data-text-post-permalink' },
  { selector: '.fb-post[data-href], .fb-video[data-href]', address: 'data-href' },
  { selector: 'blockquote.mastodon-embed', address: 'data-embed-url' },
  {
    selector:
      'blockquote.twitter-tweet, blockquote.twitter-video, blockquote.bluesky-embed, blockquote.reddit-embed-bq, blockquote.reddit-card, .tumblr-post',
    address: 'cite',
  },
];
const PLAYERS: Readonly<Record<string, { attribute: string; url: (id: string) => string }>> = {
  'lite-youtube[videoid]': { attribute: 'videoid', url: (id) => `https://www.youtube.com/watch?v=${id}` },
  'youtube-video[videoid]': { attribute: 'videoid', url: (id) => `https://www.youtube.com/watch?v=${id}` },
  'amp-youtube[data-videoid]': { attribute: 'data-videoid', url: (id) => `https://www.youtube.com/watch?v=${id}` },
  'lite-vimeo[videoid]': { attribute: 'videoid', url: (id) => `https://vimeo.com/${id}` },
  'amp-vimeo[data-videoid]': { attribute: 'data-videoid', url: (id) => `https://vimeo.com/${id}` },
  'amp-twitter[data-tweetid]': { attribute: 'data-tweetid', url: (id) => `https://twitter.com/i/status/${id}` },
  'amp-instagram[data-shortcode]': { attribute: 'data-shortcode', url: (id) => `https://www.instagram.com/p/${id}/` },
};
/** Titles that every player of its kind has. */
const NO_TITLE =
  /^(?:youtube|vimeo)?[\s-]*(?:video|audio|media|embed(?:ded)?|content|player|iframe|post|from youtube|x|twitter tweet)*\s*(?:player|post|content|video|tweet)?$/i;
const MEDIA = 'iframe, video, audio, blockquote, img';
/** Of a post's words, fewer are its buttons. */
const SHORTEST_QUOTE = 40;
const LONGEST_TITLE = 160;

export function makeCards(clone: Document, baseUrl: string): void {
  for (const { selector, address } of POSTS)
    for (const post of clone.querySelectorAll(selector)) replace(post, cardOfPost(post, address, baseUrl));
  for (const [selector, { attribute, url }] of Object.entries(PLAYERS))
    for (const player of clone.querySelectorAll(selector))
      replace(player, { url: url(player.getAttribute(attribute) ?? ''), title: titleOf(player) });
  for (const frame of clone.querySelectorAll('iframe, amp-iframe')) replace(frame, cardOfFrame(frame, baseUrl));
  for (const media of clone.querySelectorAll('video, audio')) replace(media, cardOfMedia(media, baseUrl));
}

function replace(element: Element, card: Card | undefined): void {
  if (!card || element.closest('nav, footer, aside, form, [hidden]')) return;
  if (element.closest('header') && !element.closest('article')) return;
  const outer = wrapperOf(element);
  const shown = figureOf(card, element.ownerDocument);
  const figure = outer.closest('figure');
  const caption = figure?.querySelector('figcaption');
  // A figure of the page's own has said what is to be seen.
  if (figure && caption && figure.querySelectorAll(MEDIA).length === 1) {
    shown.querySelector('figcaption')?.remove();
    shown.append(caption);
    figure.replaceWith(shown);
  } else outer.replaceWith(shown);
}

function figureOf({ url, title, poster, quote }: Card, clone: Document): Element {
  const figure = clone.createElement('figure');
  const link = clone.createElement('a');
  link.setAttribute('href', url);
  const words = cleanLine(title).slice(0, LONGEST_TITLE) || url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
  const caption = clone.createElement('figcaption');
  if (quote) {
    figure.append(quote);
    const says = [...quote.querySelectorAll('a[href]')].some((other) => other.getAttribute('href')?.startsWith(url));
    link.textContent = words;
    // Most posts end in a link to themselves, with name and date.
    if (!says) caption.append(link);
  } else {
    if (poster) {
      const image = clone.createElement('img');
      image.setAttribute('src', poster);
      image.setAttribute('alt', '');
      link.append(image);
    }
    link.append(words);
    // `cite` is the title of a work, and by it the reader's styles know a card.
    const cite = clone.createElement('cite');
    cite.append(link);
    figure.append(cite);
    caption.textContent = siteName(url);
  }
  if (caption.firstChild) figure.append(caption);
  return figure;
}

function cardOfPost(post: Element, address: string, baseUrl: string): Card | undefined {
  const links = [...post.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  const permalink = [post.getAttribute(address), post.getAttribute('cite'), ...links.reverse()].find(
    (link) => link && parseWebUrl(link, baseUrl),
  );
  const url = parseWebUrl(permalink ?? '', baseUrl);
  if (!url) return undefined;
  url.search = url.pathname.length > 1 && !url.searchParams.has('v') ? '' : url.search;
  const text = lineOf(post);
  if (text.length < SHORTEST_QUOTE || address === 'data-instgrm-permalink') {
    const line = [...post.querySelectorAll('a[href]')].map(lineOf).find((words) => words.length > 25);
    return { url: url.href, title: line ?? '' };
  }
  const quote = post.cloneNode(true) as Element;
  for (const { name } of [...quote.attributes]) quote.removeAttribute(name);
  for (const script of quote.querySelectorAll('script, img, svg')) script.remove();
  quote.setAttribute('cite', url.href);
  return { url: url.href, title: siteName(url.href), quote: quote.localName === 'blockquote' ? quote : undefined };
}

function cardOfFrame(frame: Element, baseUrl: string): Card | undefined {
  const source = ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data-cookieblock-src', 'data-src-cmplz']
    .map((name) => frame.getAttribute(name))
    .find((value) => value && !/^(?:about|data|javascript):/i.test(value));
  const url = source ? parseWebUrl(source, baseUrl) : undefined;
  const page = url && pageOf(url);
  return page ? { url: page, title: titleOf(frame) } : undefined;
}

/** A film that plays by itself, without a sound and over and over, is a moving picture: it too is kept by its link. */
function cardOfMedia(media: Element, baseUrl: string): Card | undefined {
  const sources = [media, ...media.querySelectorAll('source')].flatMap((element) => [
    element.getAttribute('src'),
    element.getAttribute('data-src'),
  ]);
  const url = sources.map((source) => parseWebUrl(source ?? '', baseUrl)).find(Boolean);
  const poster = parseWebUrl(media.getAttribute('poster') ?? '', baseUrl)?.href;
  return url ? { url: url.href, title: titleOf(media) || fileOf(url), poster } : undefined;
}

function titleOf(player: Element): string {
  const names = ['title', 'aria-label', 'playlabel', 'data-title'].map((name) =>
    cleanLine(player.getAttribute(name) ?? ''),
  );
  return names.find((name) => name !== '' && !NO_TITLE.test(name)) ?? '';
}

const fileOf = (url: URL): string => url.pathname.split('/').at(-1) ?? '';
