import type { Byline, Clipping } from '../../model/clipping';
import type { Highlight } from '../../model/highlight';
import type { Analyser } from '../text/analyse';
import type { TextLanguage } from '../text/languages';
import { type Field, impactOf, normOf, WEIGHTS, weightOf } from './impact';
import { KIND } from './keys';
import { lengthKey } from './lengths';
import { valueKeys } from './values';

/** What of a clipping is searched. */
export interface DocumentSource {
  clipping: Pick<
    Clipping,
    | 'id'
    | 'title'
    | 'siteName'
    | 'url'
    | 'authorNames'
    | 'tags'
    | 'note'
    | 'lang'
    | 'published'
    | 'clippedAt'
    | 'openedAt'
  >;
  text: string;
  bylines: readonly Pick<Byline, 'name' | 'bio' | 'affiliation' | 'role'>[];
  highlights?: readonly Pick<Highlight, 'quote' | 'note'>[];
}

/** A clipping taken apart for the index. */
export interface IndexedDocument {
  /** The clipping's id. */
  id: number;
  language: TextLanguage;
  /** Words of the body. */
  words: number;
  postings: Posting[];
  surfaces: SurfaceUse[];
}

/** What a clipping has under a key. */
export interface Posting {
  key: string;
  /** Where the term stands, ascending; none for values. */
  places: number[] | undefined;
  /** The clipping's place in a segment that is being built. */
  ordinal: number;
  /** How many of the places are outside the body, and what those weigh together. */
  others: number;
  weight: number;
}

/** One shape for all: a batch has half a million. */
export const newPosting = (key: string, places?: number[], others = 0, weight = 0): Posting => ({
  key,
  places,
  ordinal: 0,
  others,
  weight,
});

export interface SurfaceUse {
  word: string;
  terms: readonly string[];
  /** Stands in title, authors, tags or site: what a first letter finds. */
  head: boolean;
  impact: number;
}

/** Between two fields, so that no phrase spans them. */
const FIELD_GAP = 100;

/** A clipping's words, counted; `finishDocument` makes postings of them. */
export interface CountedDocument {
  source: DocumentSource;
  language: TextLanguage;
  words: number;
  values: string[];
  terms: Map<string, Posting>;
  /** Terms of single fields. */
  fields: Map<string, Posting>;
  surfaces: Map<string, SurfaceUse>;
}

/**
 * Takes a clipping apart: every field's words, their terms and places.
 * @param language of the text
 * @param plain for names, sites and tags, which have no grammar
 */
export function countDocument(source: DocumentSource, language: Analyser, plain: Analyser): CountedDocument {
  const { clipping, bylines, text } = source;
  const counted: CountedDocument = {
    source,
    language: language.language,
    words: 0,
    values: valueKeys(source, plain),
    terms: new Map(),
    fields: new Map(),
    surfaces: new Map(),
  };
  let place = 0;
  const read = (field: Field, value: string, analyser: Analyser): number => {
    const start = place;
    if (value) place = countField(counted, field, value, analyser, place);
    const words = place - start;
    place += FIELD_GAP;
    return words;
  };
  // The body comes first: small places take fewer bits.
  counted.words = read('body', text, language);
  read('title', clipping.title, language);
  for (const name of namesOf(source)) read('author', name, plain);
  for (const tag of clipping.tags) read('tag', tag, plain);
  read('site', clipping.siteName, plain);
  for (const { affiliation, role } of bylines) read('affiliation', `${role ?? ''} ${affiliation ?? ''}`, plain);
  read('note', clipping.note, language);
  for (const { quote, note } of source.highlights ?? []) {
    read('highlight', quote.exact, language);
    read('highlight', note, language);
  }
  for (const { bio } of bylines) read('bio', bio ?? '', language);
  return counted;
}

const namesOf = ({ clipping, bylines }: DocumentSource): string[] => [
  ...new Set([...clipping.authorNames, ...bylines.map(({ name }) => name)]),
];

const HEAD_FIELDS: readonly Field[] = ['title', 'author', 'tag', 'site'];
const OWN_TERMS: Partial<Record<Field, string>> = { title: KIND.title, bio: KIND.bio };

/** Counts one field's words from a place on, and gives the place after it. */
function countField(counted: CountedDocument, field: Field, value: string, analyser: Analyser, from: number): number {
  const others = field === 'body' ? 0 : 1;
  const weight = others * WEIGHTS[field];
  const head = HEAD_FIELDS.includes(field);
  const own = OWN_TERMS[field];
  const { terms, fields, surfaces } = counted;
  let place = from;
  analyser.each(value, ({ folded, stems }) => {
    for (const term of stems) {
      const posting = postingAt(terms, term, place);
      posting.others += others;
      posting.weight += weight;
      if (own) postingAt(fields, own + term, place);
    }
    const known = surfaces.get(folded);
    if (!known) surfaces.set(folded, { word: folded, terms: stems, head, impact: 0 });
    else if (head) known.head = true;
    place++;
  });
  return place;
}

/** The posting of a key, one place longer. An array made with its first place takes no room for more: most stay so. */
function postingAt(postings: Map<string, Posting>, key: string, place: number): Posting {
  const known = postings.get(key);
  if (known) {
    known.places?.push(place);
    return known;
  }
  const posting = newPosting(key, [place]);
  postings.set(key, posting);
  return posting;
}

const inBody = ({ places = [], others }: Posting): number => places.length - others;

/** Makes postings of what was counted; beginnings are scored as the average length of bodies says. */
export function finishDocument(counted: CountedDocument, averageWords: number): IndexedDocument {
  const { source, words, language, terms, fields } = counted;
  const values = [...counted.values, lengthKey(words)];
  const postings = [...terms.values(), ...fields.values(), ...values.map((key) => newPosting(key))];
  const norm = normOf(words, averageWords);
  const impactOfTerm = (term: string) => {
    const posting = terms.get(term);
    return posting ? impactOf(inBody(posting), posting.weight, norm) : 0;
  };
  for (const posting of fields.values()) {
    // The best clipping for a word of the title is the one that says most of it everywhere.
    const whole = terms.get(posting.key.slice(1));
    posting.others = posting.places?.length ?? 0;
    posting.weight = whole ? Math.round(weightOf(inBody(whole), whole.weight, norm)) : 0;
  }
  const surfaces = [...counted.surfaces.values()];
  for (const surface of surfaces) {
    for (const term of surface.terms) surface.impact = Math.max(surface.impact, impactOfTerm(term));
  }
  return { id: source.clipping.id, language, words, postings, surfaces };
}
