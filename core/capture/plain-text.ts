import { withBase } from './copy';

/** As long as a line may be to be a title. */
const LONGEST_TITLE = 120;
/** Text broken into lines of one width is a paragraph; shorter lines (verse, an address, a list) mean their ends. */
const SHORTEST_BROKEN_LINE = 50;

/** A text that a server sends without markup, as a document with title and paragraphs in its `<main>`. */
export function plainTextDocument(document: Document, text: string, baseUrl: string): Document {
  const [first = '', ...rest] = blocksOf(text);
  const titled = rest.length > 0 && first.length <= LONGEST_TITLE && !first.includes('\n');
  const copy = document.implementation.createHTMLDocument(titled ? first.trim() : fileName(baseUrl));
  const main = copy.body.appendChild(copy.createElement('main'));
  for (const block of titled ? rest : [first, ...rest]) main.append(paragraph(copy, block));
  return withBase(copy, baseUrl);
}

/** Parted by blank lines; form feeds are those of a printer. */
const blocksOf = (text: string): string[] =>
  text
    .replace(/\r\n?|\f/g, '\n')
    .split(/\n[^\S\n]*\n\s*?(?=\S|[^\S\n]+\S)/)
    .filter((block) => block.trim() !== '');

function paragraph(copy: Document, block: string): Element {
  const lines = block
    .trimEnd()
    .split('\n')
    .filter((line) => line.trim() !== '');
  const broken = lines.slice(0, -1).every((line) => line.trim().length >= SHORTEST_BROKEN_LINE);
  const element = copy.createElement('p');
  for (const [i, line] of lines.entries()) {
    if (i > 0) element.append(broken ? ' ' : copy.createElement('br'));
    element.append(line.trim());
  }
  return element;
}

function fileName(url: string): string {
  const [name = ''] = new URL(url).pathname.split('/').slice(-1);
  try {
    return decodeURIComponent(name);
  } catch {
    // Not UTF-8: the escapes are the name.
    return name;
  }
}
