import { useEffect, useRef, useState } from 'preact/hooks';
import { codeOf } from '../../../components/failure-words';
import { focusHighlight, showHighlights, watchHighlights } from '../../../components/frame-highlights';
import { type FrameSelection, watchSelection } from '../../../components/frame-selection';
import { useTexts } from '../../../components/text-context';
import { watchHighlights as watchKept } from '../../../core/library/highlights';
import { ask } from '../../../core/messages/ask';
import type { FailureCode } from '../../../core/model/errors';
import type { Highlight } from '../../../core/model/highlight';
import type { Undoable } from '../UndoBar';
import { useLater } from './use-later';

/** A note is written so long after the last letter; milliseconds. */
const PAUSE = 150;

export interface ReaderHighlights {
  highlights: Highlight[];
  /** Of those that the text has no more. */
  lost: ReadonlySet<string>;
  selection?: FrameSelection;
  /** The one whose note is open. */
  opened?: Highlight;
  open(uid: string | undefined): void;
  make(): void;
  annotate(note: string): void;
  remove(highlight: Highlight): void;
}

interface HighlightsOptions {
  clippingId: number;
  /** To be shown first. */
  wanted?: string;
  onSay(text: string): void;
  onDone(done: Undoable): void;
  onFailure(code: FailureCode): void;
}

/** What is marked in the shown article, and how that changes. */
export function useHighlights(page: Document | undefined, options: HighlightsOptions): ReaderHighlights {
  const { clippingId, wanted, onFailure } = options;
  const [highlights, setHighlights] = useState<Highlight[]>([]);
  useEffect(() => watchKept(clippingId, setHighlights, ({ code }) => onFailure(code)), [clippingId, onFailure]);
  const { lost, focusLater } = useMarks(page, highlights, wanted);
  const { selection, make } = useMaking(page, options, focusLater);
  const note = useNote(page, options);
  const opened = highlights.find(({ uid }) => uid === note.openedUid);
  return { highlights, lost, selection, make, opened, open: note.open, annotate: note.annotate, remove: note.remove };
}

/** Marks the highlights in the text. `focusLater` gives one the focus, as soon as it stands there. */
function useMarks(page: Document | undefined, highlights: Highlight[], wanted: string | undefined) {
  const t = useTexts();
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  const toFocus = useRef(wanted);
  useEffect(() => {
    if (!page) return;
    setLost(showHighlights(page, highlights, t('highlight_hint')));
    const uid = toFocus.current;
    if (uid && focusHighlight(page, uid, uid === wanted)) toFocus.current = undefined;
  }, [page, highlights, wanted, t]);
  const focusLater = (uid: string) => {
    toFocus.current = uid;
  };
  return { lost, focusLater };
}

/** What is selected, and how it becomes a highlight: by the button below it, or with H. */
function useMaking(
  page: Document | undefined,
  { clippingId, onSay, onFailure }: HighlightsOptions,
  focusLater: (uid: string) => void,
) {
  const t = useTexts();
  const [selection, setSelection] = useState<FrameSelection>();
  const make = async () => {
    if (!page || !selection) return;
    const uid = crypto.randomUUID();
    page.getSelection()?.removeAllRanges();
    setSelection(undefined);
    focusLater(uid);
    try {
      await keep({ uid, clippingId, quote: selection.quote, start: selection.start, note: '' });
      onSay(t('highlighted'));
    } catch (error) {
      onFailure(codeOf(error));
    }
  };
  const making = useRef(make);
  making.current = make;
  useEffect(() => {
    if (!page) return;
    const stops = [watchSelection(page, setSelection), watchKey(page, () => making.current())];
    return () => {
      for (const stop of stops) stop();
      setSelection(undefined);
    };
  }, [page]);
  return { selection, make };
}

/** The highlight whose note is open, and what is done to it. */
function useNote(page: Document | undefined, { onDone, onFailure }: HighlightsOptions) {
  const t = useTexts();
  const [openedUid, setOpenedUid] = useState<string>();
  useEffect(() => page && watchHighlights(page, setOpenedUid), [page]);
  const failing = useRef(onFailure);
  failing.current = onFailure;
  const write = useRef((note: { uid: string; note: string }) => {
    ask('highlight.annotate', note).catch((error) => failing.current(codeOf(error)));
  });
  const notes = useLater(write.current, PAUSE);
  const open = (uid: string | undefined) => {
    notes.flush();
    if (!uid && page && openedUid) focusHighlight(page, openedUid, false);
    setOpenedUid(uid);
  };
  const annotate = (note: string) => openedUid && notes.put({ uid: openedUid, note });
  const remove = async (highlight: Highlight) => {
    notes.flush();
    if (openedUid) page?.defaultView?.focus();
    setOpenedUid(undefined);
    try {
      await ask('highlight.remove', { uid: highlight.uid });
      onDone({ said: t('highlight_removed'), undo: () => keep(highlight) });
    } catch (error) {
      onFailure(codeOf(error));
    }
  };
  return { openedUid, open, annotate, remove };
}

async function keep({ uid, clippingId, quote, start, note }: Omit<Highlight, 'id' | 'madeAt'>): Promise<void> {
  await ask('highlight.keep', { uid, clippingId, quote, start, note });
}

/** H marks what is selected. Returns how to stop. */
function watchKey(page: Document, onKey: () => void): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'h' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!page.getSelection()?.isCollapsed) onKey();
  };
  page.addEventListener('keydown', listen);
  return () => page.removeEventListener('keydown', listen);
}
