/** An article of the web whose every part attacks: what a capture meets before anything is stored. */

export const FIRST_WORDS = 'The harbour clock had stopped at noon';

const PROSE = [
  `${FIRST_WORDS}, and for a week nobody on the quay thought of winding it. The boats went out when the gulls did, and came back with the tide.`,
  'Then the school asked how late it was, the baker asked the school, and the ferry left without either of them, which had not happened in forty years.',
  'A council of three was named. It met on the steps below the clock, in the rain, and agreed that somebody ought to climb up with an oil can.',
  'What they found inside the case was a nest of twigs, a spoon, and a letter from the man who had wound the clock before them, addressed to whoever would come.',
  'He wrote that he had always set it four minutes fast, for the sake of those who were late, and asked them to keep it so and to tell no one.',
];

/** The vectors stand in the text as HTML, and one after the other in the fields of the page's data; `address` for the author's links. */
export function hostilePage(vectors: string[], url: string, address = 'javascript:top.__hit=1'): string {
  const at = (place: number) => vectors[place % vectors.length] ?? '';
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    headline: `Clock ${at(0)}`,
    alternativeHeadline: at(6),
    articleSection: at(7),
    description: at(8),
    datePublished: '2024-05-01',
    publisher: { '@type': 'Organization', name: `Quay ${at(1)}` },
    author: [
      {
        '@type': 'Person',
        name: `Nora Quill ${at(2)}`,
        description: `Nora Quill winds clocks. ${at(3)}`,
        jobTitle: at(4),
        affiliation: { '@type': 'Organization', name: at(5) },
        url: address,
        image: address,
        sameAs: [address, 'data:text/html,a', at(2)],
      },
    ],
    keywords: vectors.slice(0, 5),
  };
  return `<!doctype html><html lang="en"><head><title>${escaped(`Clock ${at(0)}`)}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="${escaped(`Quay ${at(1)}`)}">
<meta name="author" content="${escaped(`Nora Quill ${at(2)}`)}">
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></head>
<body><article><h1>${escaped(`Clock ${at(0)}`)}</h1>
${PROSE.map((words) => `<p>${words} ${words}</p>`).join('\n')}
${vectors.map((vector) => `<div><p>A nail in the case.</p>${vector}</div>`).join('\n')}
</article></body></html>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\u0000', '');
