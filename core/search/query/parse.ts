import { type Lexeme, lex } from './lex';
import { meaningOf } from './operators';
import type { All, Field, Node, Query, Word } from './query';
import { type Typed, wordsIn } from './words';

/** More is pasted text, not a query; the rest of it is not read. */
const LONGEST = 4_000;
const MOST_WORDS = 256;
/** Parentheses inside parentheses; deeper ones are not seen. */
const DEEPEST = 16;

/**
 * Reads a query: words, "phrases", -exclusions, alternatives with OR (which binds closer than a space), parentheses and
 * operators. Every input has a meaning; what does not parse is words.
 *
 * @param now what `yesterday` counts from
 */
export function parseQuery(typed: string, now = new Date()): Query {
  const read = typed.slice(0, LONGEST);
  const parser: Parser = { typed: read, now, lexemes: lex(read), at: 0, depth: 0, words: 0, excluding: false };
  const root: All = { kind: 'all', nodes: [] };
  // A parenthesis that closes nothing ends a group too early: the rest is another.
  while (parser.at < parser.lexemes.length) {
    root.nodes.push(...group(parser));
    parser.at++;
  }
  return { typed, root: { kind: 'all', nodes: once(root.nodes) } };
}

interface Parser {
  typed: string;
  now: Date;
  lexemes: Lexeme[];
  at: number;
  depth: number;
  words: number;
  /** After a minus: half a word must not exclude what begins with it. */
  excluding: boolean;
}

/** What one lexeme contributes to its group. */
interface Contribution {
  nodes: Node[];
  scope?: Field;
}

const NOTHING: Contribution = { nodes: [] };

/** Up to the closing parenthesis, which is left for the caller. */
function group(parser: Parser): Node[] {
  const nodes: Node[] = [];
  let scope: Field | undefined;
  while (parser.at < parser.lexemes.length && parser.lexemes[parser.at]?.kind !== 'close') {
    const found = alternatives(parser);
    nodes.push(...found.nodes);
    scope = found.scope ?? scope;
  }
  return scope ? nodes.map((node) => within(node, scope)) : nodes;
}

/** Operands with `OR` between them. */
function alternatives(parser: Parser): Contribution {
  const first = operand(parser);
  if (first.nodes.length === 0) return first;
  const branches = [first.nodes];
  while (isOr(parser)) {
    if (parser.at === parser.lexemes.length - 1) {
      // The other side is still to be typed.
      parser.at++;
      break;
    }
    parser.at++;
    const { nodes } = operand(parser);
    if (nodes.length > 0) branches.push(nodes);
  }
  if (branches.length === 1) return first;
  return { nodes: [{ kind: 'any', nodes: branches.map(asOne) }] };
}

function isOr({ lexemes, at }: Parser): boolean {
  const lexeme = lexemes[at];
  return lexeme?.kind === 'bare' && lexeme.text === 'OR' && lexemes[at + 1]?.kind !== 'close';
}

function operand(parser: Parser): Contribution {
  const lexeme = parser.lexemes[parser.at];
  if (!lexeme || lexeme.kind === 'close') return NOTHING;
  parser.at++;
  if (lexeme.kind === 'open') return parenthesised(parser);
  if (lexeme.kind === 'minus') return excluded(parser, lexeme);
  return lexeme.kind === 'quoted' ? quoted(parser, lexeme) : bare(parser, lexeme);
}

function excluded(parser: Parser, { from }: Lexeme): Contribution {
  const outer = parser.excluding;
  parser.excluding = true;
  const { nodes } = operand(parser);
  parser.excluding = outer;
  const to = parser.lexemes[parser.at - 1]?.to ?? parser.typed.length;
  return nodes.length > 0 ? { nodes: [{ kind: 'not', node: asOne(nodes), from, to }] } : NOTHING;
}

function parenthesised(parser: Parser): Contribution {
  if (parser.depth >= DEEPEST) return NOTHING;
  parser.depth++;
  const nodes = group(parser);
  parser.depth--;
  parser.at++;
  return { nodes };
}

function quoted(parser: Parser, lexeme: Lexeme & { kind: 'quoted' }): Contribution {
  const { name, text, textFrom, from, to, closed } = lexeme;
  const open = !closed && !parser.excluding;
  const meant = name === undefined ? undefined : meaningOf(name, text, parser.now, open);
  if (meant) return contribution(meant, from, to);
  const before = name === undefined ? [] : plainWords(parser, { text: name, from, open: false });
  if (!closed) return { nodes: [...before, ...plainWords(parser, { text, from: textFrom, open })] };
  const words = take(parser, wordsIn({ text, from: textFrom, open: false }, 'phrase'));
  return { nodes: words.length > 0 ? [...before, { kind: 'phrase', words, from, to }] : before };
}

const OPERATOR = /^([a-z]+):(.*)$/isu;

function bare(parser: Parser, { text, from, to }: Lexeme & { kind: 'bare' }): Contribution {
  const open = to === parser.typed.length && !parser.excluding;
  const [, name, value] = OPERATOR.exec(text) ?? [];
  const meant = name !== undefined && meaningOf(name, value ?? '', parser.now, open);
  return meant ? contribution(meant, from, to) : { nodes: plainWords(parser, { text, from, open }) };
}

/** One character that is no word by itself, as those of Chinese, Japanese and Korean are. */
const LETTER = /^[^\u2e80-\u{10ffff}]$/u;

/** A lone last letter after other words says nothing yet: nearly every clipping has a word that begins with it. */
function plainWords(parser: Parser, typed: Typed): Node[] {
  const words = wordsIn(typed, 'words');
  const last = words.at(-1);
  const saysNothing = last?.prefix && LETTER.test(last.folded) && parser.words + words.length > 1;
  return take(parser, saysNothing ? words.slice(0, -1) : words);
}

function contribution(meant: Exclude<ReturnType<typeof meaningOf>, undefined>, from: number, to: number): Contribution {
  if (meant === 'unfinished') return NOTHING;
  if ('scope' in meant) return { nodes: [], scope: meant.scope };
  return { nodes: [{ kind: 'filter', condition: meant, from, to }] };
}

/** As many of the words as the query may still have. */
function take<T>(parser: Parser, words: T[]): T[] {
  const taken = words.slice(0, MOST_WORDS - parser.words);
  parser.words += taken.length;
  return taken;
}

/** Looks for the words under a node in one field only. What names a field itself, deeper, keeps it. */
function within(node: Node, field: Field): Node {
  if (node.kind === 'word' || node.kind === 'phrase') return { ...node, field: node.field ?? field };
  if (node.kind === 'not') return { ...node, node: within(node.node, field) };
  return node.kind === 'filter' ? node : { ...node, nodes: node.nodes.map((one) => within(one, field)) };
}

const asOne = (nodes: Node[]): Node => (nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'all', nodes });

/** A word said twice is one word that counts twice. */
function once(nodes: Node[]): Node[] {
  const said = new Map<string, Word>();
  return nodes.filter((node) => {
    if (node.kind !== 'word') return true;
    const key = `${node.text} ${node.prefix} ${node.field ?? ''}`;
    const before = said.get(key);
    if (before) before.times++;
    else said.set(key, node);
    return !before;
  });
}
