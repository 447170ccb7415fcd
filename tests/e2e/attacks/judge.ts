/**
 * Judges a parsed document, whatever was meant by the HTML it came from. Knows nothing of the sanitiser: what must not
 * stand in a shown article is written down here a second time, as harm and not as policy.
 */

export type Kind = 'handler' | 'tag' | 'scheme' | 'attribute' | 'bidi';

export interface Finding {
  kind: Kind;
  what: string;
}

const HARMFUL_TAGS = new Set(
  (
    'animate annotation-xml applet audio base basefont bgsound button canvas command datalist dialog discard embed ' +
    'fencedframe foreignobject form frame frameset iframe input isindex keygen layer link listing maction map ' +
    'marquee meta mglyph malignmark noembed noframes noscript object option param plaintext portal script select set ' +
    'slot source style svg template textarea title track use video xml xmp'
  ).split(' '),
);

const NAMESPACES = ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML'];

/** Attributes that load, navigate or are read as a URL somewhere. */
const URL_ATTRIBUTES = new Set(
  (
    'action archive attributionsrc background by cite classid codebase data data-src datasrc dynsrc formaction from ' +
    'href icon imagesrcset longdesc lowsrc manifest mathbackground ping poster profile src srcdoc srcset style to ' +
    'usemap values xlink:href xml:base actiontype'
  ).split(' '),
);

/** Of these attributes the mere presence is a breach, harmless though the value may look. */
const HARMFUL_ATTRIBUTES = new Set(
  (
    'accesskey autofocus contenteditable crossorigin download formtarget form http-equiv is itemprop name nonce part ' +
    'popover popovertarget role sandbox slot tabindex target data-x aria-owns draggable inert nonce'
  ).split(' '),
);

const SHOWN_PICTURE = /^(blob:|data:image\/(png|jpe?g|gif|webp|avif);base64,)/i;

/** Judges the document of an article: the elements under its body. `allowed` narrows it further, to the policy. */
export function judgeArticle(page: Document, allowed?: { tags: string[]; attributes: string[] }): Finding[] {
  return [...page.body.querySelectorAll('*')].flatMap((element) => [
    ...tagFindings(element, allowed?.tags),
    ...attributesOf(element).flatMap(([name, value]) => attributeFindings(element, name, value, allowed?.attributes)),
  ]);
}

/** Asked past the element itself: a form's `attributes` may be one of its fields. */
function attributesOf(element: Element): [name: string, value: string][] {
  // Firefox judges its popup from a place that has no classes of the page.
  const methods = typeof Element === 'undefined' ? element : Element.prototype;
  const names = methods.getAttributeNames.call(element);
  return names.map((name) => [name, methods.getAttribute.call(element, name) ?? '']);
}

function tagFindings(element: Element, allowed: string[] | undefined): Finding[] {
  const tag = element.localName.toLowerCase();
  const harmful =
    HARMFUL_TAGS.has(tag) ||
    !NAMESPACES.includes(element.namespaceURI ?? '') ||
    element.shadowRoot !== null ||
    tag.includes('-') ||
    tag.includes(':') ||
    allowed?.includes(tag) === false;
  return harmful ? [{ kind: 'tag', what: `<${tag}>` }] : [];
}

function attributeFindings(element: Element, name: string, value: string, allowed?: string[]): Finding[] {
  const attribute = name.toLowerCase();
  const what = `${element.localName}[${attribute}=${value.slice(0, 80)}]`;
  if (attribute.startsWith('on')) return [{ kind: 'handler', what }];
  if (URL_ATTRIBUTES.has(attribute) && !isHarmlessUrl(attribute, value)) return [{ kind: 'scheme', what }];
  const named = attribute === 'id' && !value.startsWith('byline-');
  if (named || HARMFUL_ATTRIBUTES.has(attribute) || (allowed && attribute !== 'rel' && !allowed.includes(attribute)))
    return [{ kind: 'attribute', what }];
  return [];
}

function isHarmlessUrl(attribute: string, value: string): boolean {
  if (attribute === 'src') return SHOWN_PICTURE.test(value);
  if (attribute === 'href') return value.startsWith('#byline-') || isWebAddress(value, true);
  return attribute === 'cite' && isWebAddress(value, false);
}

/** As the browser's own parser reads it; relative ones are none: here they would be ours. */
function isWebAddress(value: string, mail: boolean): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol } = new URL(value);
  return protocol === 'http:' || protocol === 'https:' || (mail && protocol === 'mailto:');
}

/** Every element and attribute of a page of ours, as a set of `tag` and `tag[attribute]`. */
export function shapeOf(page: Document): string[] {
  const names = [...page.querySelectorAll('*')].flatMap((element) => [
    element.localName,
    ...attributesOf(element).map(([name]) => `${element.localName}[${name}]`),
  ]);
  return [...new Set(names)];
}

/** The routes of our own pages that a link may lead to. */
const OWN_ROUTE = /^(\/?library\.html)?#\/?([a-z/]*|(clipping|author)\/\d+(\/[a-z]+)?)(\?.*)?$|^library\.html$/;

/**
 * Judges a page of ours that shows an attacker's words: they may become text and nothing else. `shape` is what the
 * page is made of when it shows harmless words.
 */
export function judgeOwnPage(page: Document, shape: ReadonlySet<string>): Finding[] {
  const beyond = shapeOf(page).filter((name) => !shape.has(name));
  const links = [...page.querySelectorAll('[href], [src]')].flatMap((element) => ownLinkFindings(element));
  return [
    ...beyond.map(
      (what): Finding => ({ kind: /\[on/.test(what) ? 'handler' : what.includes('[') ? 'attribute' : 'tag', what }),
    ),
    ...links,
    ...bidiFindings(page),
  ];
}

function ownLinkFindings(element: Element): Finding[] {
  if (['script', 'link'].includes(element.localName)) return [];
  const [name, value] =
    ['href', 'src'].map((one) => [one, element.getAttribute(one)]).find(([, one]) => one !== null) ?? [];
  if (typeof name !== 'string' || typeof value !== 'string') return [];
  const fine =
    name === 'src' ? /^(blob:|data:image\/)/i.test(value) : OWN_ROUTE.test(value) || isWebAddress(value, true);
  return fine ? [] : [{ kind: 'scheme', what: `${element.localName}[${name}=${value.slice(0, 80)}]` }];
}

const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/;

/** Words that turn the direction of the words beside them: a name that rewrites the site's name in the same line. */
export function bidiFindings(page: Document): Finding[] {
  const found: Finding[] = [];
  const walker = page.createTreeWalker(page.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const parent = node.parentElement;
    if (!parent || !BIDI_CONTROL.test(text) || isAlone(parent, text)) continue;
    found.push({ kind: 'bidi', what: `${parent.localName}.${parent.className}: ${text.slice(0, 60)}` });
  }
  return found;
}

/** In an isolate, or all the words of its line; a line that joins several fields is not one field's own. */
function isAlone(parent: Element, text: string): boolean {
  if (parent.closest('bdi')) return true;
  const view = parent.ownerDocument.defaultView;
  let block: Element | null = parent;
  while (block && view?.getComputedStyle(block).display === 'inline') block = block.parentElement;
  return block?.textContent?.trim() === text.trim() && !text.includes(' · ');
}
