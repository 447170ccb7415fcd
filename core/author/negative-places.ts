/**
 * Places on a page where names stand that are not its author's: comments, teasers of other articles, widgets, the
 * site's footer. A box found there is dropped.
 */

const ELSEWHERE =
  /(?:^|[\s_-])(?:comments?|respond|disqus|replies|related|recirc\w*|recommend\w*|more-?(?:from|stories|news)|popular|trending|most-?read|read-?(?:more|next)|also-?like|teasers?|widget|sidebar|newsletter|subscribe|testimonials?|reviews?-list|site-?footer|page-?footer|global-?footer|breadcrumbs?|nav(?:bar|igation)?|menu|carousel|promo\w*|advert\w*|sponsor\w*|upnext|next-?post|post-?navigation|latest-?posts?|recent-?posts?|author-?posts?|thumbnail-?list|cross-?link)(?:$|[\s_-])/i;

/** Is this inside such a place? `ignoreSidebar` for boxes that are known by name: many themes keep them there. */
export function isElsewhere(element: Element, ignoreSidebar = false): boolean {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    if (at.localName === 'nav') return true;
    if (at.localName === 'footer' && at.parentElement?.localName === 'body') return true;
    if (/^(?:article|main)$/.test(at.localName) && at.getAttribute('itemprop') === 'comment') return true;
    const names = `${at.getAttribute('class') ?? ''} ${at.id}`;
    const match = names.match(ELSEWHERE)?.[0];
    if (match && !(ignoreSidebar && /sidebar|widget/i.test(match))) return true;
  }
  return false;
}
