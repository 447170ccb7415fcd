import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { articleNodes, readJsonLd, resolve, typesOf } from '../../../core/page/json-ld';
import { firstMeta, readMeta } from '../../../core/page/meta';
import { countWords, lineOf, paragraphsOf } from '../../../core/page/text';

const documentOf = (html: string) => new JSDOM(html).window.document;
const bodyOf = (html: string) => documentOf(html).body;
const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('text', () => {
  test('puts a space where a block ends, and none where an inline does', () => {
    expect(lineOf(bodyOf('<div>By</div><div>Ida</div> <b>L</b>und<br>Aarhus<script>x</script>'))).toBe(
      'By Ida Lund Aarhus',
    );
  });

  test('drops soft hyphens and zero-width characters', () => {
    expect(lineOf(bodyOf('Bee\u00adkeep\u200bers\u00a0here'))).toBe('Beekeepers here');
  });

  test('parts paragraphs by a blank line', () => {
    expect(paragraphsOf(bodyOf('<h2>Head</h2><p>One\nline.</p><ul><li>a</li><li>b</li></ul>'))).toBe(
      'Head\n\nOne line.\n\na\n\nb',
    );
  });

  test.each([
    ['one two three', 3],
    ["it's well-made", 2],
    ['東京都港区', 3],
    ['', 0],
  ])('%j has %d words', (text, words) => expect(countWords(text)).toBe(words));
});

describe('JSON-LD', () => {
  test('resolves references to the fullest object of an id', () => {
    const graph = readJsonLd(
      documentOf(
        ld('{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@id":"#a","@type":"Person","name":"Ida"}]}'),
      ),
    );
    const [article] = articleNodes(graph);
    expect(resolve(article?.['author'], graph)).toMatchObject({ name: 'Ida' });
  });

  test('reads what has raw line breaks or comments around it', () => {
    const [node] = readJsonLd(
      documentOf(ld('<!-- {"@type":"https://schema.org/NewsArticle",\n"headline":"a\nb"} -->')),
    ).nodes;
    expect(node && typesOf(node)).toEqual(['NewsArticle']);
  });

  test('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (json) => {
        expect(Array.isArray(readJsonLd(documentOf(ld(json.replaceAll('<', '\\u003c')))).nodes)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

test('meta values are found by name, property and itemprop, in any case', () => {
  const meta = readMeta(
    documentOf(
      '<meta property="OG:Title" content=" A "><meta name="author" content="I"><meta name="author" content="B"><meta content="x">',
    ),
  );
  expect(firstMeta(meta, 'none', 'og:title')).toBe('A');
  expect(meta.get('author')).toEqual(['I', 'B']);
});
