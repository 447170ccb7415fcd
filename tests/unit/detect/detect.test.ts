import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { detectArticle, scoreOf } from '../../../core/detect/detect';
import { readSignals } from '../../../core/detect/signals';
import { pages } from '../../fixtures/site/pages.ts';

const documentOf = (html: string, path: string) =>
  new JSDOM(html, { url: `https://hive.example${path}` }).window.document;
const detect = (path: string, html = pages[path] ?? '') => detectArticle(documentOf(html, path));

describe('detectArticle', () => {
  test.each(['/2024/05/the-night-ferry/', '/no-author/', '/long/', '/arabic/', '/claims-one/'])(
    '%s is an article',
    (path) => expect(detect(path)).toMatchObject({ isArticle: true }),
  );

  const product = `<script type="application/ld+json">{"@type":"Product","offers":{"@type":"Offer"}}</script><h1>Smoker</h1><p>${'A smoker of stainless steel for the keeper of bees. '.repeat(6)}</p><button class="add-to-cart">Buy</button>`;
  test.each([
    ['/', pages['/'] ?? ''],
    ['/spa/', pages['/spa/'] ?? ''],
    ['/shop/smoker', product],
    ['/', ''],
    ['/search?q=bees', '<h1>Results</h1><p><a href="/a">A result about bees and what they do all day long</a></p>'],
  ])('%s is none', (path, html) => expect(detect(path, html).isArticle).toBe(false));

  test('gives a probability, and changes nothing', () => {
    for (const [path, html] of Object.entries(pages)) {
      const document = documentOf(html, path);
      const before = document.documentElement.outerHTML;
      const { score } = detectArticle(document);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThan(1);
      expect(document.documentElement.outerHTML).toBe(before);
    }
  });

  test('more text in one run makes an article likelier, a shop less likely', () => {
    const signals = readSignals(documentOf(pages['/no-author/'] ?? '', '/no-author/'));
    expect(scoreOf({ ...signals, run: 1 })).toBeGreaterThan(scoreOf({ ...signals, run: 0.2 }));
    expect(scoreOf({ ...signals, commerce: 1 })).toBeLessThan(scoreOf({ ...signals, commerce: 0 }));
  });
});
