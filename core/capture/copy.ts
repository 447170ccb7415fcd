import { disarm } from '../page/unclobbered';

/** A copy of a page to take apart: a document of HTML, whatever the page is written in. */
export function copyOf(document: Document, baseUrl: string): Document {
  const copy =
    document.contentType === 'text/html'
      ? (document.cloneNode(true) as Document)
      : htmlAround(document, document.documentElement, baseUrl);
  disarm(copy);
  return copy;
}

/** The head of a page, in a document that holds nothing else. */
export function headOf(document: Document, baseUrl: string): Document {
  const root = document.documentElement.cloneNode(false) as Element;
  root.append(document.head?.cloneNode(true) ?? '', document.createElement('body'));
  return htmlAround(document, root, baseUrl);
}

/** XHTML names its elements in small letters and HTML in capitals: in a document of HTML both are the same. */
function htmlAround(document: Document, root: Element, baseUrl: string): Document {
  const copy = document.implementation.createHTMLDocument('');
  copy.replaceChild(copy.importNode(root, true), copy.documentElement);
  return withBase(copy, baseUrl);
}

/** Gives a document that has no address of its own the page's. */
export function withBase(copy: Document, baseUrl: string): Document {
  const base = copy.createElement('base');
  base.href = baseUrl;
  const head = copy.head ?? copy.createElement('head');
  head.prepend(base);
  copy.documentElement.prepend(head);
  return copy;
}
