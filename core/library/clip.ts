import type { Capture } from '../model/capture';
import type { Clipping, Edits } from '../model/clipping';
import { putBodies, readBody } from '../store/bodies';
import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { writing } from '../store/writing';
import { authorNamesOf, replaceBylines } from './bylines';
import { mergeEdits } from './edits';
import { findSaved, keysOf } from './find-saved';
import { wantPictures } from './pictures';
import { reindex } from './reindex';

export interface ClipRequest {
  capture: Capture;
  /** The tab's URL: the page's own word is not taken for it. */
  url: string;
  edits: Edits;
  /** Its pictures are not to be fetched. */
  withoutPictures?: boolean;
  /** UTC milliseconds. */
  now: number;
}

export interface Clipped {
  clipping: Clipping;
  /** An older clipping of the page was updated. */
  updated: boolean;
}

/**
 * Saves a captured page in one transaction: clipping, body, bylines, authors, index row and the job that fetches its
 * pictures. A page that is saved already is updated: tags, note and first-clipped time stay, the old body becomes a
 * revision, and out of the trash it comes. Resolves when all is on disk.
 *
 * @throws BylineError `storage-full` or `storage-failed`; nothing has changed then.
 */
export function saveClip(request: ClipRequest, database: LibraryDatabase = libraryDatabase()): Promise<Clipped> {
  return writing(database, async () => {
    const { url, capture } = request;
    const existing = await findSaved(database, { url, canonicalUrl: capture.canonicalUrl, title: capture.title });
    if (existing) await keepRevision(database, existing, request);
    const clipping = existing
      ? await replaceRow(database, updatedRow(existing, request))
      : await addRow(database, newRow(request));
    await putBodies(database, [{ id: clipping.id, html: capture.html, text: capture.text }]);
    await replaceBylines(database, clipping, capture.authors, url);
    const named = await replaceRow(database, {
      ...clipping,
      authorNames: await authorNamesOf(database, clipping.id),
    });
    if (!request.withoutPictures) await wantPictures(database, clipping.id, capture, request.now);
    await reindex(database, named);
    return { clipping: named, updated: existing !== undefined };
  });
}

/** What every clip takes from the page anew. */
function pageFields({ capture, url }: ClipRequest) {
  return {
    url,
    canonicalUrl: capture.canonicalUrl,
    title: capture.title,
    subtitle: capture.subtitle,
    siteName: capture.siteName,
    section: capture.section,
    published: capture.published,
    modified: capture.modified,
    lang: capture.lang,
    dir: capture.dir,
    excerpt: capture.excerpt,
    leadImage: capture.leadImage,
    paywalled: capture.paywalled,
    pages: capture.pages,
    wordCount: capture.wordCount,
    part: capture.part,
  };
}

function newRow(request: ClipRequest): Omit<Clipping, 'id'> {
  const aliases = keysOf({ ...request.capture, url: request.url });
  const [urlKey] = aliases;
  if (!urlKey) throw new TypeError('only web pages are clipped');
  return {
    ...pageFields(request),
    ...mergeEdits({ tags: [], note: '' }, request.edits),
    authorNames: [],
    uid: crypto.randomUUID(),
    urlKey,
    aliases,
    clippedAt: request.now,
    updatedAt: request.now,
  };
}

function updatedRow(existing: Clipping, request: ClipRequest): Clipping {
  const aliases = [...existing.aliases, ...keysOf({ ...request.capture, url: request.url })];
  return {
    ...existing,
    ...pageFields(request),
    ...mergeEdits(existing, request.edits),
    aliases: [...new Set(aliases)],
    updatedAt: request.now,
    deletedAt: undefined,
  };
}

async function addRow(database: LibraryDatabase, row: Omit<Clipping, 'id'>): Promise<Clipping> {
  return { ...row, id: await database.clippings.add(row) };
}

async function replaceRow(database: LibraryDatabase, row: Clipping): Promise<Clipping> {
  await database.clippings.put(row);
  return row;
}

/** Keeps the body that this clip replaces, unless it says the same. */
async function keepRevision(database: LibraryDatabase, existing: Clipping, request: ClipRequest): Promise<void> {
  const body = await readBody(database, existing.id);
  if (!body || body.html === request.capture.html) return;
  const bylines = await database.bylines.where('clippingId').equals(existing.id).sortBy('position');
  const { html, text } = body;
  await database.revisions.add({
    clippingId: existing.id,
    title: existing.title,
    html,
    text,
    wordCount: existing.wordCount,
    part: existing.part,
    bylines,
    replacedAt: request.now,
  });
}
