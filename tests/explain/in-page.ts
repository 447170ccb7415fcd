import { readMetadata } from '../../core/article/metadata';
import { findAuthors } from '../../core/author/find-authors';
import type { Verdict } from '../../core/author/merge';

/** What became of each candidate, as lines of text. */
export default function explain(): string {
  const clone = document.cloneNode(true) as Document;
  const { siteName, title } = readMetadata(clone, document.baseURI);
  const { authors, verdicts } = findAuthors({ document: clone, baseUrl: document.baseURI, siteName });
  return [
    `title   ${title}`,
    `site    ${siteName}`,
    ...(authors.length === 0 ? ['authors none'] : []),
    ...authors.map((author) => `author  ${JSON.stringify(author, null, 2)}`),
    '',
    'candidates',
    ...verdicts.map(lineOf),
  ].join('\n');
}

function lineOf({ candidate, kept, reason }: Verdict): string {
  const { evidence, trust, name, bio, box, links: _, ...others } = candidate;
  const fields = Object.entries(others).flatMap(([field, value]) => (value ? [`${field}: ${value}`] : []));
  return [
    `${kept ? '+' : '-'} ${evidence} (trust ${trust}) ${name ?? 'without a name'}: ${reason}`,
    ...(bio ? [`    bio: ${bio}`] : []),
    ...fields.map((field) => `    ${field}`),
    ...(box ? [`    box: ${pathOf(box)}`] : []),
  ].join('\n');
}

/** `div.post > aside#bio`: enough to find it in the page's source. */
function pathOf(element: Element): string {
  const name = (at: Element): string =>
    at.localName + (at.id ? `#${at.id}` : '') + [...at.classList].map((word) => `.${word}`).join('');
  return [element.parentElement, element].flatMap((at) => (at ? [name(at)] : [])).join(' > ');
}
