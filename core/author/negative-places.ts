/**
 * Places on a page where names stand that are not its author's: comments, teasers of other articles, widgets, the
 * site's footer. A box found there is dropped.
 */

const ELSEWHERE =
  /(?:^|[\s_-])(?:comments?|respond|disqus|replies|related|recirc\w*|recommend\w*|more-?(?:from|stories|news)|popular|trending|most-?read|read-?(?:more|next)|also-?like|teasers?|widget|sidebar|newsletter|subscribe|testimonials?|reviews?-list|site-?footer|page-?footer|global-?footer|breadcrumbs?|nav(?:bar|igation)?|menu|carousel|promo\w*|advert\w*|sponsor\w*|upnext|next-?post|post-?navigation|latest-?posts?|recent-?posts?|author-?posts?|thumbnail-?list|cross-?link)(?:$|[\s_-])/i;

/** Is this inside such a place? `ignoreSidebar` for what is known by name: many themes keep it there. */
export function isElsewhere(element: Element, ignoreSidebar = false): boolean {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    if (at.localName === 'nav') return true;
    if (at.localName === 'footer' && at.parentElement?.localName === 'body') return true;
    const match = `${at.getAttribute('class') ?? ''} ${at.id}`.match(ELSEWHERE)?.[0];
    if (match && !(ignoreSidebar && /sidebar|widget/i.test(match)) && !holdsTheArticle(at, match)) return true;
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
