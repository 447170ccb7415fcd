// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { clippingMarkdown, type MarkdownSource } from '../../../core/transfer/markdown';
import { sampleByline, sampleClipping } from '../../component/samples';

const HEADINGS = { highlights: 'Highlights', authors: 'About the authors' };

function markdown(html: string, more: Partial<MarkdownSource> = {}, picturePath?: (url: string) => string | undefined) {
  const source = { clipping: sampleClipping(), html, bylines: [], highlights: [], ...more };
  return clippingMarkdown(source, { headings: HEADINGS, picturePath }).replace(/^---\n[\s\S]*?\n---\n\n/, '');
}

const highlight = {
  id: 1,
  uid: 'u',
  clippingId: 1,
  quote: { exact: 'A colony\n  *remembers*.', prefix: '', suffix: '' },
  start: 0,
  note: 'Check this.',
  madeAt: 1,
};

describe('a clipping in Markdown', () => {
  it('keeps headings, lists, quotes, code and tables', () => {
    const html =
      '<h2>Wax</h2><p>It is <em>warm</em> and <strong>soft</strong>.</p><ul><li>one</li><li>two</li></ul>' +
      '<blockquote><p>Said so.</p></blockquote><pre><code class="language-js">let a = 1;\n</code></pre>' +
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>';
    const written = markdown(html);
    for (const part of [
      '# What bees know',
      '## Wax',
      'It is *warm* and **soft**.',
      /-\s+one\n-\s+two/,
      '> Said so.',
      '```js\nlet a = 1;\n```',
      /\| a\s+\| b\s+\|\n\| -+ \| -+ \|\n\| 1\s+\| 2\s+\|/,
    ]) {
      expect(written).toMatch(part);
    }
  });

  it('has pictures where the caller says they lie, and on the web where it says nothing', () => {
    const html = '<p><img src="https://x.example/a (1).png" alt="a"><img src="https://x.example/b.png" alt="b"></p>';
    const written = markdown(html, {}, (url) => (url.endsWith('b.png') ? 'pictures/b 2.png' : undefined));
    expect(written).toContain('![a](https://x.example/a%20%281%29.png)');
    expect(written).toContain('![b](pictures/b%202.png)');
  });

  it('runs nothing that a page smuggled in, and leads to no place that is not there', () => {
    const html =
      '<p>x<script>alert(1)</script><a href="javascript:alert(1)">y</a><sup><a href="#n1">1</a></sup>' +
      '<a href="https://x.example/">z</a> m<sup>2</sup></p>';
    expect(markdown(html)).toContain('xy1[z](https://x.example/) m<sup>2</sup>');
  });

  it('closes with what was marked and with who wrote it', () => {
    const written = markdown('<p>A colony remembers.</p>', { highlights: [highlight], bylines: [sampleByline()] });
    expect(written).toBe(
      [
        '# What bees know',
        'A colony remembers.',
        '## Highlights',
        '> A colony\n>\n> \\*remembers\\*.',
        'Check this.',
        '## About the authors',
        '### Ida Lund',
        'Editor, The Hive',
        'keeps bees and writes about them.',
        '- <https://www.hive.example/author/ida/>\n- <mailto:ida@hive.example>',
      ]
        .join('\n\n')
        .concat('\n'),
    );
  });

  it('takes no character of a title for markup', () => {
    const written = markdown('<p>x</p>', { clipping: sampleClipping({ title: '*1* <b>\n# [2](x)', note: 'Mine.' }) });
    expect(written).toContain('# \\*1\\* \\<b> # \\[2\\](x)\n\nMine.\n\nx');
  });
});
