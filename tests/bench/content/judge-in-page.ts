import { type Block, type Item, normal, readBlocks } from './blocks';
import { addressesOf, counts, namesOf } from './pictures';

/** Which pictures, lists, headings and tables of the page belong to the true body, and which of them two captures kept. */

export interface Task {
  truth: string;
  title: string;
  html: string;
  baseline: string;
}

export interface Judged {
  kind: 'image' | 'list' | 'heading' | 'table';
  what: string;
  kept: boolean;
  byReadability: boolean;
}

/** Fewer letters say too little about where they come from. */
const SHORTEST = 12;
const MOST = 0.8;
const SHORTEST_LIST = 30;

export default function judge(): Judged[] {
  const { truth, title, html, baseline } = (globalThis as unknown as { contentTask: Task }).contentTask;
  const body = { text: normal(truth), lines: new Set(truth.split(/\n+/).map(normal)), title: normal(title) };
  const standIns = new Map<Element, Element>();
  for (const noscript of document.querySelectorAll('noscript')) {
    const image = parse(noscript.textContent ?? '').querySelector('img');
    if (image) standIns.set(noscript, image);
  }
  const { blocks, items } = readBlocks(
    document.body,
    (element) => standIns.has(element) || kindOf(element) !== undefined,
  );
  const inTruth = (block: Block): boolean => body.text.includes(block.text);
  const near = (from: number, step: 1 | -1): boolean => {
    for (let i = from; blocks[i]; i += step) {
      const block = blocks[i] as Block;
      if (block.text.length >= SHORTEST) return inTruth(block);
    }
    return false;
  };
  const captures = [parse(html), parse(baseline)].map(contentOf);
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const sides = [near(item.start - 1, -1), near(item.end, 1)];
    const found = describe(standIns.get(item.element) ?? item.element, item, sides, body);
    if (!found || found.names.some((name) => seen.has(`${found.kind} ${name}`))) return [];
    for (const name of found.names) seen.add(`${found.kind} ${name}`);
    const [kept = false, byReadability = false] = captures.map((capture) => isKept(found, capture));
    return [{ kind: found.kind, what: found.names[0] ?? '', kept, byReadability }];
  });
}

function kindOf(element: Element): Judged['kind'] | undefined {
  if (element.localName === 'img') return 'image';
  if (/^h[2-6]$/.test(element.localName)) return 'heading';
  if (/^(?:ul|ol)$/.test(element.localName))
    return element.parentElement?.closest('ul, ol, nav, footer') ? undefined : 'list';
  if (element.localName === 'table') return isData(element) ? 'table' : undefined;
  return undefined;
}

/** At least two by two, no table in it or around it, no page laid out in it. */
function isData(table: Element): boolean {
  if (
    table.getAttribute('role') === 'presentation' ||
    table.querySelector('table, form') ||
    table.parentElement?.closest('table')
  )
    return false;
  const rows = [...table.querySelectorAll('tr')].map((row) => row.querySelectorAll('td, th').length);
  if (rows.filter((cells) => cells >= 2).length < 2) return false;
  const cells = table.querySelectorAll('td, th').length;
  return (table.textContent ?? '').trim().length / cells < 200;
}

interface Found {
  kind: Judged['kind'];
  /** Under any of these an image is known; the parts of a list or table; a heading's text. */
  names: string[];
  parts: string[];
}

interface Truth {
  text: string;
  lines: ReadonlySet<string>;
  title: string;
}

/** What an item is known by, if it belongs to the true body. */
function describe(
  element: Element,
  _: Item,
  [before = false, after = false]: boolean[],
  truth: Truth,
): Found | undefined {
  const kind = kindOf(element);
  if (kind === 'image') {
    const names = before && after && counts(element) ? namesOf(addressesOf(element)) : [];
    return names.length > 0 ? { kind, names, parts: [] } : undefined;
  }
  if (!kind || !(before || after)) return undefined;
  if (kind === 'heading') {
    const text = normal(element.textContent ?? '');
    const stands = truth.lines.has(text) || (text.length >= SHORTEST && truth.text.includes(text));
    return text.length >= 3 && text !== truth.title && stands ? { kind, names: [text], parts: [] } : undefined;
  }
  const parts = partsOf(element);
  const there = parts.filter((part) => truth.text.includes(part)).length >= parts.length * MOST;
  const enough = parts.length >= 2 && parts.join('').length >= SHORTEST_LIST;
  return enough && there ? { kind, names: [parts.join(' ').slice(0, 80)], parts } : undefined;
}

function partsOf(element: Element): string[] {
  const selector = element.localName === 'table' ? 'td, th' : ':scope > li';
  return [...element.querySelectorAll(selector)]
    .map((part) => normal(part.textContent ?? ''))
    .filter((part) => part.length >= 3);
}

interface Content {
  images: ReadonlySet<string>;
  headings: ReadonlySet<string>;
  lists: string[];
  tables: string[];
}

function contentOf(capture: Document): Content {
  const textsOf = (selector: string) =>
    [...capture.querySelectorAll(selector)].map((element) => normal(element.textContent ?? ''));
  return {
    images: new Set([...capture.querySelectorAll('img')].flatMap((image) => namesOf(shownOf(image)))),
    headings: new Set(textsOf('h1, h2, h3, h4, h5, h6')),
    lists: textsOf('ul, ol'),
    tables: textsOf('table'),
  };
}

/** What a reader would see of it: an address in an attribute that no browser knows shows nothing. */
function shownOf(image: Element): string[] {
  const sources = [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const urls = sources.flatMap((element) => [
    element.getAttribute('src'),
    ...(element.getAttribute('srcset') ?? '').split(/,?\s+/),
  ]);
  return urls.flatMap((url) =>
    url && URL.canParse(url, document.baseURI) ? [new URL(url, document.baseURI).href] : [],
  );
}

function isKept({ kind, names, parts }: Found, content: Content): boolean {
  if (kind === 'image') return names.some((name) => content.images.has(name));
  if (kind === 'heading') return names.some((name) => content.headings.has(name));
  const texts = kind === 'list' ? content.lists : content.tables;
  return texts.some((text) => parts.filter((part) => text.includes(part)).length >= parts.length * MOST);
}

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
