import type { Span } from './query';

/** What was typed, cut at spaces, quotes and parentheses. Operators are still plain text here. */
export type Lexeme = Span &
  (
    | { kind: 'open' }
    | { kind: 'close' }
    | { kind: 'minus' }
    /** `text` between quotes; `name` stands right before them: `author:"…"`. Then the end of the typing closes it too. */
    | { kind: 'quoted'; text: string; textFrom: number; name?: string; closed: boolean }
    | { kind: 'bare'; text: string }
  );

const SPACE = /\s/u;
/** Keyboards and phones put curly quotes where straight ones were meant. */
const QUOTE = /["“”„]/u;
const ENDS_BARE = /[\s()"“”„]/u;
const OPERATOR = /^([a-z]+):$/i;
const OPERATOR_BEFORE_QUOTE = /(?:^|[\s(-])[a-z]+:$/i;

/** Cuts a query. A quote that is never closed, and a minus that stands before nothing, are no signs. */
export function lex(typed: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  const quotes = closingQuotes(typed);
  let at = 0;
  while (at < typed.length) {
    const character = typed.charAt(at);
    const from = at;
    if (character === '(' || character === ')') {
      lexemes.push({ kind: character === '(' ? 'open' : 'close', from, to: ++at });
    } else if (character === '-' && isSign(typed, at)) {
      lexemes.push({ kind: 'minus', from, to: ++at });
    } else if (quotes.has(at)) {
      at = pushQuoted(lexemes, typed, at, quotes.get(at) ?? at);
    } else if (SPACE.test(character) || QUOTE.test(character)) {
      at++;
    } else {
      while (at < typed.length && !ENDS_BARE.test(typed.charAt(at))) at++;
      lexemes.push({ kind: 'bare', text: typed.slice(from, at), from, to: at });
    }
  }
  return lexemes;
}

/** For each quote that opens, where the one that closes it stands; the value of an operator may still be typed. */
function closingQuotes(typed: string): Map<number, number> {
  const pairs = new Map<number, number>();
  let open: number | undefined;
  for (let at = 0; at < typed.length; at++) {
    if (!QUOTE.test(typed.charAt(at))) continue;
    if (open !== undefined) pairs.set(open, at);
    open = open === undefined ? at : undefined;
  }
  if (open !== undefined && OPERATOR_BEFORE_QUOTE.test(typed.slice(0, open))) pairs.set(open, typed.length);
  return pairs;
}

/** A minus excludes what follows it when it follows a space, and not inside a word. */
function isSign(typed: string, at: number): boolean {
  const before = typed.charAt(at - 1);
  const after = typed.charAt(at + 1);
  return (before === '' || before === '(' || SPACE.test(before)) && after !== '' && after !== '-' && !SPACE.test(after);
}

/** Quoted text belongs to the operator that it touches. */
function pushQuoted(lexemes: Lexeme[], typed: string, open: number, close: number): number {
  const before = lexemes.at(-1);
  const closed = close < typed.length;
  const to = closed ? close + 1 : close;
  const quoted = { kind: 'quoted', text: typed.slice(open + 1, close), textFrom: open + 1, closed, to } as const;
  const name = before?.kind === 'bare' && before.to === open && OPERATOR.exec(before.text)?.[1];
  if (name) lexemes[lexemes.length - 1] = { ...quoted, from: before.from, name: name.toLowerCase() };
  else lexemes.push({ ...quoted, from: open });
  return to;
}
