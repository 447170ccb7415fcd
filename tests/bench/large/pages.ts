import { frame, paragraphs } from '../../fixtures/site/templates.ts';

/** What a page's bytes are made of: text, markup with little text, or data for scripts beside an article. */
export const SHAPES = ['text', 'markup', 'data'] as const;
export type Shape = (typeof SHAPES)[number];

const PROSE = paragraphs(840);
const ROW = `<div class="row"><div class="cell"><p>${'the harbour <a href="/x/">water</a> rises <em>and</em> falls <b>twice</b> each day while <span class="w">boats</span> wait. '.repeat(6)}</p></div></div>`;
const DATA = '{"place":"harbour","tide":12},';

/** An article's page of so many bytes. */
export function pageOf(shape: Shape, bytes: number, title: string): string {
  const filled = (part: string) => part.repeat(Math.ceil(bytes / part.length));
  const body = {
    text: () => filled(PROSE),
    markup: () => filled(ROW),
    data: () => `${paragraphs(1_500)}<script type="application/json">[${filled(DATA)}0]</script>`,
  }[shape]();
  return frame({
    title,
    head: '<meta property="og:type" content="article">',
    main: `<article><h1>${title}</h1><p class="byline">By <a rel="author" href="/author/mads-krogh/">Mads Krogh</a></p><div class="entry-content">${body}</div></article>`,
  });
}

/** A page that its own script nests so deep, out of sight: Chromium itself crashes over laying it out. */
export function deepPage(levels: number, title: string): string {
  const script = `let at = document.querySelector('article'); for (let i = 0; i < ${levels}; i++) at = at.appendChild(document.createElement('div')); at.textContent = 'The bottom.';`;
  return frame({ title, main: `<h1>${title}</h1><article hidden></article><script>${script}</script>` });
}
