import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { addLiveParts } from '../../../core/capture/live-parts';

const LONG = 'The lamplighters kept a book in which every lamp had a page of its own, and a name. '.repeat(6);

function page(html: string): Document {
  return new JSDOM(html, { url: 'https://lamps.example/book/' }).window.document;
}

function cloned(live: Document): Document {
  const before = live.documentElement.outerHTML;
  const clone = live.cloneNode(true) as Document;
  addLiveParts(live, clone);
  expect(live.documentElement.outerHTML).toBe(before);
  return clone;
}

describe('shadow trees', () => {
  test('stand in the clone with what was slotted in its place', () => {
    const live = page('<p>Before.</p><lamp-card><b slot="name">Wick</b> and oil</lamp-card><p>After.</p>');
    const shadow = live.querySelector('lamp-card')?.attachShadow({ mode: 'open' });
    if (shadow)
      shadow.innerHTML = '<h2><slot name="name"></slot></h2><p><slot></slot></p><slot name="none">Nothing</slot>';
    const card = cloned(live).querySelector('lamp-card');
    expect(card?.innerHTML).toBe('<h2><b slot="name">Wick</b></h2><p> and oil</p>Nothing');
  });

  test('may hold others', () => {
    const live = page('<lamp-street></lamp-street><lamp-post></lamp-post>');
    const street = live.querySelector('lamp-street')?.attachShadow({ mode: 'open' });
    if (street) street.innerHTML = '<section><lamp-post></lamp-post></section>';
    const [inner, outer] = [street?.querySelector('lamp-post'), live.querySelector('lamp-post')];
    for (const [post, words] of [
      [inner, 'inner'],
      [outer, 'outer'],
    ] as const) {
      const shadow = post?.attachShadow({ mode: 'open' });
      if (shadow) shadow.innerHTML = `<p>${words}</p>`;
    }
    expect(cloned(live).body.innerHTML).toBe(
      '<lamp-street><section><lamp-post><p>inner</p></lamp-post></section></lamp-street><lamp-post><p>outer</p></lamp-post>',
    );
  });
});

describe('frames of the same origin', () => {
  function framed(body: string): Document {
    const live = page('<p>Before.</p><iframe></iframe><p>After.</p>');
    const inner = live.querySelector('iframe')?.contentDocument;
    if (inner) inner.body.innerHTML = body;
    return cloned(live);
  }

  test('give their article', () => {
    expect(framed(`<p>${LONG}</p>`).body.textContent).toBe(`Before.${LONG}After.`);
  });

  test('without prose stay what they are', () => {
    expect(framed('<a href="/buy">Buy a lamp</a>').body.textContent).toBe('Before.After.');
  });
});
