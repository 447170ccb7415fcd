import { lineOf } from '../page/text';
import { type Trace, UNHEARD } from './trace';

/**
 * What extraction leaves around and between the paragraphs of an article: promotion, "read also" lines, bylines and
 * dates at the head, lists of other stories at the tail.
 */

/** Whole lines that are no part of any article. */
const PROMOTION: readonly RegExp[] = [
  /^[-–—\s]*(?:advert(?:isement)?s?:?|anzeige|reklama|reklame|filed under:?|kommentare geschlossen|bild anzeigen|zurück(?: zur (?:liste|übersicht|listenansicht))?|nach oben|back to top|volver|retour|publicité|publicidad|pubblicità|sponsored(?: content)?|comments?(?: ?\(\+?\d*\))?|\d+ comments?|post (?:a )?comment(?: \(\+\))?|leave a (?:comment|reply)|no comments|share(?: (?:this|on|via)\b.{0,40})?|tweet|print|e-?mail|skip to (?:main )?content|this slideshow requires javascript\.?|loading\.*|no posts|teilen|drucken|partager|compartir|condividi|view in browser|open in app)[-–—\s]*$/i,
  /^(?:click here to (?:subscribe|sign|join)|sign up (?:for|to) (?:our|the|receive|get)|subscribe (?:to|now|here|today)|get (?:the|our) (?:free |daily |weekly )?(?:newsletter|app)|join our (?:newsletter|mailing list|community|forums?|facebook|telegram|whatsapp)|follow (?:us|me|@\w+)(?: on)?|like us on|don['’]t forget to (?:subscribe|follow|share)|if you (?:liked|enjoyed) this (?:article|post|story)|thanks? for (?:reading|visiting)|abonnieren sie|hier (?:zum newsletter|abonnieren)|inscrivez-vous|suscríbete|iscriviti|assine)\b.{0,160}$/i,
  /^(?:to (?:view|read|continue reading) the (?:full |rest of the )?(?:story|article)\b.{0,40}\bsubscri|if you(?:['’]re| are) (?:seeing this|already a subscriber)|already a subscriber|first-time subscribers|for the latest (?:stories|news)\b.{0,60}\bdownload|(?:this|the) (?:article|story) is the copyrighted property|written permission must be|all rights reserved|follow .{3,40} on (?:twitter|x|facebook|instagram)\b|(?:teilen sie|den artikel) (?:diesen artikel|mit anderen)|mit diesem button|hazte miembro|materiał chroniony|diese seite:?$)/i,
  /^click here .{0,60}\b(?:app|newsletter|here)$/i,
  /^(?:this (?:post|article|page) (?:may contain|contains) affiliate links?\b.{0,200}|as an amazon associate\b.{0,120})$/i,
];
/** Lines that lead to another story, when most of them is a link. */
const READ_ALSO =
  /^(?:related(?: (?:stories|articles?|story|posts?|content|reading))?|read (?:more|also|next|on|the full)|also read|see also|see more|more(?: on this| from| stories)?|you (?:may|might) also (?:like|enjoy)|recommended|don['’]t miss|watch|must read|up next|next up|lesen sie (?:auch|mehr)|auch lesen|zum weiterlesen|verwandte artikel|siehe auch|mira|le puede interesar|dowiedz się więcej|mehr (?:dazu|zum thema)|auch interessant|lire aussi|à lire(?: aussi)?|voir aussi|lea (?:también|más)|te puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook|les også|läs också|przeczytaj (?:też|także)|читайте также|関連記事|相关阅读|延伸閱讀)\s*(?:[:：|–—>»-]|$|\s)/i;
const OTHER_STORIES =
  /^(?:related\b.{0,30}|more (?:from|in|on|stories|articles|news|posts|like this)\b.{0,40}|(?:more )?articles you (?:might|may).{0,20}|you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,20}|recommended.{0,30}|read (?:more|next|also)|see also|popular (?:posts|articles|stories).{0,20}|trending.{0,20}|most (?:read|popular).{0,20}|latest (?:news|posts|articles|stories).{0,20}|recent posts|also in.{0,30}|also in the news|what to read next|keep reading|up next|share this.{0,30}|leave a (?:reply|comment)|comments?|tags?|sign up.{0,40}|subscribe.{0,40}|newsletter.{0,30}|ähnliche (?:artikel|beiträge).{0,20}|verwandte (?:artikel|themen|beiträge)|siehe auch|auch lesen|zum weiterlesen|weiterführende (?:links|informationen)|weitere (?:informationen|tourentipps|meldungen|nachrichten)\b.{0,40}|mehr zu .{3,30}|beiträge zum thema|(?:auch|mehr) auf \S+|(?:empfehlungen|highlights) aus .{3,30}|den artikel mit anderen teilen.{0,20}|das thema könnte (?:sie|dich) auch.{0,20}|weitere (?:artikel|beiträge|themen).{0,20}|mehr zum thema.{0,20}|das könnte (?:sie|dich) auch.{0,20}|auch interessant|articles (?:similaires|liés|récents)|sur le même sujet|à lire aussi|artículos relacionados|noticias relacionadas|te puede interesar|potrebbe interessarti.{0,20}|articoli correlati|leia também|veja também|notícias relacionadas|lees ook|関連記事|あわせて読みたい|相关(?:文章|阅读|推荐)|推荐阅读|相關文章)\s*:?$/i;

const LONG_PARAGRAPH = 140;
/** How many short texts may stand before the first paragraph and be looked at. */
const HEAD_BLOCKS = 24;
const HEAD_WORDS = 16;
const LINE_LENGTH = 260;
const LONGEST_HEADING = 70;

/** Takes what is left over out of an extracted body; who signed it and its title are known. */
export function takeOutRemnants(
  root: Element,
  { names = [], title = '' }: { names?: readonly string[]; title?: string },
  trace: Trace = UNHEARD,
): void {
  for (const line of lines(root)) {
    if ((line.textContent ?? '').length > LINE_LENGTH * 2) continue;
    const text = lineOf(line);
    if (text.length > LINE_LENGTH || text === '') continue;
    if (PROMOTION.some((pattern) => pattern.test(text))) trace.remove(line, 'line of promotion');
    else if (isReadAlso(line, text)) trace.remove(line, 'line that leads to another story');
  }
  takeOutTitle(root, title, trace);
  tidyHead(root, names, trace);
  tidyTail(root, trace);
  dropEmpty(root);
}

/** Elements that hold a line: no blocks in them, and no pictures. */
function lines(root: Element): Element[] {
  return [...root.querySelectorAll('p, div, li, h2, h3, h4, h5, h6, span, a, strong, em')].filter(
    (element) =>
      !element.querySelector(
        'p, div, li, ul, ol, table, pre, blockquote, h1, h2, h3, h4, h5, h6, img, video, iframe, picture',
      ) &&
      isBlock(element) &&
      !element.closest('pre, code, table, blockquote, figcaption'),
  );
}

/** A link or a span is a line only where it stands alone among blocks. */
function isBlock(element: Element): boolean {
  if (!/^(?:span|a|strong|em)$/.test(element.localName)) return true;
  const { parentElement: parent } = element;
  return parent !== null && /^(?:div|section|article)$/.test(parent.localName) && ownText(parent) === '';
}

const ownText = (element: Element): string =>
  [...element.childNodes]
    .filter((node) => node.nodeType === 3)
    .map((node) => node.nodeValue ?? '')
    .join('')
    .trim();

function isReadAlso(line: Element, text: string): boolean {
  const share = linkShare(line);
  if (READ_ALSO.test(text) && share > 0.4) return true;
  // A headline in capitals that is one link, between paragraphs.
  return line.localName === 'p' && share > 0.95 && text.split(' ').length >= 4 && isCapitals(text);
}

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text);

function linkShare(element: Element): number {
  const all = (element.textContent ?? '').trim().length;
  const links = element.localName === 'a' ? [element] : [...element.querySelectorAll('a[href]')];
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
  return all ? linked / all : 0;
}

const WHEN =
  /\b\d{1,2}:\d{2}\b|\b(?:19|20)\d{2}\b|\b(?:posted|published|updated|last modified|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato)\b|\d+ (?:min(?:ute)?s?|hours?|days?) (?:ago|read)|\bletture\b|年\d{1,2}月/i;

/** The title, where it is printed above the first paragraph once more. */
function takeOutTitle(root: Element, title: string, trace: Trace): void {
  const wanted = wordsOf(title);
  if (wanted === '') return;
  for (const block of root.querySelectorAll('h1, h2, h3, h4, p, div, span')) {
    if (!isTextBlock(block)) continue;
    if (wordsOf(lineOf(block)) === wanted) trace.remove(block, 'the title once more');
    else if (isLong(block)) return;
  }
}

const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Bylines, dates, breadcrumbs and menus before the first paragraph. */
function tidyHead(root: Element, names: readonly string[], trace: Trace): void {
  const head: Element[] = [];
  for (const block of blocksOf(root)) {
    if (!isTextBlock(block)) continue;
    if (isLong(block) || head.length >= HEAD_BLOCKS) break;
    head.push(block);
  }
  for (const block of head) {
    const text = lineOf(block);
    const words = text.split(' ').length;
    if (/^h[1-6]$/.test(block.localName) || words > HEAD_WORDS) continue;
    const isByline = /^(?:by|von|par|por|di)\s/i.test(text) || names.some((name) => text.startsWith(name));
    const isDate = WHEN.test(text) && words <= 12;
    const isMenu = linkShare(block) > 0.8 && words <= 6;
    const isCrumb = /[»›]/.test(text) && words <= HEAD_WORDS;
    const isNothing = /^[\d\s.,|·•/–-]*$/.test(text);
    if (isByline) trace.remove(block, 'byline at the head');
    else if (isDate) trace.remove(block, 'date at the head');
    else if (isMenu || isCrumb) trace.remove(block, 'menu at the head');
    else if (isNothing) trace.remove(block, 'no words');
  }
}

/** From a heading of other stories on, as long as links follow it; and lists of links after the last paragraph. */
function tidyTail(root: Element, trace: Trace): void {
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6, p, strong, div')) {
    if ((heading.textContent ?? '').length > LONGEST_HEADING * 2 || heading.querySelector('p, div, ul')) continue;
    const text = lineOf(heading);
    if (text === '' || text.length > LONGEST_HEADING || !OTHER_STORIES.test(text)) continue;
    takeOutSection(heading, root, trace);
  }
  const tail: Element[] = [];
  for (const block of blocksOf(root).reverse()) {
    if (!isTextBlock(block)) continue;
    if (isLong(block)) break;
    const text = lineOf(block);
    const when =
      WHEN.test(text) && text.split(' ').length <= 10 && /^(?:first |last )?(?:posted|published|updated)/i.test(text);
    const menu = block.localName === 'li' && linkShare(block) > 0.9 && isMenuList(block.parentElement);
    if (when || menu) tail.push(block);
  }
  for (const block of tail) trace.remove(block, 'date or menu at the tail');
}

/** The heading, and what follows it while that is links: beside it, or beside the box in which it stands alone. */
function takeOutSection(heading: Element, root: Element, trace: Trace): void {
  let start = heading;
  while (
    start.parentElement &&
    start.parentElement !== root &&
    !start.nextElementSibling &&
    !start.previousElementSibling
  )
    start = start.parentElement;
  const following: Element[] = [];
  for (let next = start.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^h[1-6]$/.test(next.localName) && !OTHER_STORIES.test(lineOf(next)) && linkShare(next) < 0.8) break;
    if (linkShare(next) < 0.5 && lineOf(next).length > LONG_PARAGRAPH) break;
    following.push(next);
  }
  const linked = following.filter((element) => linkShare(element) > 0.5 || lineOf(element) === '');
  if (linked.length === 0 && start.nextElementSibling) return;
  for (const element of [start, ...following]) trace.remove(element, `section of other stories: ${lineOf(heading)}`);
}

const isMenuList = (list: Element | null): boolean =>
  list !== null && list.children.length >= 4 && linkShare(list) > 0.8;

const blocksOf = (root: Element): Element[] => [
  ...root.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, div, span, time, dd, dt'),
];

const isTextBlock = (element: Element): boolean =>
  !element.querySelector('p, li, div, ul, ol, table, h1, h2, h3, h4, h5, h6, img, pre, blockquote') &&
  !element.closest('pre, code, table, figure, blockquote') &&
  (element.localName !== 'span' || isBlock(element)) &&
  lineOf(element) !== '';

const isLong = (element: Element): boolean => (element.textContent ?? '').trim().length >= LONG_PARAGRAPH;

/** Lists and wrappers of which nothing is left. */
function dropEmpty(root: Element): void {
  for (const element of [...root.querySelectorAll('ul, ol, li, p, div, section, h2, h3, h4, h5, h6')].reverse()) {
    if (
      (element.textContent ?? '').trim() === '' &&
      !element.querySelector('img, video, audio, iframe, picture, svg, math, hr, canvas')
    )
      element.remove();
  }
}
