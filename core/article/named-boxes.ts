import { type Trace, UNHEARD } from './trace';

/**
 * Parts of a page that are named for what they are: newsletter forms, related stories, share buttons, cookie notices,
 * text for screen readers only. They go before Readability looks, which would take some of them for the article.
 */

/** How words of class names and ids begin, as patterns. */
const BEGINNINGS: readonly string[] = [
  // Invitations
  'newsletter|subscri(?:be|ption)|opt-?in|mc4wp|mailchimp|convertkit|promo|hs-cta|lead-?(?:magnet|form|gen)|upsell',
  'donat(?:e|ion)|paywall',
  // Advertisements and notices
  'advert|outbrain|taboola|zergnet|cookie|consent',
  // Other stories
  'related|recirc|recommend(?:ed|ation)|onward|post-?nav',
  // What can be done with the page
  'share|addtoany|feedback|ez-toc',
];
/** Whole words, of the same kinds. */
const WORDS: readonly string[] = [
  'sign-?up|follow-?us|cta|call-?to-?action|regwall',
  'ad-?(?:slot|unit|container|wrapper|label)|sponsored|disclosures?|gdpr|modal|popup|lightbox',
  'read-?(?:more|next|also)|also-?like|trending|more-?(?:from|stories|articles|news)|most-?(?:read|popular)',
  'popular-?posts?|prev-?next|pagination',
  'sharing|social|social-?(?:share|links|icons|media|bar|buttons)|sharedaddy|toolbar|print-?(?:only|link|button)',
  'back-?to-?top|audio-?player|reactions?|breadcrumbs?|table-?of-?contents|tags?-?(?:list|links|cloud)',
  '(?:post|entry)-?tags|(?:post|entry|article)-?meta',
];
/** A hyphen, an underscore, a space or an end stands on either side. */
const NAMES = new RegExp(`(?<![^\\s_-])(?:(?:${BEGINNINGS.join('|')})\\w*|${WORDS.join('|')})(?![^\\s_-])`, 'i');
/** Whatever is in there, it is other people's. */
const OTHERS =
  /(?<![^\s_-])(?:comments?(?:-?(?:area|list|section|wrapper|container))?|disqus\w*|respond|livefyre|fb-comments)(?![^\s_-])/i;
const UNSEEN = '.screen-reader-text, .sr-only, .visually-hidden, .visuallyhidden, .skip-link, .assistive-text';

/** A box that holds more of the page's text is no box but the page. */
const MOST_SHARE = 0.12;
const MOST_TEXT = 1_500;
/** Comments may be longer than the article, but an article is not among them. */
const LONG_PARAGRAPH = 250;
const MANY = 3;
const LONGEST_UNSEEN = 120;
const NEVER: ReadonlySet<string> = new Set(
  'body main article h1 h2 h3 h4 h5 h6 a p pre code figure picture img table math'.split(' '),
);

/** Do these classes or ids name such a box? */
export const isNamedBox = (words: string): boolean => NAMES.test(words);

/** Takes named boxes out of a cloned page. */
export function takeOutNamedBoxes(clone: Document, trace: Trace = UNHEARD): void {
  const { body } = clone;
  if (!body) return;
  const total = lengthOf(body);
  for (const element of body.querySelectorAll(UNSEEN)) {
    if (lengthOf(element) < LONGEST_UNSEEN && !element.closest('pre, code, math'))
      trace.remove(element, 'words for screen readers only');
  }
  for (const element of body.querySelectorAll('[class], [id]')) {
    if (NEVER.has(element.localName)) continue;
    const words = `${element.getAttribute('class') ?? ''} ${element.id}`;
    const name = NAMES.exec(words);
    const goes = name ? isSmall(element, total) : OTHERS.test(words) && isApart(element);
    if (goes && !element.closest('pre, code'))
      trace.remove(element, name ? `named box: ${name[0]}` : "others' comments");
  }
}

/** Is it named for something that is no article? */
export const looksLikeABox = (element: Element): boolean =>
  [element, ...element.querySelectorAll('[class], [id]')].some((part) => {
    const words = `${part.getAttribute('class') ?? ''} ${part.id}`;
    return NAMES.test(words) || OTHERS.test(words);
  });

function isSmall(element: Element, total: number): boolean {
  const length = lengthOf(element);
  return (
    length <= MOST_TEXT &&
    length <= total * MOST_SHARE &&
    element.querySelector('h1, article, table, pre, code') === null
  );
}

/** Not around the article: some themes name the whole page for its comments. */
function isApart(element: Element): boolean {
  if (element.querySelector('h1, [itemprop~="articleBody"], .entry-content')) return false;
  const article = element.ownerDocument.querySelector('article, [itemprop~="articleBody"], main');
  if (article && element.contains(article)) return false;
  const outside = [...element.ownerDocument.querySelectorAll('p')].filter(
    (paragraph) => !element.contains(paragraph) && (paragraph.textContent ?? '').length > LONG_PARAGRAPH,
  );
  return outside.length >= MANY || lengthOf(element) < MOST_TEXT;
}

const lengthOf = (element: Element): number => (element.textContent ?? '').trim().length;
