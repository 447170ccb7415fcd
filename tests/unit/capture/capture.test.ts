import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { capturePage } from '../../../core/capture/capture';
import { pages } from '../../fixtures/site/pages.ts';
import { captureOf, documentOf, PAGE_URL } from './documents';

const BOX = 'tests/fixtures/pages/fancier-author-box';
const boxPage = readFileSync(`${BOX}/page.html`, 'utf8');
const expected = JSON.parse(readFileSync(`${BOX}/expected.json`, 'utf8'));

const captured = (html: string, url = PAGE_URL) => captureOf(documentOf(html, { url }));

describe('a page with a Fancier Author Box', () => {
  const capture = captured(boxPage);

  test('gives title, site, date and language', () => {
    expect(capture).toMatchObject({
      title: expected.title,
      siteName: expected.siteName,
      published: { ms: Date.parse(expected.published), printed: expected.published },
      lang: expected.lang,
      dir: 'ltr',
      canonicalUrl: 'http://coast.example/2015/09/03/lighthouse-moved/',
      detection: { isArticle: true },
    });
  });

  test('gives one author with the whole bio', () => {
    expect(capture.authors).toMatchObject([expected.author]);
    expect(capture.authors[0]?.evidence.bio).toBe('box:ts-fab');
  });

  test('gives all paragraphs, and nothing that is none', () => {
    expect(capture.text.split('\n\n')).toEqual(expected.paragraphs);
    const shown = new JSDOM(capture.html).window.document.body.textContent ?? '';
    for (const foreign of expected.absentFromBody) expect(shown).not.toContain(foreign);
  });

  test('counts its words', () => expect(capture.wordCount).toBe(capture.text.split(/\s+/).length));
});

describe('capturePage', () => {
  test('gives the first words of a text that has no spaces', () => {
    const sentence = '高塔矗立在麦田之中，远离大海，没有人记得它是怎么来的。';
    const { excerpt } = captured(`<html lang="zh"><title>塔</title><article><p>${sentence.repeat(900)}</p></article>`);
    expect(excerpt).toBe(`${sentence.repeat(900).slice(0, 300)}…`);
  });

  test.each(Object.entries(pages))('does not change the live page %s', (_, html) => {
    const document = documentOf(html);
    const before = document.documentElement.outerHTML;
    capturePage(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('takes the closing paragraph that is a bio, and leaves the one before it', () => {
    const prose =
      '<p>The tower stood in the barley and the sea was far away, and nobody remembered how it had come.</p>';
    const bio = 'Tove Berg is an engineer and a writer who lives near the last lighthouse of the north.';
    const { text, authors } = captured(
      `<title>Towers</title><h1>Towers</h1><p class="byline">By Tove Berg</p><article>${prose.repeat(9)}<p>It is still there, as far as we know.</p><p><em>${bio}</em></p></article>`,
    );
    expect(authors).toMatchObject([{ name: 'Tove Berg', bio }]);
    expect(text).not.toContain(bio);
    expect(text).toContain('It is still there, as far as we know.');
  });

  test('reads right-to-left and Japanese pages', () => {
    expect(captured(pages['/arabic/'] ?? '')).toMatchObject({
      dir: 'rtl',
      lang: 'ar',
      authors: [{ name: 'ليلى حداد' }],
    });
    const japanese = captured(pages['/japanese/'] ?? '');
    expect(japanese).toMatchObject({ lang: 'ja', authors: [{ name: '高橋 美咲' }] });
    expect(japanese.wordCount).toBeGreaterThan(200);
  });

  test('makes image addresses absolute and lists each once', () => {
    const capture = captured(
      pages['/2024/05/the-night-ferry/'] ?? '',
      'https://paper.example/2024/05/the-night-ferry/',
    );
    expect(capture.images).toEqual([
      'https://paper.example/pictures/quay-at-night.svg',
      'https://paper.example/pictures/southern-light.svg',
    ]);
  });

  test('refuses a page without text, and one that is too deep', () => {
    expect(capturePage(documentOf('<title>Empty</title>'))).toEqual({ ok: false, refusal: 'no-text' });
    const deep = documentOf('<title>Deep</title>');
    let at: Element = deep.body;
    // Enough to be refused; jsdom itself takes minutes for the tens of thousands that a browser builds at once.
    for (let i = 0; i < 1_200; i++) at = at.appendChild(deep.createElement('div'));
    expect(capturePage(deep)).toEqual({ ok: false, refusal: 'too-deep' });
  });
});
