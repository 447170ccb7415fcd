import { ask } from '../../core/messages/ask';
import type { Undoable } from './UndoBar';

/** A correction of authors, as something that can be taken back. */
export const undoing = (said: string, correctionId: number): Undoable => ({
  said,
  undo: async () => {
    await ask('correction.undo', { id: correctionId });
  },
});
