/**
 * Places on a page where names stand that are not its author's: comments, teasers of other articles, widgets, the
 * site's footer. A box found there is dropped.
 */

/** Places with names of other people: those who comment, who wrote other articles, who took the pictures. */
const OF_OTHERS =
  /(?<![^\s_-])(?:comments?|respond|disqus|replies|related|recirc\w*|recommend\w*|more-?(?:from|stories|news)|popular|trending|most-?read|read-?(?:more|next)|also-?like|teasers?|testimonials?|reviews?-list|carousel|upnext|next-?post|post-?navigation|latest-?posts?|recent-?posts?|author-?posts?|thumbnail-?list|cross-?link|(?:image|photo|picture|media|video)[_-]?(?:author|credits?|licen\w*|caption)|licen[cs]e)(?![^\s_-])/i;
/** Places that are about the site, or sell something. A box that is named for an author may stand there all the same. */
const OF_THE_SITE =
  /(?<![^\s_-])(?:widget|sidebar|newsletter|subscribe|site-?footer|page-?footer|global-?footer|breadcrumbs?|nav(?:bar|igation)?|menu|promo\w*|advert\w*|sponsor\w*)(?![^\s_-])/i;

/** What was found of each element, for many are asked of in one page. Authors are looked for in clones that stay as they are. */
const known = { plain: new WeakMap<Element, boolean>(), named: new WeakMap<Element, boolean>() };

/** Is this inside such a place? `named` for what is plainly named for an author: many themes keep it in a sidebar. */
export function isElsewhere(element: Element, named = false): boolean {
  const answers = named ? known.named : known.plain;
  const asked: Element[] = [];
  let answer = false;
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    const before = answers.get(at);
    answer = before ?? isPlaceOfOthers(at, named);
    if (before === undefined) asked.push(at);
    if (before !== undefined || answer) break;
  }
  for (const at of asked) answers.set(at, answer);
  return answer;
}

function isPlaceOfOthers(element: Element, named: boolean): boolean {
  if (element.localName === 'nav') return true;
  if (element.localName === 'footer' && element.parentElement?.localName === 'body') return true;
  const words = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (words === ' ') return false;
  const match = words.match(OF_OTHERS)?.[0] ?? (named ? undefined : words.match(OF_THE_SITE)?.[0]);
  return match !== undefined && !holdsTheArticle(element, match);
}

/** Layouts are named for their parts: "content-sidebar-wrap" holds the sidebar, and the article too. */
function holdsTheArticle(element: Element, match: string): boolean {
  if (/comment|respond|repl/i.test(match)) return false;
  if (element.querySelector('h1')) return true;
  let long = 0;
  for (const paragraph of element.getElementsByTagName('p')) {
    if ((paragraph.textContent ?? '').length > LONG_PARAGRAPH && ++long >= MANY) return true;
  }
  return false;
}

const LONG_PARAGRAPH = 160;
const MANY = 5;
