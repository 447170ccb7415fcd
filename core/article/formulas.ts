/**
 * Formulas, once each: what KaTeX, MathJax and MediaWiki draw for the eye goes, the MathML that they hide beside it for
 * ears stays. Where there is only TeX, that is what the reader gets.
 */

const DRAWN = '.katex, mjx-container, .MathJax_Display, .MathJax, .MathJax_SVG, .MathJax_CHTML, .mwe-math-element';
const BLOCK =
  '.katex-display, .MathJax_Display, .MathJax_SVG_Display, mjx-container[display="true"], .mwe-math-element-block, math[display="block"]';
const SOURCE = 'script[type^="math/tex"]';
const TEX = 'annotation[encoding*="tex" i]';
const PRESENTATION = 'mi, mn, mo, mtext, mrow';

export function settleFormulas(clone: Document): void {
  for (const preview of clone.querySelectorAll('.MathJax_Preview')) preview.remove();
  for (const drawn of clone.querySelectorAll(DRAWN)) {
    if (!drawn.parentElement?.closest(DRAWN)) replaceDrawn(drawn, clone);
  }
  for (const source of clone.querySelectorAll(SOURCE)) {
    const code = texAsCode(source.textContent ?? '', clone);
    source.replaceWith(/mode=display/.test(source.getAttribute('type') ?? '') ? asBlock(code, clone) : code);
  }
}

function replaceDrawn(drawn: Element, clone: Document): void {
  // MathJax 2 keeps the source beside what it drew.
  const source = drawn.nextElementSibling?.matches(SOURCE) ? drawn.nextElementSibling : undefined;
  const isBlock = drawn.closest(BLOCK) !== null || drawn.querySelector(BLOCK) !== null;
  const math = drawn.querySelector('math');
  const tex =
    drawn.querySelector(TEX)?.textContent ??
    source?.textContent ??
    math?.getAttribute('alttext') ??
    drawn.querySelector('img')?.getAttribute('alt');
  if (math?.querySelector(PRESENTATION)) {
    // The source in another language is not shown, and would stand in the text beside the formula.
    for (const source of math.querySelectorAll('annotation, annotation-xml')) source.remove();
    if (isBlock) math.setAttribute('display', 'block');
    drawn.replaceWith(math);
  } else if (tex) {
    const code = texAsCode(tex, clone);
    drawn.replaceWith(isBlock ? asBlock(code, clone) : code);
  } else return;
  source?.remove();
}

function texAsCode(tex: string, clone: Document): Element {
  const code = clone.createElement('code');
  code.textContent = tex.trim().replace(/^\{\\displaystyle\s*(.*)\}$/s, '$1');
  return code;
}

function asBlock(code: Element, clone: Document): Element {
  const paragraph = clone.createElement('p');
  paragraph.append(code);
  return paragraph;
}
