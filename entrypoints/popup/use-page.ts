import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { codeOf } from '../../components/failure-words';
import type { SaveState } from '../../components/SaveBar';
import { describePage } from '../../core/library/page-in-front';
import { readSettings } from '../../core/library/settings';
import { ask } from '../../core/messages/ask';
import type { Clipping, Edits } from '../../core/model/clipping';
import type { FailureCode } from '../../core/model/errors';
import type { PageState } from '../../core/model/page-state';
import { isInPopup } from '../../core/platform/popup';
import { askForSiteAccess } from '../../core/platform/scripts';
import { onPageInFront } from '../../core/platform/tabs';
import { useEdits } from './use-edits';

/** What the popup knows of the page in the tab, and all that can be done with it. */
export interface PageInPopup {
  /** Undefined while the page is being read. */
  state?: PageState;
  save: SaveState;
  /** What went wrong last. */
  failure?: FailureCode;
  edits: Edits;
  /** The last write that has completed. */
  written: 'saved' | 'updated' | 'deleted' | undefined;
  suggestsSearch: boolean;
  /** The page view has a heading of its own: the article's. */
  hasTitle: boolean;
  /** Reads the page again. */
  readAgain(): void;
  /** Asks for access to the page's site, and reads the page then. */
  allowSite(): void;
  setTags(tags: string[], unfinished: string): void;
  setNote(note: string): void;
  clip(): void;
  /** Clips only what is selected on the page. */
  clipSelection(): void;
  remove(): void;
  restore(): void;
}

/** Reads the page once, when the popup opens, and keeps what is known of it up to date with what is done here. */
export function usePage(): PageInPopup {
  const [state, setState] = useState<PageState>();
  const [failure, setFailure] = useState<FailureCode>();
  const [doing, setDoing] = useState<'clipping' | 'updating'>();
  const [written, setWritten] = useState<PageInPopup['written']>();
  const [deleted, setDeleted] = useState<Clipping>();
  const setSaved = useCallback((saved: Clipping | undefined) => setState((old) => old && { ...old, saved }), []);
  const edits = useEdits(state, setSaved, setFailure);
  const inFront = useRef(state);
  inFront.current = state;
  /** Is the page still shown that something was done with? At the side of the window another may be by then. */
  const isShown = ({ tabId, url }: PageState) => inFront.current?.tabId === tabId && inFront.current.url === url;

  const read = useCallback(() => {
    setFailure(undefined);
    describePage().then(setState, (error) => setFailure(codeOf(error)));
  }, []);
  useEffect(read, []);
  useEffect(() => {
    if (isInPopup()) return undefined;
    // At the side of the window: what was typed is written first, then the page in front is read.
    return onPageInFront(() => {
      edits.settle().then(() => {
        setState(undefined);
        setDeleted(undefined);
        setWritten(undefined);
        read();
      });
    });
  });

  const attempt = async (work: () => Promise<void>) => {
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(codeOf(error));
    }
    setDoing(undefined);
  };

  const clip = (selection: boolean) =>
    attempt(async () => {
      if (!state) return;
      setDoing(state.saved ? 'updating' : 'clipping');
      const { tabId, url } = state;
      const sent = await edits.settle();
      const clipped = await ask('clipping.clip', { tabId, url, edits: sent, selection });
      if (!isShown(state)) return;
      edits.take(clipped.clipping, sent);
      setSaved(clipped.clipping);
      setDeleted(undefined);
      setWritten(clipped.updated ? 'updated' : 'saved');
    });

  useSaveAtOnce(state, () => clip(false), setFailure);

  const remove = () =>
    attempt(async () => {
      if (!state?.saved) return;
      await edits.settle();
      await ask('clipping.delete', { id: state.saved.id });
      if (!isShown(state)) return;
      setDeleted(state.saved);
      setSaved(undefined);
      setWritten('deleted');
    });

  const restore = () =>
    attempt(async () => {
      if (!state || !deleted) return;
      const { clipping } = await ask('clipping.restore', { id: deleted.id });
      if (!isShown(state)) return;
      setSaved(clipping);
      setDeleted(undefined);
      setWritten('saved');
    });

  return {
    state,
    failure,
    written,
    edits: edits.edits,
    save: doing ?? saveState(state, deleted, edits.pending, failure),
    suggestsSearch: suggestsSearch(state, failure),
    hasTitle: state !== undefined && (state.page.ok || state.saved !== undefined),
    readAgain: read,
    allowSite: () =>
      attempt(async () => {
        if (await askForSiteAccess(state?.url ?? '')) read();
      }),
    setTags: edits.setTags,
    setNote: edits.setNote,
    clip: () => clip(false),
    clipSelection: () => clip(true),
    remove,
    restore,
  };
}

/** Clips an article as the popup opens on it, where that is how the user wants it. */
function useSaveAtOnce(
  state: PageState | undefined,
  clip: () => void,
  onFailure: (code: FailureCode | undefined) => void,
): void {
  const isNew = state?.page.ok && !state.saved && state.page.preview.detection.isArticle;
  useEffect(() => {
    if (!isNew || !isInPopup() || (state.page.ok && state.page.preview.selectedWords)) return;
    readSettings().then(
      ({ saveAtOnce }) => saveAtOnce && clip(),
      (error) => onFailure(codeOf(error)),
    );
    // Once for a page: who deletes it here does not want it clipped again.
  }, [state?.url, state?.tabId]);
}

function saveState(
  state: PageState | undefined,
  deleted: Clipping | undefined,
  pending: boolean,
  failure: FailureCode | undefined,
): SaveState {
  if (state?.saved && pending) return failure ? 'unwritten' : 'saving';
  if (state?.saved) return 'saved';
  return deleted ? 'deleted' : 'unsaved';
}

/** A page that is no article, not saved, and with nothing selected: who opens the popup there wants to find something. */
function suggestsSearch(state: PageState | undefined, failure: FailureCode | undefined): boolean {
  if (!state) return failure !== undefined;
  if (state.saved || !state.page.ok) return !state.saved;
  return !state.page.preview.detection.isArticle && !state.page.preview.selectedWords;
}
