import { type Finding, judgeArticle, judgeOwnPage, shapeOf } from './judge';

/** Runs in a page without any policy: what each vector does where nobody sanitises. */
declare global {
  // `var` is how TypeScript declares a property of `globalThis`.
  var unsanitised: { show: typeof show; showFields: typeof showFields };
  var __hit: number | undefined;
}

/** Some never finish loading. */
const LOAD_MS = 2_000;
const SETTLE_MS = 200;
/** What a mark-up left open would take along. */
const AFTER = `<p>It's what follows. "More."</p><p>The end.</p>`;

/** Loads a vector into a frame of its own, as the reader does but as it is, and judges it by the same rules. */
async function show(vector: string): Promise<Finding[]> {
  const frame = document.createElement('iframe');
  // The same origin, so that its scripts reach the top window as they mean to.
  frame.srcdoc = `<!doctype html><html><head><title></title></head><body><p>Attack begins.</p>${vector}${AFTER}`;
  globalThis.__hit = undefined;
  document.body.append(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve);
    setTimeout(resolve, LOAD_MS);
  });
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const page = frame.contentDocument;
  const findings: Finding[] = page?.body ? judgeArticle(page) : [{ kind: 'scheme', what: 'the frame went elsewhere' }];
  if (page?.head.querySelector('script, link, meta, style, base, template'))
    findings.push({ kind: 'tag', what: 'an element in the head' });
  if (page?.querySelector('html[manifest], html[onload]')) findings.push({ kind: 'attribute', what: 'on the root' });
  if (globalThis.__hit) findings.push({ kind: 'handler', what: 'a script ran' });
  frame.remove();
  return findings;
}

/** The fields of a clipping as a careless page would print them: one line, and links to whatever is there. */
async function showFields(text: string): Promise<Finding[]> {
  const careless = (words: string) => {
    const link = document.createElement('a');
    link.setAttribute('href', words);
    link.textContent = words;
    const line = document.createElement('p');
    line.append(`${words} · Harbour Paper · `, link);
    document.body.replaceChildren(line);
  };
  careless('https://harmless.example/');
  const shape = new Set(shapeOf(document));
  careless(text);
  return judgeOwnPage(document, shape);
}

globalThis.unsanitised = { show, showFields };
