import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
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
  const t = useTexts();
  const given = useRef(options);
  given.current = options;
  const { clippingId } = options;
  const [highlights, setHighlights] = useState<Highlight[]>([]);
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  const [selection, setSelection] = useState<FrameSelection>();
  const [openedUid, open] = useState<string>();
  const toFocus = useRef(options.wanted);

  useEffect(() => watchKept(clippingId, setHighlights, ({ code }) => given.current.onFailure(code)), [clippingId]);
  useEffect(() => {
    if (!page) return;
    setLost(showHighlights(page, highlights, t('highlight_hint')));
    const uid = toFocus.current;
    if (uid && focusHighlight(page, uid, uid === given.current.wanted)) toFocus.current = undefined;
  }, [page, highlights, t]);

  const keep = useCallback(async (highlight: Omit<Highlight, 'id' | 'madeAt'>) => {
    const { uid, clippingId, quote, start, note } = highlight;
    await ask('highlight.keep', { uid, clippingId, quote, start, note });
  }, []);
  const make = async () => {
    if (!page || !selection) return;
    const { quote, start } = selection;
    const uid = crypto.randomUUID();
    page.getSelection()?.removeAllRanges();
    setSelection(undefined);
    toFocus.current = uid;
    try {
      await keep({ uid, clippingId, quote, start, note: '' });
      given.current.onSay(t('highlighted'));
    } catch (error) {
      given.current.onFailure(codeOf(error));
    }
  };
  const making = useRef(make);
  making.current = make;
  useEffect(() => {
    if (!page) return;
    const stops = [
      watchSelection(page, setSelection),
      watchHighlights(page, open),
      watchKey(page, () => making.current()),
    ];
    return () => {
      for (const stop of stops) stop();
      setSelection(undefined);
    };
  }, [page]);

  const write = useCallback(({ uid, note }: { uid: string; note: string }) => {
    ask('highlight.annotate', { uid, note }).catch((error) => given.current.onFailure(codeOf(error)));
  }, []);
  const notes = useLater(write, PAUSE);
  const annotate = (note: string) => {
    if (openedUid) notes.put({ uid: openedUid, note });
  };
  const remove = async (highlight: Highlight) => {
    notes.flush();
    open(undefined);
    try {
      await ask('highlight.remove', { uid: highlight.uid });
      given.current.onDone({ said: t('highlight_removed'), undo: () => keep(highlight) });
    } catch (error) {
      given.current.onFailure(codeOf(error));
    }
  };
  const close = (uid: string | undefined) => {
    notes.flush();
    if (uid === undefined && page && openedUid) {
      toFocus.current = openedUid;
      focusHighlight(page, openedUid, false);
    }
    open(uid);
  };
  const opened = highlights.find(({ uid }) => uid === openedUid);
  return { highlights, lost, selection, opened, open: close, make, annotate, remove };
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
