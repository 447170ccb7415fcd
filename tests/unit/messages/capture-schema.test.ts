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
  ['a number for a title', { title: 7 as unknown as string }],
  ['a negative count', { wordCount: -1 }],
  ['a script for a next page', { pages: { page: 1, last: 2, next: 'javascript:alert(1)' } }],
  ['a page before the first', { pages: { page: 0, last: 2 } }],
  ['a zone that is none', { published: { ms: 0, printed: 'now', offset: 100_000 } }],
  ['a time that no date can hold', { published: { ms: 9e15, printed: 'now' } }],
])('%s is refused', (_, changes) => {
  expect(() => parseCaptureResult({ ok: true, capture: sampleCapture(changes) })).toThrow('capture refused');
});

test('what goes too far beside the article is cut or left out; the article stays', () => {
  const far = `https://hive.example/${'x'.repeat(20_000)}`;
  const link = { kind: 'site' as const, url: 'https://hive.example/tove' };
  const author = sampleAuthor({
    avatar: far,
    bio: 'b'.repeat(200_000),
    role: 'r'.repeat(20_000),
    links: [{ ...link, url: far }, ...Array.from({ length: 150 }, () => link)],
  });
  const sent = sampleCapture({
    title: 't'.repeat(20_000),
    siteName: 's'.repeat(20_000),
    canonicalUrl: far,
    leadImage: far,
    images: [far, ...Array.from({ length: 6_000 }, (_, i) => `https://hive.example/${i}.jpg`)],
    authors: Array.from({ length: 600 }, () => author),
  });
  const read = parseCaptureResult({ ok: true, capture: sent });
  if (!read.ok) throw new Error('refused');
  const { capture } = read;
  expect([capture.title.length, capture.siteName.length]).toEqual([10_000, 10_000]);
  expect([capture.canonicalUrl, capture.leadImage]).toEqual([undefined, undefined]);
  expect(capture.images).toHaveLength(5_000);
  expect(capture.images[0]).toBe('https://hive.example/0.jpg');
  expect(capture.authors).toHaveLength(500);
  const [first] = capture.authors;
  expect([first?.avatar, first?.bio?.length, first?.role?.length]).toEqual([undefined, 100_000, 10_000]);
  expect(first?.links).toEqual(Array.from({ length: 100 }, () => link));
  expect([capture.html, capture.text]).toEqual([sent.html, sent.text]);
});

test('nothing made up passes', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(() => parseCaptureResult(value)).toThrow('capture refused');
    }),
  );
});
