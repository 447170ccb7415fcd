/** A walk over the elements that stand behind another in a part of the page; those within it are left aside. */
export function walkBehind(element: Element, part: Element): TreeWalker {
  const walker = part.ownerDocument.createTreeWalker(part, 1 /* NodeFilter.SHOW_ELEMENT */);
  let last = element;
  while (last.lastElementChild) last = last.lastElementChild;
  walker.currentNode = last;
  return walker;
}
