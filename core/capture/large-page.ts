import type { CaptureResult, LargePage, PageFacts, PageReading } from '../model/capture';
import { withBase } from './copy';
import { readCopy } from './read-copy';

/** Most of a large page's letters, and no one reads them; JSON-LD is a script too. */
const UNREAD = 'script:not([type="application/ld+json" i]), style, template';

/** Makes a copy of a page ready for `captureLargePage`, in a place with a DOM that no one is looking at. */
export function handOver(copy: Document, facts: PageFacts): PageReading {
  for (const element of copy.querySelectorAll(UNREAD)) element.remove();
  return { ok: 'elsewhere', page: { ...facts, html: copy.documentElement.outerHTML } };
}

/** Reads a page that was handed over. Nothing in it runs or loads: a parsed document has no window. */
export function captureLargePage({ html, ...facts }: LargePage): CaptureResult {
  const copy = new DOMParser().parseFromString(trusted(html), 'text/html');
  return readCopy(withBase(copy, facts.baseUrl), facts);
}

interface HtmlPolicy {
  createHTML(html: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): HtmlPolicy;
}

let policy: HtmlPolicy | undefined;

/** The manifest's policy names `byline-parser`; this is its only use. Firefox before 148 has no Trusted Types. */
function trusted(html: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy('byline-parser', { createHTML: (text) => text });
  return (policy ? policy.createHTML(html) : html) as string;
}
