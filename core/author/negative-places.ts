/**
 * Places on a page where names stand that are not its author's: comments, teasers of other articles, widgets, the
 * site's footer. A box found there is dropped.
 */

/** Places with names of other people: those who comment, who wrote other articles, who took the pictures. */
const OF_OTHERS =
  /(?:^|[\s_-])(?:comments?|respond|disqus|replies|related|recirc\w*|recommend\w*|more-?(?:from|stories|news)|popular|trending|most-?read|read-?(?:more|next)|also-?like|teasers?|testimonials?|reviews?-list|carousel|upnext|next-?post|post-?navigation|latest-?posts?|recent-?posts?|author-?posts?|thumbnail-?list|cross-?link|(?:image|photo|picture|media|video)[_-]?(?:author|credits?|licen\w*|caption)|licen[cs]e)(?:$|[\s_-])/i;
/** Places that are about the site, or sell something. A box that is named for an author may stand there all the same. */
const OF_THE_SITE =
  /(?:^|[\s_-])(?:widget|sidebar|newsletter|subscribe|site-?footer|page-?footer|global-?footer|breadcrumbs?|nav(?:bar|igation)?|menu|promo\w*|advert\w*|sponsor\w*)(?:$|[\s_-])/i;

/** Is this inside such a place? `named` for what is plainly named for an author: many themes keep it in a sidebar. */
export function isElsewhere(element: Element, named = false): boolean {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    if (at.localName === 'nav') return true;
    if (at.localName === 'footer' && at.parentElement?.localName === 'body') return true;
    const words = `${at.getAttribute('class') ?? ''} ${at.id}`;
    const match = words.match(OF_OTHERS)?.[0] ?? (named ? undefined : words.match(OF_THE_SITE)?.[0]);
    if (match && !holdsTheArticle(at, match)) return true;
  }
  return false;
}

/** Layouts are named for their parts: "content-sidebar-wrap" holds the sidebar, and the article too. */
function holdsTheArticle(element: Element, match: string): boolean {
  if (/comment|respond|repl/i.test(match)) return false;
  if (element.querySelector('h1')) return true;
  return [...element.querySelectorAll('p')].filter((p) => (p.textContent ?? '').length > LONG_PARAGRAPH).length >= MANY;
}

const LONG_PARAGRAPH = 160;
const MANY = 5;
