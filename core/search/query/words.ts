import { fold, lowerCase } from '../text/fold';
import { tokenise } from '../text/tokenise';
import type { Word } from './query';

/** A piece of what was typed; `open` when it ends where the typing does, so that its last word may go on. */
export interface Typed {
  text: string;
  from: number;
  open: boolean;
}

/**
 * The words of a piece. The last character of a Chinese, Japanese or Korean run is left out where the pair before it
 * says it already; inside a phrase it stays, since it has a place of its own in the text.
 */
export function wordsIn({ text, from, open }: Typed, as: 'words' | 'phrase'): Word[] {
  const words: Word[] = [];
  tokenise(text, (kind, start, end) => {
    const surface = text.slice(start, end);
    const folded = fold(surface);
    const isLast = end === text.length;
    if (folded === '' || (kind === 'tail' && (as === 'words' || isLast))) return;
    const lone = kind === 'pair' && [...folded].length === 1;
    const prefix = lone || (kind === 'word' && open && isLast);
    words.push({
      kind: 'word',
      text: lowerCase(surface),
      folded,
      prefix,
      times: 1,
      from: from + start,
      to: from + end,
    });
  });
  return words;
}
