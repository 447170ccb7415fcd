import { expect, test } from 'vitest';
import { typedOn } from '../../../core/library/edits';

const NOTHING = { tags: [], note: '' };

test.each([
  ['a note', NOTHING, { tags: [], note: 'Ask' }, NOTHING, { tags: [], note: 'Ask' }],
  ['more of a note', { tags: [], note: 'Ask' }, { tags: [], note: 'Ask her' }, { tags: [], note: 'Ask ' }, undefined],
  ['less of a note', { tags: [], note: 'Ask her' }, NOTHING, { tags: [], note: 'Ask her' }, undefined],
  [
    'after a note of before',
    { tags: [], note: 'A\n\nB' },
    { tags: [], note: 'B C' },
    { tags: [], note: 'B' },
    { tags: [], note: 'A\n\nB C' },
  ],
  [
    'tags',
    { tags: ['old', 'a'], note: '' },
    { tags: ['b'], note: '' },
    { tags: ['a'], note: '' },
    { tags: ['old', 'b'], note: '' },
  ],
])('what was typed on, %s, takes the place of what was sent', (_, saved, typed, sent, expected = typed) => {
  expect(typedOn(saved, sent, typed)).toEqual(expected);
});
