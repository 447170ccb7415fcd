import { readDate } from '../../page/dates';
import { textOf } from '../../page/json-ld';
import { cleanLine, lineOf } from '../../page/text';
import { walkBehind } from '../../page/walk-behind';
import type { Facts, Sources } from './facts';

/** The line under the title that says what it is about: standfirst, dek, chapô, Vorspann, entradilla … */
export const SUBTITLE: Sources<string> = {
  class: (facts) => firstLine(namedSubtitles(facts), facts),
  'behind-title': ({ heading, ...facts }) => {
    const next = heading?.nextElementSibling;
    return next && isHeadingPart(next) ? asSubtitle(lineOf(next), { heading, ...facts }) : undefined;
  },
  microdata: (facts) => firstLine(facts.document.querySelectorAll('[itemprop~="alternativeHeadline"]'), facts),
  'json-ld': (facts) => asSubtitle(cleanLine(textOf(facts.article?.['alternativeHeadline']) ?? ''), facts),
};

/** What sites call it, in the languages that we know of; as a whole word of a class, never of another's name. */
const NAMES =
  /(?<![^\s_-])(?:sub-?title|sub-?head(?:line|ing)?|dek|deck|standfirst|stand-first|vorspann|untertitel|unterzeile|chapo|chapeau|entradilla|bajada|subtitulo|sottotitolo|occhiello|sommario|linha-?fina|ondertitel|strapline)(?![^\s_-])/i;
/** So many elements behind the title are looked at: what is called a subtitle further down is a section's. */
const NEAR = 60;

/** Those behind the title, in the part of the page that holds it. */
function namedSubtitles({ heading }: Facts): Element[] {
  const part = heading?.closest('header, article, main, [role="main"]') ?? heading?.parentElement?.parentElement;
  if (!heading || !part) return [];
  return classedBehind(heading, part).filter(
    (element) => NAMES.test(element.getAttribute('class') ?? '') && !element.closest('nav, aside, footer'),
  );
}

/** So many elements with a class as are near behind another, in its part of the page. */
function classedBehind(heading: Element, part: Element): Element[] {
  const walker = walkBehind(heading, part);
  const classed: Element[] = [];
  for (let at = walker.nextNode(); at && classed.length < NEAR; at = walker.nextNode())
    if ((at as Element).hasAttribute('class')) classed.push(at as Element);
  return classed;
}

/** A second heading in the title's own header, or one that is a sentence: no section begins like that. */
function isHeadingPart(next: Element): boolean {
  if (!/^(?:h2|h3|p)$/.test(next.localName)) return false;
  if (next.parentElement?.localName === 'hgroup') return true;
  if (next.localName === 'p') return next.parentElement?.localName === 'header' && lineOf(next).length >= SENTENCE;
  return lineOf(next).length >= SENTENCE && /[.!?…。！？]["'”’»]?$/.test(lineOf(next));
}

const SENTENCE = 40;
/** A line of tags has more. */
const MOST_LINKS = 2;
const SHORTEST = 10;
const LONGEST = 500;

/** The first that has text is the subtitle, or there is none: what follows belongs to sections. */
function firstLine(elements: Iterable<Element>, facts: Facts): string | undefined {
  for (const element of elements) {
    const line = lineOf(element);
    if (line) return element.querySelectorAll('a').length > MOST_LINKS ? undefined : asSubtitle(line, facts);
  }
  return undefined;
}

const BYLINE = /^(?:by|von|par|por|di|door|от|автор)\s+\S/i;

/** No byline, no markup, and not the title again. */
function asSubtitle(line: string, facts: Facts): string | undefined {
  const { heading, article } = facts;
  if (line.length < SHORTEST || line.length > LONGEST || /<\w|&\w+;/.test(line)) return undefined;
  if (BYLINE.test(line) && (line.length < 60 || readDate(line, facts))) return undefined;
  const titles = [heading ? lineOf(heading) : '', textOf(article?.['headline']) ?? ''].map((title) =>
    title.toLowerCase(),
  );
  return titles.some(
    (title) => title !== '' && (title.includes(line.toLowerCase()) || line.toLowerCase().startsWith(title)),
  )
    ? undefined
    : line;
}
