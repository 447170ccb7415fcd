import { lineOf } from '../page/text';
import { isLong, linesIn, linkShare, textBlocksIn } from './lines';
import { isInvitation, isLabel, isLead } from './phrases';
import { tidyTail } from './tail';
import { type Trace, UNHEARD } from './trace';

/**
 * What extraction leaves around and between the paragraphs of an article: promotion, "read also" lines, bylines and
 * dates at the head, lists of other stories at the tail.
 */

/** How many short texts may stand before the first paragraph and be looked at. */
const HEAD_BLOCKS = 24;
const HEAD_WORDS = 16;
const LINE_LENGTH = 260;

/** Takes what is left over out of an extracted body; who signed it and its title are known. */
export function takeOutRemnants(
  root: Element,
  { names = [], title = '' }: { names?: readonly string[]; title?: string },
  trace: Trace = UNHEARD,
): void {
  for (const line of linesIn(root)) {
    if ((line.textContent ?? '').length > LINE_LENGTH * 2) continue;
    const text = lineOf(line);
    if (text.length > LINE_LENGTH || text === '') continue;
    if (isLabel(text) || isInvitation(text)) trace.remove(line, 'line of promotion');
    else if (isReadAlso(line, text)) trace.remove(line, 'line that leads to another story');
  }
  takeOutTitle(root, title, trace);
  tidyHead(root, names, trace);
  tidyTail(root, trace);
  dropEmpty(root);
}

function isReadAlso(line: Element, text: string): boolean {
  const share = linkShare(line);
  if (isLead(text) && share > 0.4) return true;
  // A headline in capitals that is one link, between paragraphs.
  return line.localName === 'p' && share > 0.95 && text.split(' ').length >= 4 && isCapitals(text);
}

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text);

const WHEN =
  /\b\d{1,2}:\d{2}\b|\b(?:19|20)\d{2}\b|\b(?:posted|published|updated|last modified|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato)\b|\d+ (?:min(?:ute)?s?|hours?|days?) (?:ago|read)|\bletture\b|年\d{1,2}月/i;

/** The title, where it is printed above the first paragraph once more. */
function takeOutTitle(root: Element, title: string, trace: Trace): void {
  const wanted = wordsOf(title);
  if (wanted === '') return;
  for (const block of textBlocksIn(root)) {
    if (wordsOf(lineOf(block)) === wanted) trace.remove(block, 'the title once more');
    else if (isLong(block)) return;
  }
}

const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Bylines, dates, breadcrumbs and menus before the first paragraph. */
function tidyHead(root: Element, names: readonly string[], trace: Trace): void {
  const head: Element[] = [];
  for (const block of textBlocksIn(root)) {
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
