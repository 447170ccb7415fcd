import type { TextSpan } from '../core/model/text-anchor';

/** The text of the reader's frame as one string, and the nodes it stands in. */
export interface FrameText {
  text: string;
  pieces: { node: Text; start: number }[];
}

/** Words that are not the article's: what stands for a picture, and what is added for paper. */
const NOT_ARTICLE = '.missing-picture, .print-only';

/** Reads the article's text. */
export function readText(page: Document): FrameText {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node.nodeType === 1 && (node as Element).matches(NOT_ARTICLE)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  const pieces: FrameText['pieces'] = [];
  const parts: string[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType !== 3) continue;
    const { data } = node as Text;
    pieces.push({ node: node as Text, start });
    parts.push(data);
    start += data.length;
  }
  return { text: parts.join(''), pieces };
}

/** Which part of the text a range of the frame covers; undefined for none. */
export function spanOf({ pieces }: FrameText, range: Range): TextSpan | undefined {
  const covered = pieces.filter(({ node }) => range.intersectsNode(node));
  const [first, last] = [covered[0], covered.at(-1)];
  if (!first || !last) return undefined;
  const start = first.start + (range.startContainer === first.node ? range.startOffset : 0);
  const end = last.start + (range.endContainer === last.node ? range.endOffset : last.node.data.length);
  return end > start ? { start, end } : undefined;
}

/** Puts an element of its own around each run of text in a span; white space between blocks stays as it is. */
export function wrapSpan({ pieces }: FrameText, span: TextSpan, wrapper: () => HTMLElement): HTMLElement[] {
  return pieces.flatMap(({ node, start }) => {
    const from = Math.max(0, span.start - start);
    const to = Math.min(node.data.length, span.end - start);
    if (from >= to || node.data.slice(from, to).trim() === '') return [];
    const chosen = from > 0 ? node.splitText(from) : node;
    if (to - from < chosen.data.length) chosen.splitText(to - from);
    const element = wrapper();
    chosen.replaceWith(element);
    element.append(chosen);
    return [element];
  });
}

/** Takes such elements away again. */
export function unwrap(elements: Iterable<Element>): void {
  const parents = new Set<ParentNode>();
  for (const element of elements) {
    if (element.parentNode) parents.add(element.parentNode);
    element.replaceWith(...element.childNodes);
  }
  for (const parent of parents) (parent as unknown as Node).normalize();
}
