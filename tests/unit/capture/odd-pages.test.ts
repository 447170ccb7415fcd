import { describe, expect, test } from 'vitest';
import { capturePage } from '../../../core/capture/capture';
import { whenParsed } from '../../../core/capture/page-kind';
import { article, paragraphs } from '../../fixtures/site/templates.ts';
import { captureOf, documentOf, PAGE_URL } from './documents';

const refusalOf = (document: Document) => {
  const result = capturePage(document);
  return result.ok === false && result.refusal;
};
const PAGE = article({ path: '/a/', title: 'The lighthouse that moved', words: 600, author: 'Tove Berg' });

describe('what is no web page', () => {
  test.each([
    ['image/png', 'file'],
    ['image/svg+xml', 'file'],
    ['application/json', 'file'],
    ['application/xml', 'file'],
    ['text/xml', 'file'],
    ['text/css', 'file'],
    ['application/pdf', 'pdf'],
  ])('%s is refused as %s', (contentType, refusal) => {
    const document = documentOf('<p>Shown by the browser</p>');
    Object.defineProperty(Object.getPrototypeOf(document), 'contentType', { value: contentType, configurable: true });
    expect(refusalOf(document)).toBe(refusal);
  });

  test('nor is a frameset', () => {
    expect(refusalOf(documentOf('<frameset cols="20%,*"><frame src="/menu/"><frame src="/text/"></frameset>'))).toBe(
      'frames',
    );
  });

  test('nor what has no body', () => {
    const document = documentOf('<p>One</p>');
    document.body.remove();
    expect(refusalOf(document)).toBe('no-text');
    document.documentElement.remove();
    expect(refusalOf(document)).toBe('no-text');
  });
});

describe('a page that is still loading', () => {
  const loading = () => {
    const document = documentOf(PAGE);
    Object.defineProperty(Object.getPrototypeOf(document), 'readyState', { value: 'loading', configurable: true });
    return document;
  };

  test('is waited for', async () => {
    const document = loading();
    const waiting = whenParsed(document);
    document.dispatchEvent(new (document.defaultView as unknown as typeof globalThis).Event('DOMContentLoaded'));
    await waiting;
  });

  test('is not clipped by half', () => expect(refusalOf(loading())).toBe('loading'));
});

describe('XHTML', () => {
  const xhtml = `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>The lighthouse that moved</title></head>
<body><h1>The lighthouse that moved</h1><p class="byline">By <a rel="author" href="/author/tove/">Tove Berg</a></p>
<div class="entry-content">${paragraphs(600)}<p><img src="/tower.png" alt="The tower" /></p></div><div id="empty" /></body></html>`;

  test('is read as HTML is', () => {
    const document = documentOf(xhtml, { contentType: 'application/xhtml+xml' });
    const capture = captureOf(document);
    expect(capture).toMatchObject({ title: 'The lighthouse that moved', lang: 'en', authors: [{ name: 'Tove Berg' }] });
    expect(capture.images).toEqual(['http://coast.example/tower.png']);
    expect(capture.text.split('\n\n').length).toBeGreaterThan(5);
    expect(capture.wordCount).toBeGreaterThan(590);
    expect(document.documentElement.tagName).toBe('html');
  });
});

describe('an ordinary page with something odd in it', () => {
  const plain = captureOf(documentOf(PAGE));

  test.each([
    ['elements named like properties', '<form name="body"><input name="parentNode"></form><img name="title">'],
    ['elements named like functions', '<img name="querySelectorAll"><form name="cloneNode"></form><img name="head">'],
    ['an editor', '<div contenteditable="true"><p>Write a comment</p></div>'],
  ])('%s', (_, odd) => {
    const {
      html: _html,
      detection: _detection,
      ...capture
    } = captureOf(documentOf(PAGE.replace('<header', `${odd}<header`)));
    expect(plain).toMatchObject(capture);
  });

  test('an article that can be edited in its place', () => {
    const document = documentOf(
      PAGE.replace('<div class="entry-content"', '<div contenteditable class="entry-content"'),
    );
    expect(captureOf(document).text).toBe(plain.text);
  });
});

describe('plain text', () => {
  const file = (text: string, url = PAGE_URL) => {
    const document = documentOf('<pre></pre>', { url });
    document.querySelector('pre')?.append(text);
    Object.defineProperty(Object.getPrototypeOf(document), 'contentType', { value: 'text/plain', configurable: true });
    return document;
  };
  const line = 'The tower stood in the barley, and the sea was a long way off by then.';

  test('has its paragraphs, its first line for a title, and its author', () => {
    const text = `The lighthouse that moved\r\n\r\nBy Tove Berg\r\n\r\n${line}\r\n${line}\r\n \r\n${line}\r\n`;
    const capture = captureOf(file(text));
    expect(capture.title).toBe('The lighthouse that moved');
    expect(capture.text.split('\n\n').slice(-2)).toEqual([`${line} ${line}`, line]);
    expect(capture.authors.map(({ name }) => name)).toEqual(['Tove Berg']);
    expect(capture.siteName).toBe('coast.example');
  });

  test('keeps the lines of verse, and takes the name of the file where there is no title', () => {
    const verse = 'The tower stood\nin the barley';
    const capture = captureOf(file(verse, 'http://coast.example/texts/the%20tower.txt'));
    expect(capture.html).toBe('<p>The tower stood<br>in the barley</p>');
    expect(capture.title).toBe('the tower.txt');
  });

  test('is text, whatever it looks like', () => {
    const { html } = captureOf(file('<script>alert(1)</script> and <b>more</b>'));
    expect(html).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; and &lt;b&gt;more&lt;/b&gt;</p>');
  });

  test('without a word is refused', () => expect(refusalOf(file(' \n\n'))).toBe('no-text'));
});
