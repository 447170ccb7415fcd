import type { Byline, Clipping } from '../../model/clipping';
import type { Analyser } from '../text/analyse';
import type { TextLanguage } from '../text/languages';
import { type Field, impactOf, WEIGHTS } from './impact';
import { KIND } from './keys';
import { encodePlaces } from './occurrences';
import { valueKeys } from './values';

/** What of a clipping is searched. */
export interface DocumentSource {
  clipping: Pick<
    Clipping,
    'id' | 'title' | 'siteName' | 'url' | 'authorNames' | 'tags' | 'note' | 'lang' | 'published' | 'clippedAt' | 'openedAt'
  >;
  text: string;
  bylines: readonly Pick<Byline, 'name' | 'bio' | 'affiliation' | 'role'>[];
}

/** A clipping taken apart for the index. */
export interface IndexedDocument {
  /** The clipping's id. */
  id: number;
  language: TextLanguage;
  /** Words of the body. */
  words: number;
  postings: { key: string; impact: number; places?: Uint8Array }[];
  surfaces: SurfaceUse[];
}

export interface SurfaceUse {
  word: string;
  terms: readonly string[];
  /** Stands in title, authors, tags or site: what a first letter finds. */
  head: boolean;
  impact: number;
}

/** Between two fields, so that no phrase spans them. */
const FIELD_GAP = 100;

interface Use {
  body: number;
  /** Occurrences outside the body, weighted. */
  head: number;
  places: number[];
}

/** A clipping's words, counted; `finishDocument` makes postings of them. */
export interface CountedDocument {
  source: DocumentSource;
  language: TextLanguage;
  words: number;
  values: string[];
  uses: Map<string, Use>;
  fields: Map<string, number[]>;
  surfaces: Map<string, { terms: readonly string[]; head: boolean }>;
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
    uses: new Map(),
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
  read('title', clipping.title, language);
  for (const name of namesOf(source)) read('author', name, plain);
  for (const tag of clipping.tags) read('tag', tag, plain);
  read('site', clipping.siteName, plain);
  for (const { affiliation, role } of bylines) read('affiliation', `${role ?? ''} ${affiliation ?? ''}`, plain);
  read('note', clipping.note, language);
  for (const { bio } of bylines) read('bio', bio ?? '', language);
  counted.words = read('body', text, language);
  return counted;
}

const namesOf = ({ clipping, bylines }: DocumentSource): string[] => [
  ...new Set([...clipping.authorNames, ...bylines.map(({ name }) => name)]),
];

const HEAD_FIELDS: readonly Field[] = ['title', 'author', 'tag', 'site'];
const OWN_TERMS: Partial<Record<Field, string>> = { title: KIND.title, bio: KIND.bio };

/** Counts one field's words from a place on, and gives the place after it. */
function countField(counted: CountedDocument, field: Field, value: string, analyser: Analyser, from: number): number {
  const weight = WEIGHTS[field];
  const isBody = field === 'body';
  const head = HEAD_FIELDS.includes(field);
  const own = OWN_TERMS[field];
  const { uses, fields, surfaces } = counted;
  let place = from;
  analyser.each(value, ({ folded, stems }) => {
    for (const term of stems) {
      let use = uses.get(term);
      if (!use) {
        use = { body: 0, head: 0, places: [] };
        uses.set(term, use);
      }
      if (isBody) use.body += weight;
      else use.head += weight;
      use.places.push(place);
      if (own) (fields.get(own + term) ?? setNew(fields, own + term)).push(place);
    }
    const known = surfaces.get(folded);
    if (!known) surfaces.set(folded, { terms: stems, head });
    else if (head) known.head = true;
    place++;
  });
  return place;
}

function setNew(fields: Map<string, number[]>, key: string): number[] {
  const places: number[] = [];
  fields.set(key, places);
  return places;
}

/** Gives each term of a clipping its impact, as the average length of bodies says. */
export function finishDocument(counted: CountedDocument, averageWords: number): IndexedDocument {
  const { source, words, language, uses } = counted;
  const impacts = new Map<string, number>();
  const postings: IndexedDocument['postings'] = [];
  for (const [term, { body, head, places }] of uses) {
    const impact = impactOf({ body, head, words, averageWords });
    impacts.set(term, impact);
    postings.push({ key: term, impact, places: encodePlaces(places) });
  }
  for (const [key, places] of counted.fields) {
    postings.push({ key, impact: impacts.get(key.slice(1)) ?? 1, places: encodePlaces(places) });
  }
  for (const key of counted.values) postings.push({ key, impact: 1 });
  const surfaces = [...counted.surfaces].map(([word, { terms, head }]) => ({
    word,
    terms,
    head,
    impact: Math.max(...terms.map((term) => impacts.get(term) ?? 0)),
  }));
  return { id: source.clipping.id, language, words, postings, surfaces };
}
