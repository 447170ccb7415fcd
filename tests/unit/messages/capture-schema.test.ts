import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCaptureResult } from '../../../core/messages/capture-schema';
import { sampleAuthor, sampleCapture } from '../library/sample-capture';

test('a capture passes as it is', () => {
  const result = { ok: true, capture: sampleCapture() };
  expect(parseCaptureResult(result)).toEqual(result);
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
