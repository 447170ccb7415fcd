import { type BulkItem, loadInBulk } from '../../../core/library/bulk-load';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../../core/sanitize/policy';
import { libraryDatabase } from '../../../core/store/database';
import { type Finding, judgeArticle, judgeOwnPage, shapeOf } from './judge';

/** Runs inside the library page of the real extension: its database, its reader. */
declare global {
  // `var` is how TypeScript declares a property of `globalThis`.
  var attack: {
    store: typeof store;
    control: typeof control;
    read: typeof read;
    list: typeof list;
    keepShape: typeof keepShape;
    here: typeof here;
  };
}

const PATIENCE_MS = 5_000;
/** So many a popup's search shows. A batch is found by its tag, such a part of it by the tag, `x` and its number. */
export const POPUP_HITS = 20;
/** Keeps the list beside the reader empty: it is judged by itself, and drawing it takes longer than the reader. */
const EMPTY_LIST = '?q=tag%3Aattackwithoutvectors';

const shape = new Set<string>();
let headOfFrame = '';

/**
 * Stores each text as everything that a clipping has, as a hostile backup or a taken-over page process might: none of
 * it has gone through the capture or its schema. The tag makes them one batch. Gives the clippings' ids.
 */
async function store(vectors: string[], tag: string): Promise<number[]> {
  const first = ((await libraryDatabase().clippings.toCollection().primaryKeys()).at(-1) ?? 0) + 1;
  const ids: number[] = [];
  await loadInBulk(
    vectors.map((vector, i) => clippingOf(vector, first + i, tag, Math.floor(i / POPUP_HITS))),
    { onProgress: (outcomes) => ids.push(...outcomes.map((one) => (one.kind === 'failed' ? 0 : one.id))) },
  );
  return ids;
}

/** In the body's words, so that it is known which body is on show. */
const beginningOf = (number: number) => `Attack ${number} begins.`;

function clippingOf(vector: string, number: number, tag: string, place: number): BulkItem {
  const key = `attack.example/${number}`;
  return {
    clipping: {
      uid: `attack-${number}`,
      urlKey: key,
      aliases: [key],
      url: vector,
      canonicalUrl: vector,
      title: vector,
      subtitle: vector,
      siteName: vector,
      section: vector,
      published: { ms: 1_700_000_000_000, printed: vector },
      lang: vector,
      dir: 'ltr',
      excerpt: vector,
      leadImage: vector,
      wordCount: 300,
      tags: [vector, tag, `${tag}x${place}`],
      note: vector,
      clippedAt: 1_700_000_000_000 + number,
      updatedAt: 1_700_000_000_000 + number,
      // Else the page notes that it was opened, and draws itself anew.
      openedAt: 1_700_000_000_000,
    },
    body: {
      html: `<p>${beginningOf(number)}</p>${vector}<p>It's what follows.</p>`,
      text: `${beginningOf(number)} ${vector}`,
    },
    authors: [
      {
        name: vector || '-',
        kind: 'person',
        bio: vector,
        role: vector,
        affiliation: vector,
        avatar: vector,
        url: vector,
        links: [{ kind: 'site', url: vector }],
        evidence: { name: vector },
      },
    ],
  };
}

/** Shows a harmless clipping everywhere and keeps what the pages are made of then. */
async function control(id: number, tag?: string, words = beginningOf(id)): Promise<void> {
  await showReader(id, words);
  headOfFrame = headOf(frameOf()?.contentDocument);
  keepShape();
  await showAuthor(id);
  keepShape();
  if (tag === undefined) return;
  await showList(tag);
  keepShape();
  await showAuthors();
  keepShape();
}

const keepShape = () => {
  for (const name of shapeOf(document)) shape.add(name);
};

export interface Read {
  id: number;
  findings: Finding[];
}

/** Shows each clipping in the reader and its author's page, and judges all that stands there. `words` are in the body. */
async function read(ids: number[], words?: string): Promise<Read[]> {
  const all: Read[] = [];
  for (const id of ids) {
    const findings: Finding[] = [];
    const page = await showReader(id, words ?? beginningOf(id));
    findings.push(...judgeArticle(page, { tags: ALLOWED_TAGS, attributes: ALLOWED_ATTRIBUTES }));
    if (headOf(page) !== headOfFrame) findings.push({ kind: 'tag', what: `head: ${headOf(page)}` });
    if (page.URL !== 'about:srcdoc') findings.push({ kind: 'scheme', what: `the frame went to ${page.URL}` });
    findings.push(...judgeOwnPage(document, shape));
    if (await showAuthor(id)) findings.push(...judgeOwnPage(document, shape));
    all.push({ id, findings });
  }
  return all;
}

/** Shows a batch in the library's list, as hits; then the list of all authors. */
async function list(tag: string): Promise<Finding[]> {
  await showList(tag);
  const findings = judgeOwnPage(document, shape);
  await showAuthors();
  return [...findings, ...judgeOwnPage(document, shape)];
}

/** Judges what the page shows just now. */
const here = (): Finding[] => judgeOwnPage(document, shape);

const frameOf = () => document.querySelector<HTMLIFrameElement>('iframe.reader-frame.is-ready');

/** The reader's own settings come to the frame's root a moment after it, as does the title, which is text. */
const SET_BY_READER = /^(data-\w+|style)$/;

const headOf = (page: Document | null | undefined): string =>
  [...(page?.documentElement.attributes ?? [])]
    .map(({ name }) => name)
    .filter((name) => !SET_BY_READER.test(name))
    .join() +
  [...(page?.documentElement.children ?? [])].map(({ localName }) => localName).join() +
  [...(page?.head.children ?? [])]
    .map((element) => (element.localName === 'title' ? '<title>' : element.outerHTML))
    .join('');

async function showReader(id: number, words: string): Promise<Document> {
  location.hash = `#/clipping/${id}${EMPTY_LIST}`;
  return until(`clipping ${id} in the reader`, () => {
    const page = frameOf()?.contentDocument;
    return page?.body?.textContent?.includes(words) ? page : undefined;
  });
}

/** False for a clipping without an author: one of the web may have talked its author out of being found. */
async function showAuthor(clippingId: number): Promise<boolean> {
  const byline = await libraryDatabase().bylines.where('clippingId').equals(clippingId).first();
  if (!byline) return false;
  location.hash = `#/author/${byline.authorId}${EMPTY_LIST}`;
  await until(`author ${byline.authorId}`, () => document.querySelector('.author-page'));
  return true;
}

async function showList(tag: string): Promise<void> {
  location.hash = `#/search?q=tag%3A${tag}`;
  await until('the list', () => document.querySelector('.library.is-list .library-items a'));
}

async function showAuthors(): Promise<void> {
  location.hash = `#/authors${EMPTY_LIST}`;
  await until('the authors', () => document.querySelector('.author-rows a[href*="/author/"]'));
}

async function until<T>(what: string, look: () => T | null | undefined): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

globalThis.attack = { store, control, read, list, keepShape, here };
