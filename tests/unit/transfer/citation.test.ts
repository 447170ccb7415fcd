import { describe, expect, it, test } from 'vitest';
import { type CitedWork, citationHtml, citationText, cite } from '../../../core/transfer/citation';

const person = (name: string) => ({ name, kind: 'person' as const });
const organization = (name: string) => ({ name, kind: 'organization' as const });

function work(more: Partial<CitedWork> = {}): CitedWork {
  return {
    title: 'What bees know',
    siteName: 'The Hive',
    url: 'https://hive.example/bees',
    published: { ms: Date.UTC(2014, 2, 21), printed: '2014-03-21' },
    clippedAt: Date.UTC(2026, 10, 24, 12),
    authors: [person('Ida Lund')],
    ...more,
  };
}

const many = (count: number) => Array.from({ length: count }, (_, i) => person(`Ann B${i + 1}`));
const END = 'https://hive.example/bees';

/** Each line checked by hand against the manuals' own examples of the same form. */
const CASES: [string, Partial<CitedWork>, Record<'apa' | 'mla' | 'chicago' | 'chicago-note', string>][] = [
  [
    'one author',
    {},
    {
      apa: `Lund, I. (2014, March 21). *What bees know*. The Hive. ${END}`,
      mla: 'Lund, Ida. “What bees know.” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `Lund, Ida. “What bees know.” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `Ida Lund, “What bees know,” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'no author',
    { authors: [] },
    {
      apa: `*What bees know*. (2014, March 21). The Hive. ${END}`,
      mla: '“What bees know.” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `“What bees know.” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `“What bees know,” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'two authors',
    { authors: [person('Ida Lund'), person('Jean-Paul Marat')] },
    {
      apa: `Lund, I., & Marat, J.-P. (2014, March 21). *What bees know*. The Hive. ${END}`,
      mla: 'Lund, Ida, and Jean-Paul Marat. “What bees know.” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `Lund, Ida, and Jean-Paul Marat. “What bees know.” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `Ida Lund and Jean-Paul Marat, “What bees know,” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'three authors',
    { authors: [person('Ida Lund'), person('Mads Krogh'), person('J.R.R. Tolkien')] },
    {
      apa: `Lund, I., Krogh, M., & Tolkien, J. R. R. (2014, March 21). *What bees know*. The Hive. ${END}`,
      mla: 'Lund, Ida, et al. “What bees know.” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `Lund, Ida, Mads Krogh, and J.R.R. Tolkien. “What bees know.” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `Ida Lund, Mads Krogh, and J.R.R. Tolkien, “What bees know,” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'twenty-one authors',
    { authors: many(21) },
    {
      apa: `${many(19)
        .map((_, i) => `B${i + 1}, A.`)
        .join(', ')}, . . . B21, A. (2014, March 21). *What bees know*. The Hive. ${END}`,
      mla: 'B1, Ann, et al. “What bees know.” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `B1, Ann, Ann B2, Ann B3, Ann B4, Ann B5, Ann B6, Ann B7, et al. “What bees know.” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `Ann B1 et al., “What bees know,” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'an organisation',
    { authors: [organization('Bee Research Inc.')] },
    {
      apa: `Bee Research Inc. (2014, March 21). *What bees know*. The Hive. ${END}`,
      mla: 'Bee Research Inc. “What bees know.” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `Bee Research Inc. “What bees know.” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `Bee Research Inc., “What bees know,” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'an organisation and a person',
    { authors: [organization('Hive Desk'), person('Ida Lund')] },
    {
      apa: `Hive Desk, & Lund, I. (2014, March 21). *What bees know*. The Hive. ${END}`,
      mla: 'Hive Desk and Ida Lund. “What bees know.” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `Hive Desk and Ida Lund. “What bees know.” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `Hive Desk and Ida Lund, “What bees know,” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'the site as its own author',
    { authors: [organization('The Hive')] },
    {
      apa: `The Hive. (2014, March 21). *What bees know*. ${END}`,
      mla: '“What bees know.” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `The Hive. “What bees know.” March 21, 2014. ${END}.`,
      'chicago-note': `The Hive, “What bees know,” March 21, 2014, ${END}.`,
    },
  ],
  [
    'no date',
    { published: undefined },
    {
      apa: `Lund, I. (n.d.). *What bees know*. The Hive. ${END}`,
      mla: 'Lund, Ida. “What bees know.” *The Hive*, hive.example/bees. Accessed 24 Nov. 2026.',
      chicago: `Lund, Ida. “What bees know.” The Hive. Accessed November 24, 2026. ${END}.`,
      'chicago-note': `Ida Lund, “What bees know,” The Hive, accessed November 24, 2026, ${END}.`,
    },
  ],
  [
    'a date that could not be read',
    { published: { printed: 'last spring' } },
    {
      apa: `Lund, I. (n.d.). *What bees know*. The Hive. ${END}`,
      mla: 'Lund, Ida. “What bees know.” *The Hive*, hive.example/bees. Accessed 24 Nov. 2026.',
      chicago: `Lund, Ida. “What bees know.” The Hive. Accessed November 24, 2026. ${END}.`,
      'chicago-note': `Ida Lund, “What bees know,” The Hive, accessed November 24, 2026, ${END}.`,
    },
  ],
  [
    'a month',
    { published: { ms: Date.UTC(2014, 8, 1), printed: 'September 2014', precision: 'month' } },
    {
      apa: `Lund, I. (2014, September). *What bees know*. The Hive. ${END}`,
      mla: 'Lund, Ida. “What bees know.” *The Hive*, Sept. 2014, hive.example/bees.',
      chicago: `Lund, Ida. “What bees know.” The Hive, September 2014. ${END}.`,
      'chicago-note': `Ida Lund, “What bees know,” The Hive, September 2014, ${END}.`,
    },
  ],
  [
    'the day of the page’s own zone',
    { published: { ms: Date.UTC(2014, 2, 20, 23), printed: '2014-03-21T07:00+08:00', offset: 480 } },
    {
      apa: `Lund, I. (2014, March 21). *What bees know*. The Hive. ${END}`,
      mla: 'Lund, Ida. “What bees know.” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `Lund, Ida. “What bees know.” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `Ida Lund, “What bees know,” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'a particle',
    { authors: [person('Anna van der Berg'), person('Ludwig Von Mises')] },
    {
      apa: `van der Berg, A., & Von Mises, L. (2014, March 21). *What bees know*. The Hive. ${END}`,
      mla: 'van der Berg, Anna, and Ludwig Von Mises. “What bees know.” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `van der Berg, Anna, and Ludwig Von Mises. “What bees know.” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `Anna van der Berg and Ludwig Von Mises, “What bees know,” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'a suffix',
    { authors: [person('Martin Luther King, Jr.'), person('John D. Rockefeller IV')] },
    {
      apa: `King, M. L., Jr., & Rockefeller, J. D., IV. (2014, March 21). *What bees know*. The Hive. ${END}`,
      mla: 'King, Martin Luther, Jr., and John D. Rockefeller IV. “What bees know.” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `King, Martin Luther, Jr., and John D. Rockefeller IV. “What bees know.” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `Martin Luther King Jr. and John D. Rockefeller IV, “What bees know,” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'names of other scripts',
    { authors: [person('王小明'), person('ليلى حداد'), person('Анна Иванова')] },
    {
      apa: `王小明, ليلى حداد, & Иванова, А. (2014, March 21). *What bees know*. The Hive. ${END}`,
      mla: '王小明, et al. “What bees know.” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `王小明, ليلى حداد, and Анна Иванова. “What bees know.” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `王小明, ليلى حداد, and Анна Иванова, “What bees know,” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'one word for a name',
    { authors: [person('Voltaire')] },
    {
      apa: `Voltaire. (2014, March 21). *What bees know*. The Hive. ${END}`,
      mla: 'Voltaire. “What bees know.” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `Voltaire. “What bees know.” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `Voltaire, “What bees know,” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'a question as its title',
    { title: 'What do bees know?' },
    {
      apa: `Lund, I. (2014, March 21). *What do bees know?* The Hive. ${END}`,
      mla: 'Lund, Ida. “What do bees know?” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `Lund, Ida. “What do bees know?” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `Ida Lund, “What do bees know?,” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'quotation marks in its title',
    { title: 'The "waggle" and the “tremble”' },
    {
      apa: `Lund, I. (2014, March 21). *The "waggle" and the “tremble”*. The Hive. ${END}`,
      mla: 'Lund, Ida. “The ‘waggle’ and the ‘tremble.’” *The Hive*, 21 Mar. 2014, hive.example/bees.',
      chicago: `Lund, Ida. “The ‘waggle’ and the ‘tremble.’” The Hive, March 21, 2014. ${END}.`,
      'chicago-note': `Ida Lund, “The ‘waggle’ and the ‘tremble,’” The Hive, March 21, 2014, ${END}.`,
    },
  ],
  [
    'no name of a site',
    { siteName: '' },
    {
      apa: `Lund, I. (2014, March 21). *What bees know*. ${END}`,
      mla: 'Lund, Ida. “What bees know.” 21 Mar. 2014, hive.example/bees.',
      chicago: `Lund, Ida. “What bees know.” March 21, 2014. ${END}.`,
      'chicago-note': `Ida Lund, “What bees know,” March 21, 2014, ${END}.`,
    },
  ],
];

const marked = (runs: ReturnType<typeof cite>) =>
  runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');

describe.each(CASES)('%s', (_, more, expected) => {
  test.each(Object.entries(expected))('%s', (style, text) => {
    expect(marked(cite(work(more), style as 'apa'))).toBe(text);
  });
});

describe('a citation', () => {
  it('goes out plain', () => {
    expect(citationText(cite(work(), 'apa'))).toBe(`Lund, I. (2014, March 21). What bees know. The Hive. ${END}`);
  });

  it('goes out as HTML in which nothing of the page is markup', () => {
    const html = citationHtml(cite(work({ title: '<b>1 & 2</b>', url: 'https://hive.example/?a="1"&b=2' }), 'apa'));
    expect(html).toBe(
      'Lund, I. (2014, March 21). <i>&lt;b&gt;1 &amp; 2&lt;/b&gt;</i>. The Hive. https://hive.example/?a=&quot;1&quot;&amp;b=2',
    );
  });

  it('of an untitled page says so', () => {
    expect(citationText(cite(work({ title: ' ' }), 'apa'))).toContain('Untitled');
  });
});
