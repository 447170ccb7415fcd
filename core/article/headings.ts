/**
 * Brings an article's headings onto the levels that a reader expects: the title stands above them, so that theirs begin
 * at the second, and none is left out on the way down because a theme liked the size of the next.
 */
export function levelHeadings(root: Element): void {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = [...new Set(headings.map(levelOf))].sort();
  for (const heading of headings) {
    const name = `h${Math.min(levels.indexOf(levelOf(heading)) + 2, 6)}`;
    if (name !== heading.localName) rename(heading, name);
  }
}

const levelOf = (heading: Element): number => Number(heading.localName.slice(1));

function rename(heading: Element, name: string): void {
  const renamed = heading.ownerDocument.createElement(name);
  for (const { name: attribute, value } of heading.attributes) renamed.setAttribute(attribute, value);
  renamed.append(...heading.childNodes);
  heading.replaceWith(renamed);
}
