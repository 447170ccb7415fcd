import { fold, lowerCase } from './fold';
import type { TextLanguage } from './languages';
import type { LanguageTools } from './load-language';
import { type TokenKind, tokenise } from './tokenise';

/** What a word of a text is indexed as. */
export interface Form {
  /** The word as people type it: lower case, no marks; at most 60 characters. */
  folded: string;
  /**
   * The terms of its postings: one, seldom two. They stand at the same position, one occurrence together; for a word of
   * a query they are alternatives, of which the best counts.
   */
  stems: readonly string[];
}

/** Called for each position of a text; offsets are UTF-16 units, the end exclusive. */
export type VisitForm = (form: Form, start: number, end: number) => void;

export interface Analyser {
  language: TextLanguage;
  each(text: string, visit: VisitForm): void;
}

/** Longer "words" are data: keys, hashes, addresses. They are found by their beginning. */
const LONGEST = 60;

/** Entries of a generation of the memo, of which there are two, about 1 MB each; words follow Zipf: nearly all hit. */
const MEMO_SIZE = 8_192;
/** A slice of 13 characters or more keeps the text it is cut from alive in V8: such words are not remembered. */
const LONGEST_REMEMBERED = 12;

/** Turns texts of one language into the forms of their words. It remembers forms: keep one for each language. */
export function analyser(tools: LanguageTools): Analyser {
  let memo = new Map<string, Form>();
  let older = new Map<string, Form>();
  const formAt = (kind: TokenKind, surface: string): Form => {
    const known = memo.get(surface);
    if (known) return known;
    const form = older.get(surface) ?? (kind === 'word' ? formOf(surface, tools) : unstemmed(fold(surface)));
    if (surface.length > LONGEST_REMEMBERED) return form;
    if (memo.size >= MEMO_SIZE) [older, memo] = [memo, new Map()];
    memo.set(surface, form);
    return form;
  };
  return {
    language: tools.language,
    each(text, visit) {
      tokenise(text, (kind, start, end) => {
        const form = formAt(kind, text.slice(start, end));
        if (form.folded !== '') visit(form, start, end);
      });
    },
  };
}

/**
 * The form of one word. Stemmers need the marks (French "élevée" is "élever"), and people leave them out ("elevee"), so
 * where the two ways lead to different stems a word has both.
 */
export function formOf(surface: string, { stem }: Pick<LanguageTools, 'stem'>): Form {
  const word = lowerCase(surface).slice(0, LONGEST);
  const folded = fold(word).slice(0, LONGEST);
  if (folded === '') return unstemmed('');
  const stemmed = fold(stem(word)) || folded;
  const alsoStemmed = folded === word ? stemmed : stem(folded) || folded;
  return { folded, stems: alsoStemmed === stemmed ? [stemmed] : [stemmed, alsoStemmed] };
}

const unstemmed = (folded: string): Form => ({ folded, stems: [folded] });
