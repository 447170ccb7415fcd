/**
 * What stands in a text: a word; a pair of characters of a script that is searched by pairs; the last character of such
 * a run, alone, so that each character begins a token and is found.
 */
export type TokenKind = 'word' | 'pair' | 'tail';

/** Offsets are UTF-16 units of the text, the end exclusive. */
export type VisitToken = (kind: TokenKind, start: number, end: number) => void;

/** Letters, digits, their marks, and the invisible characters that stand inside words. */
const WORD = /[\p{L}\p{N}\p{M}\u00ad\u2060\p{Join_Control}]+/uy;

/** Everything before Thai is written in words with spaces between. */
const MAY_BE_UNSPACED = /[\u0e00-\u{10ffff}]/u;

/**
 * Runs of one way of writing. Chinese and Japanese go by pairs: a dictionary splits a text and its query differently,
 * and shatters new words. Korean does too, within its words, which carry their particles.
 */
const RUN =
  /(?<pairs>[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{Variation_Selector}]+|\p{sc=Hangul}+)|(?<unspaced>[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+)|[^\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;

/** One character to a reader: the letters of a decomposed Korean syllable, or one with its marks and half-width voicing. */
const CHARACTER = /[\u1100-\u115f]+[\u1160-\u11ff]*|.(?:\p{M}|\uff9e|\uff9f)*/gsu;

/** The words of a text in order, in one pass. */
export function tokenise(text: string, visit: VisitToken): void {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < FIRST_BEYOND_ASCII) {
      if (isAsciiWord(code)) at = visitWord(text, at, visit);
      else at++;
    } else {
      const end = endOfWord(text, at);
      if (end > at) visitRuns(text, at, end, visit);
      at = end > at ? end : at + 1;
    }
  }
}

const FIRST_BEYOND_ASCII = 0x80;

/** Digits and letters, by code: most texts never get past this. */
function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** A word that begins in ASCII; gives where it ends. */
function visitWord(text: string, start: number, visit: VisitToken): number {
  let end = start + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code >= FIRST_BEYOND_ASCII) {
      end = endOfWord(text, start);
      visitRuns(text, start, end, visit);
      return end;
    }
    if (!isAsciiWord(code)) break;
    end++;
  }
  visit('word', start, end);
  return end;
}

function endOfWord(text: string, start: number): number {
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}

function visitRuns(text: string, start: number, end: number, visit: VisitToken): void {
  const word = text.slice(start, end);
  if (!MAY_BE_UNSPACED.test(word)) {
    visit('word', start, end);
    return;
  }
  for (const { 0: run, index, groups } of word.matchAll(RUN)) {
    const from = start + index;
    if (groups?.pairs) visitPairs(run, from, visit);
    else if (groups?.unspaced) visitSegments(run, from, visit);
    else visit('word', from, from + run.length);
  }
}

function visitPairs(run: string, start: number, visit: VisitToken): void {
  const characters = run.match(CHARACTER) ?? [];
  let at = start;
  characters.forEach((character, i) => {
    const next = characters[i + 1];
    if (next !== undefined) visit('pair', at, at + character.length + next.length);
    else visit(i === 0 ? 'pair' : 'tail', at, at + character.length);
    at += character.length;
  });
}

let segmenter: Intl.Segmenter | undefined;

function visitSegments(run: string, start: number, visit: VisitToken): void {
  // The browser chooses the dictionary by the script; the locale only decides which is tried first.
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  for (const { segment, index } of segmenter.segment(run)) visit('word', start + index, start + index + segment.length);
}
