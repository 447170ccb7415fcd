/** What stands on paper around the article's text. */
export interface PrintedWords {
  title: string;
  subtitle?: string;
  byline: string;
  /** Site and day. */
  source: string;
  url: string;
  about: string;
  authors: { name: string; standing: string; bio: string }[];
}

/**
 * Adds what only paper shows to the reader's frame. The frame is printed by itself: a frame within a page would be cut
 * where a sheet ends, through the middle of a line.
 */
export function addPrintedWords(page: Document, words: PrintedWords): void {
  for (const earlier of page.querySelectorAll('.print-only')) earlier.remove();
  const line = (tag: string, text: string | undefined) => {
    if (!text) return [];
    const element = page.createElement(tag);
    element.textContent = text;
    return [element];
  };
  const part = (tag: string, ...children: HTMLElement[]) => {
    const element = page.createElement(tag);
    element.className = 'print-only';
    element.append(...children);
    return element;
  };
  page.title = words.title;
  page.body.prepend(
    part(
      'header',
      ...line('h1', words.title),
      ...line('p', words.subtitle),
      ...line('p', words.byline),
      ...line('p', words.source),
      ...line('p', words.url),
    ),
  );
  if (words.authors.length === 0) return;
  const authors = words.authors.flatMap(({ name, standing, bio }) => [
    ...line('h3', name),
    ...line('p', standing),
    ...line('p', bio),
  ]);
  page.body.append(part('aside', ...line('h2', words.about), ...authors));
}

/** Prints the article; Ctrl+P in the reader and its frame does too. */
export function printFrame(page: Document): void {
  page.defaultView?.print();
}

/** Takes the keys for printing in these windows. Returns how to stop. */
export function takePrintKeys(windows: readonly Window[], print: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    print();
  };
  for (const one of windows) one.addEventListener('keydown', onKey);
  return () => {
    for (const one of windows) one.removeEventListener('keydown', onKey);
  };
}
