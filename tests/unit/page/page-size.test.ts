import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { hasTooMuch, sizeOf } from '../../../core/page/page-size';

const documentOf = (html: string) => new JSDOM(html).window.document;

describe('sizeOf', () => {
  test.each([
    ['usual', '<p>One</p>'.repeat(2_900)],
    ['large', '<p>One</p>'.repeat(3_100)],
    ['too-large', '<p>One</p>'.repeat(50_100)],
    ['usual', `<p>${'x'.repeat(500_000)}</p>`],
    ['large', `<p>${'x'.repeat(700_000)}</p>`],
    ['too-large', `<p>${'x'.repeat(11_000_000)}</p>`],
  ])('a page is %s', (size, html) => expect(sizeOf(documentOf(html))).toBe(size));

  test('scripts, styles and comments weigh nothing', () => {
    const text = 'x'.repeat(1_000_000);
    expect(sizeOf(documentOf(`<script>"${text}"</script><style>/*${text}*/</style><!--${text}--><p>One</p>`))).toBe(
      'usual',
    );
  });

  test('depth is that of the deepest place, wherever it is', () => {
    const document = documentOf('<p>One</p>');
    const nest = (levels: number) => {
      let at: Element = document.body.insertBefore(document.createElement('div'), document.body.firstChild);
      for (let i = 0; i < levels; i++) at = at.appendChild(document.createElement('div'));
    };
    nest(900);
    nest(900);
    expect(sizeOf(document)).toBe('usual');
    nest(1_100);
    expect(sizeOf(document)).toBe('too-deep');
  });

  test('a form whose inputs are named like properties of nodes is walked all the same', () => {
    const names = ['firstChild', 'nextSibling', 'parentNode', 'nodeType', 'localName'];
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    expect(sizeOf(documentOf(`<form>${inputs}</form><img name="createTreeWalker">`))).toBe('usual');
  });
});

test('a page of more elements than any article is known without a walk', () => {
  expect(hasTooMuch(documentOf('<i></i>'.repeat(50_100)))).toBe(true);
  expect(hasTooMuch(documentOf('<i></i>'))).toBe(false);
});
