import { isNamedBox } from './named-boxes';

/**
 * Readability judges every element by words in its class and id, and takes `header-anchor` for a page's head,
 * `media-figure` for an advertisement. Headings, pictures and what else is content by its tag lose their names before
 * it looks; their ids come back after, for footnotes and links within the page need them.
 */

const CONTENT = 'h2, h3, h4, h5, h6, figure, figcaption, img, pre, code, table, caption, math, blockquote, dl, sup, li';
/** The words for which Readability drops or doubts an element. */
const DOUBTED =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|com-|community|contact|cover-wrap|extra|footer|gdpr|header|hid|legends|masthead|media|menu|meta|outbrain|pager|popup|promo|remark|replies|rss|scroll|share|shoutbox|shopping|sidebar|skyscraper|social|sponsor|supplemental|tags|widget|yom-remote|author|byline|dateline/i;
const KEPT_ID = 'data-guarded-id';

export function guardContent(clone: Document): void {
  for (const element of clone.querySelectorAll(CONTENT)) {
    const name = element.getAttribute('class') ?? '';
    if (name && DOUBTED.test(name) && !isNamedBox(name)) element.removeAttribute('class');
    if (element.id && DOUBTED.test(element.id) && !isNamedBox(element.id)) {
      element.setAttribute(KEPT_ID, element.id);
      element.removeAttribute('id');
    }
  }
}

/** Gives the ids back. */
export function releaseContent(root: Element): void {
  for (const element of root.querySelectorAll(`[${KEPT_ID}]`)) {
    element.id = element.getAttribute(KEPT_ID) ?? '';
    element.removeAttribute(KEPT_ID);
  }
}
