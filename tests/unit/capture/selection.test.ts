import { describe, expect, test } from 'vitest';
import { captureOf, documentOf } from './documents';

const PAGE = `<title>Towers</title><h1>Towers</h1><p class="byline">By <a rel="author" href="/author/tove/">Tove Berg</a></p>
<article><p id="first">The tower <em id="stood">stood in</em> the barley.</p><ul><li id="one">One light</li><li id="two">Two lights</li></ul>
<p id="last">See <a href="/sea/">the sea</a><script>track()</script><img data-src="/tower.png" src="data:image/gif;base64,AA"><span hidden>Unseen</span> and <input value="x">go.</p>
${'<p>The tower stood in the barley and the sea was far away, and nobody remembered how it had come.</p>'.repeat(9)}</article>`;

/** Selects from a place to a place: an element's id and how many characters into its first text. */
function selected(...ranges: [from: [string, number], to: [string, number]][]) {
  const document = documentOf(PAGE);
  const textOf = (id: string) => document.getElementById(id)?.firstChild as Text;
  for (const [[fromId, from], [toId, to]] of ranges) {
    const range = document.createRange();
    range.setStart(textOf(fromId), from);
    range.setEnd(textOf(toId), to);
    document.getSelection()?.addRange(range);
  }
  const before = document.documentElement.outerHTML;
  const { selection } = captureOf(document);
  expect(document.documentElement.outerHTML).toBe(before);
  return selection;
}

describe('readSelection', () => {
  test('nothing selected is no selection', () => {
    expect(captureOf(documentOf(PAGE)).selection).toBeUndefined();
    expect(
      selected([
        ['one', 2],
        ['one', 2],
      ]),
    ).toBeUndefined();
  });

  test('part of a paragraph, with what its words are', () => {
    expect(
      selected([
        ['stood', 0],
        ['stood', 5],
      ]),
    ).toEqual({
      html: '<p id="first"><em id="stood">stood</em></p>',
      text: 'stood',
      images: [],
      wordCount: 1,
    });
  });

  test('part of a list is a list', () => {
    expect(
      selected([
        ['one', 4],
        ['two', 3],
      ])?.html,
    ).toBe('<ul><li id="one">light</li><li id="two">Two</li></ul>');
  });

  test('pictures and links as in an article, and nothing that no one sees', () => {
    const document = documentOf(PAGE);
    const range = document.createRange();
    range.selectNode(document.getElementById('last') as Element);
    document.getSelection()?.addRange(range);
    const { selection } = captureOf(document);
    expect(selection?.images).toEqual(['http://coast.example/tower.png']);
    expect(selection?.html).toContain('href="http://coast.example/sea/"');
    expect(selection?.text).toBe('See the sea and go.');
    expect(selection?.html).not.toMatch(/track|Unseen/);
  });

  test('the whole article stays what it is', () => {
    const document = documentOf(PAGE);
    document.getSelection()?.selectAllChildren(document.getElementById('one') as Element);
    const { selection: _, ...capture } = captureOf(document);
    expect(capture).toEqual(captureOf(documentOf(PAGE)));
  });
});
