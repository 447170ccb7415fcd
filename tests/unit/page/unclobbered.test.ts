import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { disarm, unclobbered } from '../../../core/page/unclobbered';

const CLOBBERED =
  '<title>The tower</title><form name="body"><input name="parentNode"><input id="removeAttribute"></form>' +
  '<img name="title"><img name="querySelectorAll"><img name="documentElement" id="tower"><p id="text">Text</p>';

const documentOf = (html: string) => new JSDOM(html, { url: 'https://coast.example/' }).window.document;

test('a document answers for itself, and not its elements', () => {
  const document = documentOf(CLOBBERED);
  expect((document.body as HTMLElement).localName).toBe('form');
  const page = unclobbered(document);
  expect(page.body.localName).toBe('body');
  expect(page.title).toBe('The tower');
  expect(page.URL).toBe('https://coast.example/');
  expect(page.querySelectorAll('p')).toHaveLength(1);
  expect(page.documentElement.localName).toBe('html');
});

test('a copy is disarmed for all who use it later', () => {
  const copy = documentOf(CLOBBERED);
  disarm(copy);
  expect(copy.body.localName).toBe('body');
  expect(copy.title).toBe('The tower');
  expect(copy.querySelector('form')?.parentNode).toBe(copy.body);
  expect(copy.querySelector('#text')?.textContent).toBe('Text');
});
