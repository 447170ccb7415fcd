import { repairMojibake } from './mojibake';

/** Elements that stand on lines of their own: a word never runs over their edge. */
const BLOCKS = new Set(
  (
    'address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button', 'select', 'textarea']);

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** One line of text: no invisible characters, every run of white space one space, mojibake repaired. */
export function cleanLine(text: string): string {
  return repairMojibake(text).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** The text of an element as one line, with a space wherever a block begins or ends ("ByTravis" is two words). */
export function lineOf(element: Element): string {
  return cleanLine(gather(element, ' '));
}

/** The text of an element in paragraphs: blocks parted by a blank line. */
export function paragraphsOf(root: Node): string {
  return linesOf(root).join('\n\n');
}

/** The lines of an element: its blocks, and what line breaks part; none is empty. */
export function linesOf(root: Node): string[] {
  return gather(root, '\n').split('\n').map(cleanLine).filter(Boolean);
}

/** Text in document order with `edge` around blocks. Iterative: pages nest deeper than a stack. */
function gather(root: Node, edge: string): string {
  let text = '';
  let node: Node | null = root;
  while (node) {
    const name = node.nodeName.toLowerCase();
    const enter = node.nodeType === 1 ? !UNREAD.has(name) : true;
    if (node.nodeType === 3) text += edge === '\n' ? (node.nodeValue ?? '').replace(/\n/g, ' ') : node.nodeValue;
    if (BLOCKS.has(name)) text += edge;
    if (enter && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && BLOCKS.has(node.nodeName.toLowerCase())) text += edge;
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  return text;
}

/** Words of a text; each Chinese or Japanese character counts as half a word, as readers' speeds suggest. */
export function countWords(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const spaced =
    text
      .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ')
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  return spaced + Math.round(unspaced / 2);
}
