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

/** Most lines need nothing of it, and one look tells so. */
const UNCLEAN = /[^\S ]| {2}|[\u00ad\u200b-\u200d\u2060\ufeffÂÃâðï]/;

/** One line of text: no invisible characters, every run of white space one space, mojibake repaired. */
export function cleanLine(text: string): string {
  if (!UNCLEAN.test(text)) return text.trim();
  return repairMojibake(text)
    .replace(INVISIBLE, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** The text of an element as one line, with a space wherever a block begins or ends ("ByTravis" is two words). */
export function lineOf(element: Element): string {
  const isPlain = !element.firstElementChild && !UNREAD.has(element.localName);
  return cleanLine(isPlain ? (element.textContent ?? '') : gather(element, ' '));
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
    let inner: Node | null = null;
    if (node.nodeType === 3) {
      text += edge === '\n' ? (node.nodeValue ?? '').replaceAll('\n', ' ') : node.nodeValue;
    } else {
      const name = (node as Element).localName;
      if (BLOCKS.has(name)) text += edge;
      if (!UNREAD.has(name)) inner = node.firstChild;
    }
    if (inner) {
      node = inner;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && BLOCKS.has((node as Element).localName)) text += edge;
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  return text;
}

/** Scripts that put no spaces between words: kana, Han, and Han's extensions as surrogates of planes 2 and 3. */
const UNSPACED = /[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\ud840-\ud88d][\udc00-\udfff]/g;

/**
 * Words of a text; each Chinese or Japanese character counts as half a word, as readers' speeds suggest. Ranges and
 * white space instead of Unicode's classes: compiling those costs more than counting.
 */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = unspaced > 0 ? text.replace(UNSPACED, ' ') : text;
  const words = spaced.match(/[^\s!-/:-@[-`{-~¡-¿‐-⁞、。「」『』【】〈〉《》・（）！，：；？]\S*/g)?.length ?? 0;
  return words + Math.round(unspaced / 2);
}

/** White space and punctuation, of ASCII, Latin and the scripts of East Asia. Ranges, for the same reason. */
const BETWEEN_WORDS =
  /[\s!-/:-@[-`{-¿×÷\u2000-\u206f\u2190-\u2bff\u3000-\u3020\u30fb\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/g;

/** The words of a text in lower case, nothing but a space between them: for comparing lines. */
export function plainWords(text: string): string {
  return text.toLowerCase().replace(BETWEEN_WORDS, ' ').trim();
}
