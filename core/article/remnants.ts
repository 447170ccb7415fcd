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
    if (isButton(line, text) || isInvitation(text)) trace.remove(line, 'line of promotion');
    else if (isReadAlso(line, text)) trace.remove(line, 'line that leads to another story');
  }
  tidyHead(root, names, wordsOf(title), trace);
  tidyTail(root, trace);
  dropEmpty(root);
}

/** A heading may well say "Get started": what is to be told of it follows. */
const isButton = (line: Element, text: string): boolean => !/^h[2-6]$/.test(line.localName) && isLabel(text);

function isReadAlso(line: Element, text: string): boolean {
  if (isLead(text) && linkShare(line) > 0.4) return true;
  // A headline in capitals that is one link, between paragraphs.
  return line.localName === 'p' && isCapitals(text) && text.split(' ').length >= 4 && linkShare(line) > 0.95;
}

const isCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

const WHEN =
  /\b\d{1,2}:\d{2}\b|\b(?:19|20)\d{2}\b|\b(?:posted|published|updated|last modified|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato)\b|\d+ (?:min(?:ute)?s?|hours?|days?) (?:ago|read)|\bletture\b|年\d{1,2}月/i;

/** What stands between words. Ranges, as compiling Unicode's classes would take longer than the rest of this step. */
const BETWEEN_WORDS = /[\s!-/:-@[-`{-~¡-¿\u2000-\u206f\u3000-\u303f\uff01-\uff0f]+/g;

const wordsOf = (text: string): string => text.toLowerCase().replace(BETWEEN_WORDS, ' ').trim();

/** The title once more, bylines, dates, breadcrumbs and menus before the first paragraph. */
function tidyHead(root: Element, names: readonly string[], title: string, trace: Trace): void {
  const blocks = textBlocksIn(root);
  const end = blocks.findIndex(isLong);
  for (const block of blocks.slice(0, Math.min(end < 0 ? HEAD_BLOCKS : end, HEAD_BLOCKS))) {
    const text = lineOf(block);
    const words = text.split(' ').length;
    if (title !== '' && wordsOf(text) === title) trace.remove(block, 'the title once more');
    else if (words <= HEAD_WORDS && !/^h[1-6]$/.test(block.localName)) tidyHeadLine(block, text, words, names, trace);
  }
}

function tidyHeadLine(block: Element, text: string, words: number, names: readonly string[], trace: Trace): void {
  const isByline = /^(?:by|von|par|por|di)\s/i.test(text) || names.some((name) => text.startsWith(name));
  const isDate = WHEN.test(text) && words <= 12;
  const isMenu = linkShare(block) > 0.8 && words <= 6;
  const isNothing = /^[\d\s.,|·•/–-]*$/.test(text);
  if (isByline) trace.remove(block, 'byline at the head');
  else if (isDate) trace.remove(block, 'date at the head');
  else if (isMenu || /[»›]/.test(text)) trace.remove(block, 'menu at the head');
  else if (isNothing) trace.remove(block, 'no words');
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
