import { useCallback, useEffect, useState } from 'preact/hooks';
import { codeOf } from '../../components/failure-words';
import type { SaveState } from '../../components/SaveBar';
import { ask } from '../../core/messages/ask';
import type { Clipping, Edits } from '../../core/model/clipping';
import type { FailureCode } from '../../core/model/errors';
import type { PageState } from '../../core/model/page-state';
import { activeTabId } from '../../core/platform/tabs';
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
  /** Reads the page again. */
  readAgain(): void;
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

  const read = useCallback(() => {
    setFailure(undefined);
    describe().then(setState, (error) => setFailure(codeOf(error)));
  }, []);
  useEffect(read, []);

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
      const clipped = await ask('clipping.clip', { tabId, url, edits: await edits.settle(), selection });
      edits.take(clipped.clipping);
      setSaved(clipped.clipping);
      setDeleted(undefined);
      setWritten(clipped.updated ? 'updated' : 'saved');
    });

  const remove = () =>
    attempt(async () => {
      if (!state?.saved) return;
      await edits.settle();
      await ask('clipping.delete', { id: state.saved.id });
      setDeleted(state.saved);
      setSaved(undefined);
      setWritten('deleted');
    });

  const restore = () =>
    attempt(async () => {
      if (!deleted) return;
      const { clipping } = await ask('clipping.restore', { id: deleted.id });
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
    readAgain: read,
    setTags: edits.setTags,
    setNote: edits.setNote,
    clip: () => clip(false),
    clipSelection: () => clip(true),
    remove,
    restore,
  };
}

async function describe(): Promise<PageState> {
  const tabId = await activeTabId();
  if (tabId === undefined) return NO_TAB;
  return ask('page.describe', { tabId });
}

const NO_TAB: PageState = { tabId: -1, url: '', access: 'granted', page: { ok: false, failure: 'restricted-page' } };

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
