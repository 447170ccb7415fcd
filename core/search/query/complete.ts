import { fold } from '../text/fold';
import { NAMED_PERIODS } from './dates';
import type { Span } from './query';

/** What may be completed at the caret, and which part of what was typed it replaces. */
export interface Completion extends Span {
  kind: 'operator' | 'author' | 'site' | 'tag' | 'lang';
  /** What stands there so far. */
  prefix: string;
}

/** Something to complete with, and in how many clippings it occurs. */
export interface Value {
  value: string;
  count: number;
}

/** The operators as one may type them; a value follows those that end in a colon. */
export const OPERATORS: readonly string[] = [
  'author:',
  'site:',
  'tag:',
  'lang:',
  'before:',
  'after:',
  'in:title',
  'in:bio',
  'has:note',
  'has:highlight',
  'is:unread',
];

const OPERATOR_VALUES: readonly Value[] = [
  ...OPERATORS,
  ...['before', 'after'].flatMap((name) => NAMED_PERIODS.map((period) => `${name}:${quoted(period)}`)),
].map((value) => ({ value, count: 0 }));

const VALUE_BEFORE_CARET = /(?:^|[\s(-])(author|site|tag|lang):("[^"]*|[^\s"()]*)$/i;
/** From two letters on: with one, every word would look like an operator. */
const OPERATOR_BEFORE_CARET = /(?:^|[\s(-])([a-z]{2,}(?::"?[a-z ]*)?)$/i;
const BETWEEN_WORDS = /[\s.\-/]/;
const REST_OF_WORD = /^[^\s"()]*/;
const REST_OF_QUOTED = /^[^"]*"?/;

/** Names are shorter; what is pasted is not looked through at each key. */
const LONGEST = 200;

/** What the operator or value at the caret could become; undefined where neither stands. */
export function completionsAt(typed: string, caret: number): Completion | undefined {
  const before = typed.slice(Math.max(0, caret - LONGEST), caret);
  const [, kind, value = ''] = VALUE_BEFORE_CARET.exec(before) ?? [];
  if (kind) {
    const rest = (value.startsWith('"') ? REST_OF_QUOTED : REST_OF_WORD).exec(typed.slice(caret))?.[0] ?? '';
    return {
      kind: kind.toLowerCase() as Completion['kind'],
      from: caret - value.length,
      to: caret + rest.length,
      prefix: value.replace('"', ''),
    };
  }
  const [, operator] = OPERATOR_BEFORE_CARET.exec(before) ?? [];
  if (!operator) return undefined;
  const rest = REST_OF_WORD.exec(typed.slice(caret))?.[0] ?? '';
  const prefix = operator.toLowerCase();
  if (!OPERATOR_VALUES.some(({ value }) => value.startsWith(prefix))) return undefined;
  return { kind: 'operator', from: caret - operator.length, to: caret + rest.length, prefix };
}

/**
 * The values to offer, best first: those that begin with what is typed before those with a later word that does, the
 * more frequent first. For an operator the values given are not looked at.
 */
export function suggest(completion: Completion, values: readonly Value[], limit: number): Value[] {
  if (completion.kind === 'operator')
    return OPERATOR_VALUES.filter(({ value }) => value.startsWith(completion.prefix)).slice(0, limit);
  const wanted = fold(completion.prefix);
  return values
    .map((one) => ({ one, place: placeOf(wanted, fold(one.value)) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => Math.sign(a.place) - Math.sign(b.place) || b.one.count - a.one.count)
    .slice(0, limit)
    .map(({ one }) => one);
}

/** 0 where the value begins so, more where a later word does, -1 where none. */
function placeOf(wanted: string, value: string): number {
  let at = value.indexOf(wanted);
  while (at > 0 && !BETWEEN_WORDS.test(value.charAt(at - 1))) at = value.indexOf(wanted, at + 1);
  return at;
}

/** Puts a value in the place of what was typed of it; the caret comes after it, ready for the next word. */
export function applyCompletion(
  typed: string,
  completion: Completion,
  value: string,
): { typed: string; caret: number } {
  const inserted = completion.kind === 'operator' ? value : quoted(value);
  const before = typed.slice(0, completion.from) + inserted;
  const after = typed.slice(completion.to);
  if (inserted.endsWith(':')) return { typed: before + after, caret: before.length };
  return { typed: `${before} ${after.trimStart()}`, caret: before.length + 1 };
}

/** A value of more than one word stands in quotes; a quote inside it cannot be typed and is left out. */
function quoted(value: string): string {
  const plain = value.replaceAll('"', '');
  return /[\s()]/.test(plain) ? `"${plain}"` : plain;
}
