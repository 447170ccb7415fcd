import { wrapperOf } from './wrapper';

/**
 * Code as pages print it: coloured word by word, numbered in a column of its own, a line a row. It comes out as
 * `<pre><code class="language-…">` and nothing in it but text.
 */

const GUTTERS =
  '.gutter, .lineno, .linenos, .linenums, .line-numbers-rows, .line-number, .ln-num, .hljs-ln-numbers, .blob-num, .lnt, .rouge-gutter, .crayon-nums, .copy, .copy-button, .clipboard, .code-copy, button';
const HIGHLIGHTED_TABLES =
  'table.highlighttable, table.rouge-table, table.syntaxhighlighter, .syntaxhighlighter table, .highlight table, .crayon-table, table.js-file-line-container, table.lntable';
/** What is text or layout cannot be flattened into code. */
const NO_CODE = 'img, p, ul, ol:not([class]), h1, h2, h3, h4, blockquote, video, iframe, figure';
const LANGUAGE = /(?:^|\s|:\s*)(?:language|lang|highlight-source|brush:|sourceCode)[-\s:]?\s*([\w+#-]{1,30})/i;
const NO_LANGUAGE = /^(?:none|plain|plaintext|text|txt|block|wrap|toolbar)$/i;
const LINES: ReadonlySet<string> = new Set('div p li tr'.split(' '));
/** Readability takes classes away, `finishCode` gives this one back. */
const KEPT_LANGUAGE = 'data-code-language';
const WRAPPERS: ReadonlySet<string> = new Set('div figure section span'.split(' '));

export function flattenCode(clone: Document): void {
  for (const table of clone.querySelectorAll(HIGHLIGHTED_TABLES)) rowsToBlock(table, clone);
  for (const pre of clone.querySelectorAll('pre')) {
    if (pre.querySelector(NO_CODE) || pre.parentElement?.closest('pre')) continue;
    flatten(pre, clone);
  }
}

export function finishCode(root: Element): void {
  for (const code of root.querySelectorAll(`[${KEPT_LANGUAGE}]`)) {
    code.className = `language-${code.getAttribute(KEPT_LANGUAGE)}`;
    code.removeAttribute(KEPT_LANGUAGE);
  }
}

/** A table of line numbers and code: the code in it, with the lines that its cells or rows stand for. */
function rowsToBlock(table: Element, clone: Document): void {
  for (const gutter of table.querySelectorAll(GUTTERS)) gutter.remove();
  const inner = [...table.querySelectorAll('pre')].filter((pre) => (pre.textContent ?? '').trim() !== '');
  const pre = clone.createElement('pre');
  pre.className = table.className;
  for (const part of inner.length > 0 ? inner : [table]) {
    const line = clone.createElement('div');
    line.append(codeOf(part));
    pre.append(line);
  }
  const language = languageOf(table);
  if (language) pre.className = `language-${language}`;
  table.replaceWith(pre);
}

function flatten(pre: Element, clone: Document): void {
  const language = languageOf(pre);
  const text = codeOf(pre).replace(/^\n+|\s+$/g, '');
  const code = clone.createElement('code');
  code.textContent = text;
  if (language) code.setAttribute(KEPT_LANGUAGE, language);
  const block = clone.createElement('pre');
  if (pre.id) block.id = pre.id;
  block.append(code);
  wrapperOf(pre, WRAPPERS).replaceWith(block);
}

function languageOf(block: Element): string | undefined {
  const near = [block.querySelector('code'), block, block.parentElement, block.parentElement?.parentElement];
  for (const element of near) {
    const named = element?.getAttribute('data-lang') ?? element?.getAttribute('data-language');
    const language = named ?? LANGUAGE.exec(element?.getAttribute('class') ?? '')?.[1];
    if (language && /^[\w+#-]{1,30}$/.test(language) && !NO_LANGUAGE.test(language)) return language.toLowerCase();
  }
  return undefined;
}

/** The text of a block with the breaks that its markup draws: rows, lines that are elements, `<br>`. */
function codeOf(block: Element): string {
  for (const gutter of block.querySelectorAll(GUTTERS)) gutter.remove();
  let code = '';
  const newLine = () => {
    if (code !== '' && !code.endsWith('\n')) code += '\n';
  };
  const walk = (element: Element): void => {
    // Several `<code>`s in one block are its lines.
    const isLine =
      LINES.has(element.localName) ||
      (element.localName === 'code' && element.parentElement !== null && isOneOfLines(element));
    if (isLine) newLine();
    for (const node of element.childNodes) {
      if (node.nodeType === 3) code += node.nodeValue;
      else if ((node as Element).localName === 'br') code += '\n';
      else if (node.nodeType === 1) walk(node as Element);
    }
    // An empty line is a line.
    if (isLine) code += code.endsWith('\n') && (element.textContent ?? '') !== '' ? '' : '\n';
  };
  walk(block);
  return code.replaceAll('\u00a0', ' ').replaceAll('\r', '');
}

const isOneOfLines = (code: Element): boolean =>
  code.nextElementSibling?.localName === 'code' || code.previousElementSibling?.localName === 'code';
