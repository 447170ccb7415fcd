import { useRef, useState } from 'preact/hooks';
import { codeOf } from '../../components/failure-words';
import { ask } from '../../core/messages/ask';
import type { FailureCode } from '../../core/model/errors';
import { BULK_LIMIT, type BulkEdit } from '../../core/model/listing';
import type { Undoable } from './UndoBar';

export interface Progress {
  done: number;
  of: number;
}

export interface Bulk {
  progress?: Progress;
  failure?: FailureCode;
  /** Changes clippings; gives how many were changed, and how to take it back. */
  change(ids: readonly number[], edit: BulkEdit): Promise<{ changed: number; undo: Undoable['undo'] }>;
  purge(ids: readonly number[]): Promise<number>;
  stop(): void;
}

/** Few at first, so that a small selection is done at once and a large one shows that it moves. */
const PORTION = 100;

/** Work on many clippings, some at a time, with a way to see how far it is and to stop it. */
export function useBulk(): Bulk {
  const [progress, setProgress] = useState<Progress>();
  const [failure, setFailure] = useState<FailureCode>();
  const stopped = useRef(false);
  const inPortions = async <T>(all: readonly T[], size: number, work: (portion: T[]) => Promise<void>) => {
    stopped.current = false;
    setFailure(undefined);
    try {
      for (let from = 0; from < all.length && !stopped.current; from += size) {
        if (all.length > size) setProgress({ done: from, of: all.length });
        await work(all.slice(from, from + size));
      }
    } catch (error) {
      setFailure(codeOf(error));
    } finally {
      setProgress(undefined);
    }
  };
  return {
    progress,
    failure,
    change: async (ids, edit) => {
      const changes: number[] = [];
      let changed = 0;
      await inPortions(ids, Math.min(PORTION, BULK_LIMIT), async (portion) => {
        const done = await ask('clippings.change', { ids: portion, edit });
        changed += done.changed.length;
        if (done.changeId !== undefined) changes.push(done.changeId);
      });
      const undo = () =>
        inPortions(changes.reverse(), 1, async ([changeId]) => {
          if (changeId !== undefined) await ask('clippings.undo', { changeId });
        });
      return { changed, undo };
    },
    purge: async (ids) => {
      let gone = 0;
      await inPortions(ids, PORTION, async (portion) => {
        await ask('clippings.purge', { ids: portion });
        gone += portion.length;
      });
      return gone;
    },
    stop: () => {
      stopped.current = true;
    },
  };
}
