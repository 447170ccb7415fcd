import type { PrintedTime } from '../model/capture';
import type { Byline, Clipping } from '../model/clipping';
import { foldedName } from '../people/identity';
import { type CitationStyle, citedAuthors } from './cited-authors';
import { citedDay, clippedDay } from './cited-dates';

/**
 * A clipping as a page on the web is cited: APA 7 (§10.16), MLA 9 (§5), Chicago 17 (§14.207, bibliography and note).
 * Titles stay as printed: what APA's sentence case would do to names no program knows.
 */

export interface CitedWork extends Pick<Clipping, 'title' | 'siteName' | 'url' | 'clippedAt'> {
  published?: PrintedTime;
  authors: readonly Pick<Byline, 'name' | 'kind'>[];
}

/** A piece of a citation. */
export interface CitationRun {
  text: string;
  italic?: true;
}

/** Cites a work. */
export function cite(work: CitedWork, style: CitationStyle): CitationRun[] {
  const site = siteOf(work);
  switch (style) {
    case 'apa':
      return apa(work, site);
    case 'mla':
      return mla(work);
    case 'chicago':
      return chicago(work, site);
    default:
      return chicagoNote(work, site);
  }
}

export const citationText = (runs: readonly CitationRun[]): string => runs.map(({ text }) => text).join('');

/** As a fragment of HTML, for word processors. */
export const citationHtml = (runs: readonly CitationRun[]): string =>
  runs.map(({ text, italic }) => (italic ? `<i>${escaped(text)}</i>` : escaped(text))).join('');

function apa(work: CitedWork, site: string): CitationRun[] {
  const title: CitationRun[] = [{ text: titleOf(work), italic: true }, plain(endOf(titleOf(work)))];
  const day = plain(` (${citedDay(work, 'apa') ?? 'n.d.'}).`);
  const authors = citedAuthors(work.authors, 'apa');
  const head = authors ? [plain(ended(authors)), day, plain(' '), ...title] : [...title, day];
  return joined([...head, plain(site && ` ${ended(site)}`), plain(` ${work.url}`)]);
}

function mla(work: CitedWork): CitationRun[] {
  // Who publishes what they wrote is named once.
  const authors = isOwnAuthor(work) ? '' : citedAuthors(work.authors, 'mla');
  const own = work.siteName.trim();
  const day = citedDay(work, 'mla');
  const address = work.url.replace(/^https?:\/\//i, '');
  const accessed = day ? '' : ` Accessed ${clippedDay(work, 'mla')}.`;
  return joined([
    plain(authors && `${ended(authors)} `),
    plain(`“${stopped(quoted(titleOf(work)), '.')}” `),
    ...(own ? [{ text: own, italic: true as const }, plain(', ')] : []),
    plain(`${day ? `${day}, ` : ''}${address}.${accessed}`),
  ]);
}

function chicago(work: CitedWork, site: string): CitationRun[] {
  const authors = citedAuthors(work.authors, 'chicago');
  const day = citedDay(work, 'chicago') ?? `Accessed ${clippedDay(work, 'chicago')}`;
  const where = [site, day].filter(Boolean).join(citedDay(work, 'chicago') ? ', ' : '. ');
  return [
    plain(`${authors && `${ended(authors)} `}“${stopped(quoted(titleOf(work)), '.')}” ${ended(where)} ${work.url}.`),
  ];
}

function chicagoNote(work: CitedWork, site: string): CitationRun[] {
  const authors = citedAuthors(work.authors, 'chicago-note');
  const day = citedDay(work, 'chicago') ?? `accessed ${clippedDay(work, 'chicago')}`;
  const title = `“${stopped(quoted(titleOf(work)), ',')}”`;
  return [plain(`${authors && `${authors}, `}${title} ${[site, day, work.url].filter(Boolean).join(', ')}.`)];
}

/** The site's name, unless it is the only author. */
const siteOf = (work: CitedWork): string => (isOwnAuthor(work) ? '' : work.siteName.trim());

function isOwnAuthor({ siteName, authors }: CitedWork): boolean {
  const [first] = authors;
  return authors.length === 1 && first !== undefined && foldedName(first.name) === foldedName(siteName);
}

const titleOf = ({ title }: CitedWork): string => title.trim() || 'Untitled';

/** What stands in quotation marks has single ones within. */
function quoted(title: string): string {
  let open = false;
  return title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"/g, () => {
      open = !open;
      return open ? '‘' : '’';
    });
}

/** A comma or a full stop stands within quotation marks, also within single ones. */
function stopped(title: string, stop: '.' | ','): string {
  const mark = stop === '.' ? endOf(title) : stop;
  return title.endsWith('’') && title.includes('‘') ? `${title.slice(0, -1)}${mark}’` : title + mark;
}

/** The full stop that is missing, if it is. */
const endOf = (text: string): string => (/[.?!…。？！]["”’»'）)]*$/.test(text) ? '' : '.');

const ended = (text: string): string => `${text}${endOf(text)}`;

const plain = (text: string): CitationRun => ({ text });

/** Runs of one kind in one. */
function joined(runs: CitationRun[]): CitationRun[] {
  const all: CitationRun[] = [];
  for (const run of runs.filter(({ text }) => text !== '')) {
    const last = all.at(-1);
    if (last && last.italic === run.italic) last.text += run.text;
    else all.push({ ...run });
  }
  return all;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
