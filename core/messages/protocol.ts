import * as v from 'valibot';
import type { Clipping } from '../model/clipping';
import { BULK_LIMIT, type BulkEdit } from '../model/listing';
import type { PageState } from '../model/page-state';

/**
 * Everything that contexts say to the worker, one entry a message: who may send it and what it must look like.
 * The answers' types stand in `Answers`. A message that does not fit is refused before anything reads it.
 */

const MAX_NOTE = 100_000;
const MAX_TAGS = 200;
const MAX_TAG = 100;
/** Longer ones exist (`data:`); no article has one. */
const MAX_URL = 65_536;

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const rowId = v.pipe(v.number(), v.integer(), v.minValue(1));
const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_TAG))), v.maxLength(MAX_TAGS));
const note = v.pipe(v.string(), v.maxLength(MAX_NOTE));

const someIds = v.pipe(v.array(rowId), v.minLength(1), v.maxLength(BULK_LIMIT));
const tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_TAG));
const bulkEdit: v.GenericSchema<BulkEdit> = v.variant('kind', [
  v.strictObject({ kind: v.literal('add-tag'), tag }),
  v.strictObject({ kind: v.literal('remove-tag'), tag }),
  v.strictObject({ kind: v.literal('rename-tag'), tag, to: tag }),
  v.strictObject({ kind: v.picklist(['read', 'unread', 'delete', 'restore']) }),
]);
const uid = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
/** As much as a body may have. */
const passage = v.pipe(v.string(), v.maxLength(60_000_000));
const context = v.pipe(v.string(), v.maxLength(1_000));

/** `page`: only the detector, about its own tab. `extension`: only our own pages. */
export type SenderKind = 'page' | 'extension';

export const protocol = {
  /** The detector has looked at its page (again). The title serves to tell pages apart that share an alias. */
  'page.detected': {
    from: 'page',
    input: v.strictObject({
      isArticle: v.boolean(),
      score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      title: v.pipe(v.string(), v.maxLength(2_000)),
    }),
  },
  /** What stands on the page in this tab, and is it saved? Reads the page; stores nothing. */
  'page.describe': { from: 'extension', input: v.strictObject({ tabId }) },
  /** Keep what was typed about a page that is not clipped yet; nothing typed is no draft. */
  'draft.keep': {
    from: 'extension',
    input: v.strictObject({ url: v.pipe(v.string(), v.maxLength(MAX_URL)), edits: v.strictObject({ tags, note }) }),
  },
  /**
   * Clip the page in this tab, or what is selected there, or update its clipping. `url` is the page that the user was
   * shown: if the tab has another one by now, nothing is saved. Answers when the transaction has completed.
   */
  'clipping.clip': {
    from: 'extension',
    input: v.strictObject({
      tabId,
      url: v.pipe(v.string(), v.maxLength(MAX_URL)),
      edits: v.strictObject({ tags, note }),
      selection: v.optional(v.boolean()),
    }),
  },
  /** Clip the article that ships with Byline. */
  'sample.clip': { from: 'extension', input: v.strictObject({}) },
  /** Replace a clipping's tags or note; `url` is the page about which they were typed, whose draft that was. */
  'clipping.edit': {
    from: 'extension',
    input: v.strictObject({
      id: rowId,
      url: v.optional(v.pipe(v.string(), v.maxLength(MAX_URL))),
      tags: v.optional(tags),
      note: v.optional(note),
    }),
  },
  /** A clipping was opened in the reader. */
  'clipping.opened': { from: 'extension', input: v.strictObject({ id: rowId }) },
  /** How much of a clipping's text was scrolled past: 0 at its beginning, 1 at its end. */
  'clipping.readTo': {
    from: 'extension',
    input: v.strictObject({ id: rowId, part: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  },
  /** Mark a passage of a clipping, or one again that was unmarked. */
  'highlight.keep': {
    from: 'extension',
    input: v.strictObject({
      uid,
      clippingId: rowId,
      quote: v.strictObject({ exact: v.pipe(passage, v.minLength(1)), prefix: context, suffix: context }),
      start: v.pipe(v.number(), v.integer(), v.minValue(0)),
      note,
    }),
  },
  /** Replace the note of a highlight. */
  'highlight.annotate': { from: 'extension', input: v.strictObject({ uid, note }) },
  'highlight.remove': { from: 'extension', input: v.strictObject({ uid }) },
  /** A search could not read the index. */
  'index.repair': { from: 'extension', input: v.strictObject({}) },
  /** Put a clipping into the trash. */
  'clipping.delete': { from: 'extension', input: v.strictObject({ id: rowId }) },
  /** Put the whole text back in the place of a selection that was clipped later. */
  'clipping.restoreWhole': { from: 'extension', input: v.strictObject({ id: rowId }) },
  /** Call an author by another name, everywhere. */
  'author.rename': {
    from: 'extension',
    input: v.strictObject({ id: rowId, name: v.pipe(v.string(), v.maxLength(200)) }),
  },
  /** Make one author of two. */
  'author.merge': { from: 'extension', input: v.strictObject({ id: rowId, intoId: rowId }) },
  /** The author of this byline is somebody else. */
  'byline.split': { from: 'extension', input: v.strictObject({ id: rowId }) },
  /** Whom this byline names did not write the article. */
  'byline.reject': { from: 'extension', input: v.strictObject({ id: rowId }) },
  /** Take back one of the four above. */
  'correction.undo': { from: 'extension', input: v.strictObject({ id: rowId }) },
  /** Delete all there is; whoever asks has let the user type that they want it. */
  'library.erase': { from: 'extension', input: v.strictObject({ sure: v.literal('erase everything') }) },
  /** Take a clipping out of the trash again. */
  'clipping.restore': { from: 'extension', input: v.strictObject({ id: rowId }) },
  /** Do the same to many clippings: a page asks again and again, some hundreds at a time, and shows how far it is. */
  'clippings.change': { from: 'extension', input: v.strictObject({ ids: someIds, edit: bulkEdit }) },
  /** Take one of those back. */
  'clippings.undo': { from: 'extension', input: v.strictObject({ changeId: rowId }) },
  /** Delete clippings in the trash for good. */
  'clippings.purge': { from: 'extension', input: v.strictObject({ ids: someIds }) },
  /** Keep a query under a name; with an id, in that one's place. */
  'search.save': {
    from: 'extension',
    input: v.strictObject({
      id: v.optional(rowId),
      name: v.pipe(v.string(), v.maxLength(200)),
      query: v.pipe(v.string(), v.maxLength(4_000)),
    }),
  },
  'search.delete': { from: 'extension', input: v.strictObject({ id: rowId }) },
} as const satisfies Record<string, { from: SenderKind; input: v.GenericSchema }>;

export type MessageName = keyof typeof protocol;
export type Input<N extends MessageName> = v.InferOutput<(typeof protocol)[N]['input']>;

/** For undoing a correction, and the author as whom the bylines go on. */
export interface Corrected {
  correctionId: number;
  authorId: number;
}

export interface Answers {
  'page.detected': null;
  'page.describe': PageState;
  'draft.keep': null;
  'clipping.clip': { clipping: Clipping; updated: boolean };
  'sample.clip': { clipping: Clipping; updated: boolean };
  'clipping.edit': { clipping: Clipping };
  'clipping.opened': null;
  'clipping.readTo': null;
  'highlight.keep': null;
  'highlight.annotate': null;
  'highlight.remove': null;
  'index.repair': null;
  'clipping.delete': null;
  'clipping.restore': { clipping: Clipping };
  'clipping.restoreWhole': null;
  'clippings.change': { changed: number[]; changeId?: number };
  'clippings.undo': null;
  'clippings.purge': null;
  'search.save': { id?: number };
  'search.delete': null;
  'author.rename': Corrected;
  'author.merge': Corrected;
  'byline.split': Corrected;
  'byline.reject': Corrected;
  'correction.undo': null;
  'library.erase': null;
}
