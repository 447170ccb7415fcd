import { expect, test } from 'vitest';
import { hasChanged } from '../../../core/library/has-changed';
import type { Clipping } from '../../../core/model/clipping';
import type { PagePreview } from '../../../core/model/page-state';

const at = (printed: string) => ({ printed });

test.each([
  ['the same', { wordCount: 900 }, { wordCount: 900 }, false],
  ['a counter more', { wordCount: 912 }, { wordCount: 900 }, false],
  ['a long text, a few words longer', { wordCount: 4_060 }, { wordCount: 4_000 }, false],
  ['a paragraph more', { wordCount: 980 }, { wordCount: 900 }, true],
  ['half of it gone', { wordCount: 450 }, { wordCount: 900 }, true],
  ['a later change', { wordCount: 900, modified: at('2 May') }, { wordCount: 900, modified: at('1 May') }, true],
  ['a change that is only now told', { wordCount: 900, modified: at('2 May') }, { wordCount: 900 }, false],
  ['no more than a selection saved', { wordCount: 900 }, { wordCount: 90, part: 'selection' as const }, false],
])('%s', (_, page, saved, changed) => {
  expect(hasChanged(page as PagePreview, saved as Clipping)).toBe(changed);
});
