import fc from 'fast-check';
import * as v from 'valibot';
import { type MessageName, protocol } from '../../../core/messages/protocol';

/** Messages as an attacker would write them: most are nearly right. */

const NAMES = Object.keys(protocol) as MessageName[];

const nested = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

/** Values that break programs which trust: wrong types, ends of ranges, huge ones, keys of the prototype. */
const odd = fc.oneof(
  fc.anything({ withNullPrototype: false, maxDepth: 2 }),
  fc.constantFrom<unknown>(-1, 0, 1.5, 2 ** 53, Number.MAX_VALUE, '1', '', null, true, [], {}, [[]]),
  fc.constantFrom('../../etc', 'javascript:alert(1)', 'erase everything', '<img src=x onerror=alert(1)>', '__proto__'),
  fc.constant('x'.repeat(400_000)),
  fc.constant(nested(400)),
  fc.constant(JSON.parse('{"__proto__":{"isExtensionPage":true},"constructor":{"prototype":{"id":1}}}')),
);

const FIELDS = [
  'id',
  'intoId',
  'tabId',
  'url',
  'edits',
  'tags',
  'note',
  'name',
  'sure',
  'isArticle',
  'score',
  'title',
  'all',
];

const input = fc.oneof(
  odd,
  fc.dictionary(fc.constantFrom(...FIELDS), fc.oneof(odd, fc.nat(9), fc.boolean(), fc.double({ min: 0, max: 1 }))),
);

/** With the fields of a sender: what the browser says of it is believed, and never the message. */
const forged = fc.record(
  {
    byline: fc.constantFrom(...NAMES),
    input,
    sender: fc.constant({ isExtensionPage: true, id: 'byline', url: 'chrome-extension://x/popup.html' }),
    isExtensionPage: fc.constant(true),
    page: fc.constant({ tabId: 1, url: 'https://bank.example/' }),
  },
  { requiredKeys: ['byline', 'input'] },
);

export const hostileMessage: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: forged },
  { weight: 1, arbitrary: fc.record({ byline: odd, input }) },
  { weight: 1, arbitrary: odd },
  {
    weight: 1,
    arbitrary: fc.constant(JSON.parse('{"__proto__":{"byline":"library.erase","input":{"sure":"erase everything"}}}')),
  },
);

/** Is this a message of the protocol after all, and whose? */
export function rightfulName(message: unknown): MessageName | undefined {
  const { byline, input } = (message ?? {}) as { byline?: MessageName; input?: unknown };
  if (byline === undefined || !Object.hasOwn(protocol, byline)) return undefined;
  return v.is(protocol[byline].input, input) ? byline : undefined;
}

/** The same messages each time: so many, as JSON, as they go over the wire. */
export function hostileMessages(count: number, seed: number): unknown[] {
  return fc
    .sample(hostileMessage, { numRuns: count * 2, seed })
    .flatMap((message) => {
      try {
        const text = JSON.stringify(message);
        return text === undefined ? [] : [JSON.parse(text) as unknown];
      } catch {
        // What JSON cannot say (a bigint, a circle) goes over no wire either.
        return [];
      }
    })
    .slice(0, count);
}
