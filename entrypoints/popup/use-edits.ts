import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { codeOf } from '../../components/failure-words';
import { withTags } from '../../components/TagField';
import { readDraft } from '../../core/library/drafts';
import { typedOn } from '../../core/library/edits';
import { ask } from '../../core/messages/ask';
import type { Clipping, Edits } from '../../core/model/clipping';
import type { FailureCode } from '../../core/model/errors';
import type { PageState } from '../../core/model/page-state';

/** After the last keystroke, in milliseconds: long enough for a word, short enough to see "Saved" before looking away. */
const PAUSE = 400;

const NOTHING: Edits = { tags: [], note: '' };

export interface TypedEdits {
  /** What the fields show. */
  edits: Edits;
  /** Something typed about a saved clipping is not written yet. */
  pending: boolean;
  setTags(tags: string[], unfinished: string): void;
  setNote(note: string): void;
  /** Writes what is pending and gives all that was typed. */
  settle(): Promise<Edits>;
  /** Shows what was saved of what was sent. What was typed on meanwhile stays, and is written. */
  take(saved: Clipping, sent: Edits): void;
}

/**
 * Tags and note. Each keystroke is kept as a draft at once, since a popup closes without a warning; of a saved
 * clipping it is also written, after a pause or as the popup goes. A draft that is found later was never written.
 * The worker keeps it, and drops what it has written: a message that was sent arrives, while Firefox loses what a
 * closing popup is still storing, and no popup hears the answer that has closed.
 */
export function useEdits(
  state: PageState | undefined,
  onWritten: (clipping: Clipping) => void,
  onFailure: (code: FailureCode | undefined) => void,
): TypedEdits {
  const [edits, setEdits] = useState(NOTHING);
  const [pending, setPending] = useState(false);
  const latest = useRef<Edits>(NOTHING);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** Ends when it is known whether there is a draft. */
  const looked = useRef<Promise<unknown>>(Promise.resolve());
  const page = useRef(state);
  page.current = state;

  const write = async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const saved = page.current?.saved;
    if (!saved) return;
    const sent = latest.current;
    try {
      const { clipping } = await ask('clipping.edit', { id: saved.id, url: page.current?.url, ...sent });
      onFailure(undefined);
      // At the side of the window another page may be in front by now.
      if (page.current?.saved?.id === saved.id) onWritten(clipping);
      if (sent === latest.current) setPending(false);
    } catch (error) {
      onFailure(codeOf(error));
    }
  };

  const writeLater = () => {
    setPending(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(write, PAUSE);
  };

  const type = (shown: Partial<Edits>, whole: Edits) => {
    setEdits((old) => ({ ...old, ...shown }));
    latest.current = whole;
    const url = page.current?.url;
    if (url) ask('draft.keep', { url, edits: whole }).catch((error) => onFailure(codeOf(error)));
    if (!page.current?.saved) return;
    writeLater();
  };

  const known = state !== undefined;
  // Before anybody can type: later it would put what was saved in the place of what was typed.
  useLayoutEffect(() => {
    if (!state) return;
    const saved = state.saved && { tags: state.saved.tags, note: state.saved.note };
    const start = (found: Edits) => {
      latest.current = found;
      setEdits(found);
    };
    start(saved ?? NOTHING);
    looked.current = readDraft(state.url).then(
      (draft) => {
        if (!draft || latest.current !== (saved ?? NOTHING)) return;
        if (saved) type(draft, draft);
        else start(draft);
      },
      (error) => onFailure(codeOf(error)),
    );
  }, [known]);

  useLayoutEffect(() => {
    const writeNow = () => timer.current !== undefined && void write();
    addEventListener('pagehide', writeNow);
    return () => removeEventListener('pagehide', writeNow);
  });

  return {
    edits,
    pending,
    setTags: (tags, unfinished) => type({ tags }, { note: latest.current.note, tags: withTags(tags, unfinished) }),
    setNote: (note) => type({ note }, { note, tags: latest.current.tags }),
    settle: async () => {
      // Who clips before it was found would lose what was typed earlier.
      await looked.current;
      if (timer.current !== undefined) await write();
      return latest.current;
    },
    take: ({ tags, note }, sent) => {
      const saved = { tags, note };
      if (latest.current === sent) {
        latest.current = saved;
        setEdits(saved);
        setPending(false);
        return;
      }
      latest.current = typedOn(saved, sent, latest.current);
      setEdits((shown) => typedOn(saved, sent, shown));
      writeLater();
    },
  };
}
