const WRAPPERS: ReadonlySet<string> = new Set('div span p center section figure a picture'.split(' '));

/** The outermost element that holds nothing but this one: what a page wraps around a player, a picture, a code block. */
export function wrapperOf(element: Element, wrappers: ReadonlySet<string> = WRAPPERS): Element {
  let outer = element;
  for (let parent = outer.parentElement; parent && wrappers.has(parent.localName); parent = outer.parentElement) {
    if (!isAlone(outer, parent)) break;
    outer = parent;
  }
  return outer;
}

function isAlone(element: Element, parent: Element): boolean {
  for (const node of parent.childNodes) {
    if (node === element || node.nodeType === 8) continue;
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() === '') continue;
    return false;
  }
  return true;
}
