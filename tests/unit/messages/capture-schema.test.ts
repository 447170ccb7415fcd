import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCaptureResult } from '../../../core/messages/capture-schema';
import { sampleAuthor, sampleCapture } from '../library/sample-capture';

test('a capture passes as it is', () => {
  const result = { ok: true, capture: sampleCapture() };
  expect(parseCaptureResult(result)).toEqual(result);
});

test('so does all that a page may say of itself', () => {
  const capture = sampleCapture({
    subtitle: 'What the keepers saw',
    section: 'Nature',
    published: { ms: 1_714_550_400_000, printed: '1 May 2024', precision: 'day' },
    modified: { ms: 1_714_550_400_000, printed: '2024-05-01T10:00+02:00', offset: 120 },
    paywalled: true,
    pages: { page: 1, last: 2, next: 'https://hive.example/2024/05/swarms/2' },
  });
  expect(parseCaptureResult({ ok: true, capture })).toEqual({ ok: true, capture });
});

test('so does a refusal', () => {
  expect(parseCaptureResult({ ok: false, refusal: 'too-deep' })).toEqual({ ok: false, refusal: 'too-deep' });
});

test.each([
  ['a script for an image', { images: ['javascript:alert(1)'] }],
  ['a script for a link', { authors: [sampleAuthor({ links: [{ kind: 'site', url: 'javascript:alert(1)' }] })] }],
  ['a nameless author', { authors: [sampleAuthor({ name: '' })] }],
  ['an endless title', { title: 'x'.repeat(10_001) }],
  ['a negative count', { wordCount: -1 }],
  ['a script for a next page', { pages: { page: 1, last: 2, next: 'javascript:alert(1)' } }],
  ['a page before the first', { pages: { page: 0, last: 2 } }],
  ['a zone that is none', { published: { ms: 0, printed: 'now', offset: 100_000 } }],
  ['a time that no date can hold', { published: { ms: 9e15, printed: 'now' } }],
])('%s is refused', (_, changes) => {
  expect(() => parseCaptureResult({ ok: true, capture: sampleCapture(changes) })).toThrow('capture refused');
});

test('nothing made up passes', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(() => parseCaptureResult(value)).toThrow('capture refused');
    }),
  );
});
