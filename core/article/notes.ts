/**
 * Notes at the end of an article, which Readability loses where they stand in a box of their own: what the text points
 * to by a small number belongs to it.
 */

const REFERENCES =
  'sup a[href*="#"], a[role="doc-noteref"], a.footnote-ref, a[rel="footnote"], a[epub\\:type="noteref"]';
const LONGEST = 3_000;

export type Notes = ReadonlyMap<string, Element>;

/** Copies of the notes that the page's text points to, by their ids; to be taken before Readability works. */
export function notesOf(clone: Document): Notes {
  const notes = new Map<string, Element>();
  for (const link of clone.querySelectorAll(REFERENCES)) {
    const id = placeOf(link);
    const target = id ? clone.getElementById(id) : null;
    const note = target?.closest('li, p, dd, aside, div');
    if (!id || !note || note.contains(link) || (note.textContent ?? '').length > LONGEST) continue;
    notes.set(id, note.cloneNode(true) as Element);
  }
  return notes;
}

/** Puts the notes that the body points to and does not hold at its end, in the order of their numbers. */
export function addLostNotes(root: Element, notes: Notes): void {
  if (notes.size === 0) return;
  const lost: Element[] = [];
  for (const link of root.querySelectorAll(REFERENCES)) {
    const id = placeOf(link);
    const note = id ? notes.get(id) : undefined;
    if (!note || lost.includes(note) || [...root.querySelectorAll('[id]')].some((element) => element.id === id))
      continue;
    lost.push(note);
  }
  if (lost.length === 0) return;
  const list = root.ownerDocument.createElement(lost.every((note) => note.localName === 'li') ? 'ol' : 'section');
  list.append(...lost);
  root.append(list);
}

const placeOf = (link: Element): string | undefined => {
  const href = link.getAttribute('href') ?? '';
  return href.includes('#') ? href.slice(href.indexOf('#') + 1) : undefined;
};
