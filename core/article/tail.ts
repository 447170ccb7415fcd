import { lineOf } from '../page/text';
import { isLong, LONG_PARAGRAPH, linkShare, textBlocksIn } from './lines';
import { isHeadingOfOthers } from './phrases';
import type { Trace } from './trace';

/** What stands behind an article: sections of other stories, teasers, lists of links, a date. */

const LONGEST_HEADING = 70;
/** Text of a teaser under its heading, in characters and blocks. */
const LONGEST_TEASER = 450;
const TEASER_BLOCKS = 4;
const FEWEST_TEASERS = 3;
/** A list of things, each with a linked heading, is an article; its entries are most of it. */
const MOST_TEASERS = 0.4;
const PRINTED_WHEN =
  /^(?:(?:first |last )?(?:posted|published|updated)|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato)\b.*\d/i;

/** Takes out of an article what stands behind it. */
export function tidyTail(root: Element, trace: Trace): void {
  takeOutSections(root, trace);
  const blocks = textBlocksIn(root).reverse();
  const teasers = takeOutTeasers(root, blocks, trace);
  takeOutMenus(blocks.slice(teasers), trace);
}

/** From each heading of other stories on, as long as links follow it. */
function takeOutSections(root: Element, trace: Trace): void {
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6, p, strong, div')) {
    if ((heading.textContent ?? '').length > LONGEST_HEADING * 2 || heading.querySelector('p, div, ul')) continue;
    const text = lineOf(heading);
    if (text === '' || text.length > LONGEST_HEADING || !isHeadingOfOthers(text)) continue;
    takeOutSection(heading, root, trace);
  }
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
    if (/^h[1-6]$/.test(next.localName) && !isHeadingOfOthers(lineOf(next)) && linkShare(next) < 0.8) break;
    if (linkShare(next) < 0.5 && lineOf(next).length > LONG_PARAGRAPH && !isTeaser(next)) break;
    following.push(next);
  }
  const linked = following.filter((element) => linkShare(element) > 0.5 || lineOf(element) === '' || isTeaser(element));
  if (linked.length === 0 && start.nextElementSibling) return;
  for (const element of [start, ...following]) trace.remove(element, `section of other stories: ${lineOf(heading)}`);
}

/** Headings that are links, each with a line or two under it. */
function isTeaser(element: Element): boolean {
  const headings = [...element.querySelectorAll('h2, h3, h4, h5, h6')];
  return (
    headings.length > 0 &&
    headings.every(isLinked) &&
    lineOf(element).length <= headings.length * (LONGEST_TEASER + LONGEST_HEADING)
  );
}

/** To another page; a heading that links to itself is an anchor. */
function isLinked(heading: Element): boolean {
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  return (
    link !== null && !link.getAttribute('href')?.startsWith('#') && (link.contains(heading) || linkShare(heading) > 0.8)
  );
}

/** Teasers at the very end, which no heading announces; the blocks come from the last on. Gives how many went. */
function takeOutTeasers(root: Element, blocks: readonly Element[], trace: Trace): number {
  const run: Element[] = [];
  let pending: Element[] = [];
  let teasers = 0;
  for (const block of blocks) {
    if (!/^h[2-6]$/.test(block.localName)) {
      pending.push(block);
      if (pending.length > TEASER_BLOCKS || lengthOf(pending) > LONGEST_TEASER) break;
    } else if (isLinked(block)) {
      run.push(...pending, block);
      pending = [];
      teasers += 1;
    } else break;
  }
  if (teasers < FEWEST_TEASERS || lengthOf(run) > (root.textContent ?? '').length * MOST_TEASERS) return 0;
  for (const block of run) trace.remove(block, 'teasers behind the article');
  return run.length;
}

const lengthOf = (blocks: readonly Element[]): number =>
  blocks.reduce((all, block) => all + (block.textContent ?? '').length, 0);

/** Lists of links, and a date, after the last paragraph. */
function takeOutMenus(blocks: readonly Element[], trace: Trace): void {
  for (const block of blocks) {
    if (isLong(block)) return;
    const text = lineOf(block);
    const when = PRINTED_WHEN.test(text) && text.split(' ').length <= 10;
    const menu = block.localName === 'li' && linkShare(block) > 0.9 && isMenuList(block.parentElement);
    if (when || menu) trace.remove(block, 'date or menu at the tail');
  }
}

/** Is a list one of links? */
const isMenuList = (list: Element | null): boolean =>
  list !== null && list.children.length >= 4 && linkShare(list) > 0.8;
