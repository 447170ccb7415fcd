import { disarm } from '../page/unclobbered';
import { addLiveParts } from './live-parts';

/** A copy of a page to take apart: a document of HTML, whatever the page is written in. */
export function copyOf(document: Document, baseUrl: string): Document {
  const isHtml = document.contentType === 'text/html';
  const copy = isHtml
    ? (document.cloneNode(true) as Document)
    : htmlAround(document, document.documentElement, baseUrl);
  if (isHtml) addLiveParts(document, copy);
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
