import { primarySubtag } from '../text/languages';
import { beginsPeriod, parsePeriod } from './dates';
import type { Condition, Field } from './query';
import { wordsIn } from './words';

/** `Condition` filters, `Field` narrows the group it stands in; 'unfinished' is nothing yet; undefined: it is words. */
export type Meaning = Condition | { scope: Field } | 'unfinished' | undefined;

interface Given {
  value: string;
  now: Date;
  /** The value ends where the typing does: it may go on. */
  open: boolean;
}

const NAMES = ({ value, open }: Given, of: 'author' | 'site' | 'tag'): Meaning => {
  const words = foldedWords(value);
  return words.length > 0 ? { of, words, prefix: open } : undefined;
};

/** One of a few fixed values. */
function oneOf(values: Record<string, Meaning>, { value, open }: Given): Meaning {
  const key = value.toLowerCase();
  if (Object.hasOwn(values, key)) return values[key];
  return open && Object.keys(values).some((name) => name.startsWith(key)) ? 'unfinished' : undefined;
}

function date({ value, now, open }: Given, bound: 'from' | 'before'): Meaning {
  const period = parsePeriod(value, now);
  if (period) return { of: 'date', [bound]: period.from };
  return open && beginsPeriod(value) ? 'unfinished' : undefined;
}

const LANGUAGE_TAG = /^[a-z]{2,3}([-_][a-z0-9]+)*$/i;

function language({ value, open }: Given): Meaning {
  if (LANGUAGE_TAG.test(value)) return { of: 'lang', language: primarySubtag(value) };
  return open && /^[a-z]$/i.test(value) ? 'unfinished' : undefined;
}

/** The operators. `before:2024` is earlier than that year, `after:2024` since its beginning: together they never overlap. */
const OPERATORS: Readonly<Record<string, (given: Given) => Meaning>> = {
  author: (given) => NAMES(given, 'author'),
  site: (given) => NAMES(given, 'site'),
  tag: (given) => NAMES(given, 'tag'),
  lang: language,
  before: (given) => date(given, 'before'),
  after: (given) => date(given, 'from'),
  in: (given) => oneOf({ title: { scope: 'title' }, bio: { scope: 'bio' } }, given),
  has: (given) => oneOf({ note: { of: 'note' }, highlight: { of: 'highlight' } }, given),
  is: (given) => oneOf({ unread: { of: 'unread' } }, given),
};

/** What `name:value` means. A known name without a value is unfinished at the end of what was typed, else a word. */
export function meaningOf(name: string, value: string, now: Date, open: boolean): Meaning {
  const key = name.toLowerCase();
  if (!Object.hasOwn(OPERATORS, key)) return undefined;
  if (value === '') return open ? 'unfinished' : undefined;
  return OPERATORS[key]?.({ value, now, open });
}

const foldedWords = (text: string): string[] =>
  wordsIn({ text, from: 0, open: false }, 'phrase').map(({ folded }) => folded);
