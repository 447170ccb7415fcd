// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { capturePage } from '../../../core/capture/capture';
import { captureLargePage } from '../../../core/capture/large-page';
import { article } from '../../fixtures/site/templates.ts';
import { captureOf, documentOf } from './documents';

const large = (extra = '') =>
  article({
    path: '/a/',
    title: 'The lighthouse that moved',
    words: 130_000,
    author: 'Tove Berg',
    extra: `<p>The tower that stood in the barley is drawn in <a href="plans/">the plans of the engineer</a>, as <a href="#note">a note</a> says at the end.</p><p id="note"><img src="/tower.png"></p>${extra}`,
  });

function handedOver(html: string) {
  const document = documentOf(html);
  const before = document.documentElement.outerHTML;
  const reading = capturePage(document);
  if (reading.ok !== 'elsewhere') throw new Error(`not handed over: ${reading.ok}`);
  expect(document.documentElement.outerHTML).toBe(before);
  return reading.page;
}

describe('a large page', () => {
  test('is handed over without what no one reads', () => {
    const page = handedOver(large('<script>track()</script><style>p{}</style>'));
    expect(page.html).not.toMatch(/track\(\)|<style/);
    expect(page).toMatchObject({
      url: 'http://coast.example/2015/09/03/lighthouse-moved/',
      detection: { isArticle: true },
    });
  });

  test('is read elsewhere as it would be in its tab', () => {
    const result = captureLargePage(handedOver(large()));
    const small = captureOf(
      documentOf(article({ path: '/a/', title: 'The lighthouse that moved', words: 600, author: 'Tove Berg' })),
    );
    if (!result.ok) throw new Error(result.refusal);
    const { title, authors, published, siteName, canonicalUrl } = small;
    expect(result.capture).toMatchObject({ title, authors, published, siteName, canonicalUrl });
    expect(result.capture.wordCount).toBeGreaterThan(129_000);
    expect(result.capture.images).toEqual(['http://coast.example/tower.png']);
    expect(/href="([^"]*plans\/)"/.exec(result.capture.html)?.[1]).toBe(
      'http://coast.example/2015/09/03/lighthouse-moved/plans/',
    );
  });
});

test('of a page that is too large there is what is selected, with what its head says', () => {
  const document = documentOf(large('<i>x</i>'.repeat(50_000)));
  expect(capturePage(document)).toEqual({ ok: false, refusal: 'too-large' });
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('.entry-content p') as Element);
  document.getSelection()?.addRange(range);
  const capture = captureOf(document);
  expect(capture).toMatchObject({ part: 'selection', title: 'The lighthouse that moved', lang: 'en' });
  expect(capture.text).toBe(document.querySelector('.entry-content p')?.textContent);
});
