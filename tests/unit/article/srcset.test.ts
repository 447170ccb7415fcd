import { describe, expect, test } from 'vitest';
import { bestOf, largest } from '../../../core/article/srcset';

describe('the largest useful candidate', () => {
  test.each([
    ['a.jpg 300w, b.jpg 900w', 'b.jpg'],
    ['a.jpg 300w, b.jpg 1800w, c.jpg 6000w', 'b.jpg'],
    ['a.jpg, b.jpg 2x', 'b.jpg'],
    ['a.jpg 300w,b.jpg 900w', 'b.jpg'],
    [
      'https://cdn.example/w_300,q_80/a.jpg 300w, https://cdn.example/w_900,q_80/a.jpg 900w',
      'https://cdn.example/w_900,q_80/a.jpg',
    ],
    ['data:image/gif;base64,R0lGOD 1w, a.jpg 300w', 'a.jpg'],
  ])('%s → %s', (set, url) => expect(bestOf(set)?.url).toBe(url));

  test('is none in an empty set', () => expect(bestOf(' ')).toBeUndefined());

  test('of several sets is the first of those that are as wide as is useful', () => {
    expect(largest(['a.avif 400w', 'b.webp 2000w', 'c.jpg 3000w'])).toBe('b.webp');
  });
});
