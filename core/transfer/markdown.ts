import { gfm } from '@joplin/turndown-plugin-gfm';
import Turndown from 'turndown';
import type { Byline, Clipping } from '../model/clipping';
import type { Highlight } from '../model/highlight';
import { cleanBody } from '../sanitize/sanitize-body';
import { frontMatterOf, writeFrontMatter } from './front-matter';

/** Loaded where it is used, with the two libraries behind it. Needs a DOM: no worker runs it. */

export interface MarkdownSource {
  clipping: Clipping;
  /** The stored body's HTML. */
  html: string;
  /** In byline order. */
  bylines: readonly Byline[];
  highlights: readonly Highlight[];
}

export interface MarkdownOptions {
  /** The words above two sections. */
  headings: { highlights: string; authors: string };
  /** Where a picture lies beside the note; undefined: it stays on the web. */
  picturePath?(url: string): string | undefined;
}

/** A clipping as a note in Markdown (CommonMark with GitHub's tables), with front matter that Obsidian and Joplin read. */
export function clippingMarkdown(source: MarkdownSource, options: MarkdownOptions): string {
  const { clipping, bylines, highlights } = source;
  const sections = [
    `# ${escaped(clipping.title)}`,
    clipping.note.trim(),
    bodyMarkdown(source.html, options.picturePath),
    ...section(options.headings.highlights, highlights.map(highlightMarkdown)),
    ...section(options.headings.authors, bylines.map(authorMarkdown)),
  ];
  return `${writeFrontMatter(frontMatterOf(clipping, bylines))}\n${sections.filter(Boolean).join('\n\n')}\n`;
}

function bodyMarkdown(html: string, picturePath: MarkdownOptions['picturePath']): string {
  const body = cleanBody(html);
  for (const image of body.querySelectorAll('img')) {
    const url = image.getAttribute('src') ?? '';
    image.setAttribute('src', destination(picturePath?.(url) ?? url));
  }
  return converter().turndown(body);
}

let shared: Turndown | undefined;

function converter(): Turndown {
  shared ??= newConverter();
  return shared;
}

function newConverter(): Turndown {
  const turndown = new Turndown({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  turndown.use(gfm);
  // Markdown has no formulas and no raised figures of its own; HTML may stand in it.
  turndown.keep(['math'] as never);
  turndown.addRule('raised', {
    filter: (node) => /^SU[BP]$/.test(node.nodeName) && !node.querySelector('a'),
    replacement: (content, node) => `<${node.nodeName.toLowerCase()}>${content}</${node.nodeName.toLowerCase()}>`,
  });
  // Places within the page are no places within the note.
  turndown.addRule('place', {
    filter: (node) => node.nodeName === 'A' && (node.getAttribute('href') ?? '').startsWith('#'),
    replacement: (content) => content,
  });
  return turndown;
}

const section = (heading: string, parts: string[]): string[] => (parts.length > 0 ? [`## ${heading}`, ...parts] : []);

function highlightMarkdown({ quote, note }: Highlight): string {
  const lines = quote.exact.trim().split(/\s*\n\s*/);
  const quoted = lines.map((line) => `> ${escaped(line)}`).join('\n>\n');
  return note.trim() ? `${quoted}\n\n${note.trim()}` : quoted;
}

function authorMarkdown({ name, role, affiliation, bio, links }: Byline): string {
  const standing = [role, affiliation].filter(Boolean).join(', ');
  const urls = links.map(({ url }) => `- <${destination(url)}>`).join('\n');
  return [`### ${escaped(name)}`, escaped(standing), escaped(bio ?? ''), urls].filter(Boolean).join('\n\n');
}

/** Plain text, so that no character of it is markup. */
const escaped = (text: string): string => converter().escape(text.replace(/\s+/g, ' ').trim()).replaceAll('<', '\\<');

/** A URL or path that no Markdown reader ends too early. */
const destination = (url: string): string => url.replace(/[\s()<>\\]/g, (character) => percent(character));

const percent = (character: string): string =>
  [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
