import { parseWebUrl } from '../model/url-rules';

/**
 * What cloning a document loses: open shadow trees and the documents in frames of the same origin. To be called at
 * once after cloning, while every element of the page still has its clone at the same place.
 */
export function addLiveParts(live: Document, clone: Document): void {
  const hosts = shadowHosts(live);
  const frames = [...live.querySelectorAll('iframe')].map(framedArticle);
  // Paired before anything moves.
  const copies = hosts.length > 0 ? [...clone.getElementsByTagName('*')] : [];
  const framed = frames.some(Boolean) ? [...clone.querySelectorAll('iframe')] : [];
  tellOfPictures(live, clone);
  // From the last to the first: an inner host is filled before what it stands in is moved.
  for (const { host, at } of hosts.reverse()) fill(copies[at] as Element, host.shadowRoot as ShadowRoot, clone);
  framed.forEach((frame, i) => {
    const article = frames[i];
    if (article) frame.replaceWith(copyOfFrame(article, clone));
  });
}

/** What cannot hold a shadow tree, by the standard: more than half of a page need not be looked at. */
const NO_HOSTS =
  ':not(a, b, br, button, code, em, figure, form, i, iframe, img, input, label, li, link, meta, ol, option, path, ' +
  'picture, script, source, strong, style, sup, svg, table, tbody, td, time, tr, ul, use)';

/** The elements that hold shadow trees, and how many elements stand before each. */
function shadowHosts(root: Document | DocumentFragment): { host: Element; at: number }[] {
  const hosts = [...root.querySelectorAll(NO_HOSTS)].filter((element) => element.shadowRoot);
  if (hosts.length === 0) return [];
  const all = [...root.querySelectorAll('*')];
  return hosts.map((host) => ({ host, at: all.indexOf(host) }));
}

/** Puts a host's shadow tree, with the host's own children in its slots, where the reader saw it. */
function fill(host: Element, shadow: ShadowRoot, clone: Document): void {
  const tree = clone.createDocumentFragment();
  for (const node of shadow.childNodes) tree.append(clone.importNode(node, true));
  const inner = shadowHosts(shadow);
  const copies = inner.length > 0 ? [...tree.querySelectorAll('*')] : [];
  for (const { host: innerHost, at } of inner.reverse())
    fill(copies[at] as Element, innerHost.shadowRoot as ShadowRoot, clone);
  for (const slot of tree.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const given = [...host.childNodes].filter(
      (node) => (node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '') === name,
    );
    slot.replaceWith(...(given.length > 0 ? given : slot.childNodes));
  }
  host.replaceChildren(tree);
}

/** Frames with this much prose hold an article, others an advertisement or a form. */
const LEAST_PROSE = 400;

function framedArticle(frame: HTMLIFrameElement): Document | undefined {
  // To be asked for its document, the frame of another site must first be given a window.
  if (isOfAnotherSite(frame)) return undefined;
  const { contentDocument } = frame;
  const prose = [...(contentDocument?.querySelectorAll('p') ?? [])].reduce(
    (sum, paragraph) => sum + (paragraph.textContent ?? '').trim().length,
    0,
  );
  return prose >= LEAST_PROSE ? (contentDocument ?? undefined) : undefined;
}

function isOfAnotherSite(frame: HTMLIFrameElement): boolean {
  const url = parseWebUrl(frame.getAttribute('src') ?? '', frame.baseURI);
  return url !== undefined && !frame.hasAttribute('srcdoc') && url.host !== parseWebUrl(frame.baseURI)?.host;
}

function copyOfFrame(framed: Document, clone: Document): Element {
  const part = clone.createElement('div');
  for (const node of framed.body.childNodes) part.append(clone.importNode(node, true));
  for (const attribute of ['src', 'href', 'data-src']) {
    for (const element of part.querySelectorAll(`[${attribute}]`)) {
      const value = element.getAttribute(attribute) ?? '';
      const url = value.startsWith('#') ? undefined : parseWebUrl(value, framed.baseURI);
      if (url) element.setAttribute(attribute, url.href);
    }
  }
  return part;
}

/** Only the page that has loaded its pictures knows which of them are a dot, and what a script has made of others. */
function tellOfPictures(live: Document, clone: Document): void {
  const copies = clone.images;
  [...live.images].forEach((image, i) => {
    const copy = copies[i];
    if (!copy || !/^https?:/.test(image.currentSrc)) return;
    if (!copy.hasAttribute('src')) copy.setAttribute('src', image.currentSrc);
    if (image.naturalWidth > 0 && image.naturalWidth <= 2) copy.setAttribute('width', `${image.naturalWidth}`);
  });
}
