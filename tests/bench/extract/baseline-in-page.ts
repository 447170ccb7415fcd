import { Readability } from '@mozilla/readability';

/** What Readability makes of the page with its own defaults. */
export default function extract(): string {
  return new Readability(document.cloneNode(true) as Document).parse()?.content ?? '';
}
