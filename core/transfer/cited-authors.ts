import type { Byline } from '../model/clipping';
import { isWithoutCase } from '../people/name';
import { type NameParts, nameParts } from '../people/name-parts';

export const CITATION_STYLES = ['apa', 'mla', 'chicago', 'chicago-note'] as const;
/** `chicago` is its bibliography's entry. */
export type CitationStyle = (typeof CITATION_STYLES)[number];

type Named = Pick<Byline, 'name' | 'kind'>;

/** The authors as a style lists them, without a full stop; empty where there are none. */
export function citedAuthors(authors: readonly Named[], style: CitationStyle): string {
  const [first, ...others] = authors;
  if (!first) return '';
  switch (style) {
    case 'apa':
      return apaAuthors(authors);
    case 'mla':
      return others.length > 1
        ? `${inverted(first, COMMA)}, et al.`
        : listed(
            inverted(first, COMMA),
            others.map((one) => natural(one, COMMA)),
            isInverted(first),
          );
    case 'chicago':
      return authors.length > 10
        ? `${[inverted(first, COMMA), ...authors.slice(1, 7).map((one) => natural(one, ''))].join(', ')}, et al.`
        : listed(
            inverted(first, COMMA),
            others.map((one) => natural(one, '')),
            isInverted(first),
          );
    default:
      return authors.length > 3
        ? `${natural(first, '')} et al.`
        : listed(
            natural(first, ''),
            others.map((one) => natural(one, '')),
            false,
          );
  }
}

const COMMA = ',';

/** Up to twenty are named; of more the first nineteen and the last. */
function apaAuthors(authors: readonly Named[]): string {
  const names = authors.map(initialled);
  const last = names.pop() ?? '';
  if (names.length === 0) return last;
  if (names.length >= 20) return `${names.slice(0, 19).join(', ')}, . . . ${last}`;
  return `${names.join(', ')}, & ${last}`;
}

/** "A and B"; "A, B, and C"; behind an inverted name a comma stands before "and" too. */
function listed(first: string, others: string[], afterInverted: boolean): string {
  const last = others.at(-1);
  if (last === undefined) return first;
  const names = [first, ...others.slice(0, -1)];
  return `${names.join(', ')}${names.length > 1 || afterInverted ? ',' : ''} and ${last}`;
}

/** Names in scripts without capitals are not turned round, nor are organisations'. */
const partsOf = (author: Named): NameParts | undefined => (isWithoutCase(author.name) ? undefined : nameParts(author));

const isInverted = (author: Named): boolean => partsOf(author) !== undefined;

/** "Chester, Patrick"; "King, Martin Luther, Jr." */
function inverted(author: Named, comma: string): string {
  const parts = partsOf(author);
  return parts ? `${parts.family}, ${parts.given}${parts.suffix ? `${comma} ${parts.suffix}` : ''}` : author.name;
}

/** "Patrick Chester"; before "Jr." MLA sets a comma, Chicago none. */
function natural(author: Named, comma: string): string {
  const parts = partsOf(author);
  if (!parts?.suffix) return author.name;
  const before = /^[jsr.]+$/i.test(parts.suffix) ? comma : '';
  return `${parts.given} ${parts.family}${before} ${parts.suffix}`;
}

/** "Chester, P."; "King, M. L., Jr." */
function initialled(author: Named): string {
  const parts = partsOf(author);
  if (!parts) return author.name;
  const initials = parts.given
    .split(/[\s.]+/)
    .map((name) => name.split('-').map(initial).filter(Boolean).join('-'))
    .filter(Boolean);
  return [parts.family, initials.join(' '), parts.suffix].filter(Boolean).join(', ');
}

/** A nickname's quotation marks are no letters. */
function initial(name: string): string {
  const letter = /\p{L}/u.exec(name)?.[0];
  return letter ? `${letter.toUpperCase()}.` : '';
}
