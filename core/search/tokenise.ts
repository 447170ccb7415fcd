/** A word of a text: folded for comparing, and where it stands. */
export interface Token {
  word: string;
  /** Offsets into the original text, end exclusive. */
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const MARKS = /\p{M}+/gu;
/** Scripts written without spaces between words; Japanese kana and Chinese characters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const UNSPACED_RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

/** Letters that are another letter's variant without a mark that normalisation could take off. */
const VARIANTS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  ς: 'σ',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};
const VARIANT = /[ßøłςđıæœ]/g;

/** Most words of most texts; folding them is three times as fast without normalisation. */
const PLAIN = /^[A-Za-z0-9]+$/;

/** Lower case, without marks and compatibility forms: "Ｚürich" and "zurich" are one word. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(VARIANT, (letter) => VARIANTS[letter] ?? letter);
}

/** Is this a word of a script without spaces, which is searched by pairs of characters? */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/**
 * The words of a text in order. Chinese and Japanese runs become overlapping pairs of characters plus the run's last
 * character alone, so that each character starts a word and a query of one character finds it.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    if (PLAIN.test(match[0]) || !UNSPACED.test(match[0])) tokens.push(token(match[0], match.index));
    else for (const run of match[0].matchAll(UNSPACED_RUNS)) pushRun(tokens, run[0], match.index + run.index);
  }
  return tokens.filter((found) => found.word !== '');
}

function pushRun(tokens: Token[], run: string, start: number): void {
  if (!UNSPACED.test(run)) {
    tokens.push(token(run, start));
    return;
  }
  const characters = [...run];
  let at = start;
  characters.forEach((character, i) => {
    tokens.push(token(character + (characters[i + 1] ?? ''), at));
    at += character.length;
  });
}

const token = (surface: string, start: number): Token => ({ word: fold(surface), start, end: start + surface.length });
