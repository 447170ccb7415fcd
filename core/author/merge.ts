import type { AuthorLink, CapturedAuthor } from '../model/capture';
import { whenAsked } from '../people/letters';
import { isOrganizationName, isPlausibleName, sameName } from '../people/name';
import type { AuthorCandidate } from './candidate';

/** One author, and all that was said about them; the first candidate is the one that named them first. */
interface Person {
  name: string;
  candidates: AuthorCandidate[];
}

/** The authors of a page, and what presented them there. */
export interface MergedAuthors {
  authors: CapturedAuthor[];
  /** Elements of which something was taken as an author's bio. */
  boxes: Element[];
  /** What became of each candidate, in their order, and why. */
  verdicts: Verdict[];
}

export interface Verdict {
  candidate: AuthorCandidate;
  kept: boolean;
  /** For developers, in English: `explain` prints it. */
  reason: string;
}

/**
 * Makes authors of candidates, which come in the order of their sources: the page's data before its visible byline
 * before its boxes. Who is an author is said by the most trusted candidates there are; the others add to them. The
 * visible box gives the bio, structured data the rest. Each bio goes to whom it names, and an unnamed one to a single
 * author.
 */
export function mergeCandidates(candidates: readonly AuthorCandidate[], siteName: string): MergedAuthors {
  const named = candidates.filter((candidate) => candidate.name && isPlausibleName(candidate.name));
  const eligible = preferPersons(named, siteName);
  const signers = signing(eligible);
  const people = groupByPerson(signers);
  for (const candidate of named) addTo(people, candidate);
  const unnamed = candidates.filter((candidate) => !candidate.name && candidate.bio);
  if (people.length === 1) people[0]?.candidates.push(...unnamed);
  const reasonFor = (candidate: AuthorCandidate, owner: Person | undefined): string => {
    if (owner) return signers.includes(candidate) ? 'signs the page' : `adds to ${owner.name}`;
    if (!candidate.name) return candidate.bio ? `a bio without a name, for ${people.length} authors` : 'says nothing';
    if (!named.includes(candidate)) return 'this is no name';
    return eligible.includes(candidate) ? 'nobody of this name signs the page' : 'an organisation beside persons';
  };
  return {
    authors: people.map((person) => describe(person, siteName)),
    boxes: people.flatMap(({ candidates }) => candidates.flatMap(({ box, bio }) => (box && bio ? [box] : []))),
    verdicts: candidates.map((candidate) => {
      const owner = people.find((person) => person.candidates.includes(candidate));
      return { candidate, kept: owner !== undefined, reason: reasonFor(candidate, owner) };
    }),
  };
}

/** The candidates that decide who signed the page. A closing paragraph alone is only believed when it stands apart. */
function signing(named: AuthorCandidate[]): AuthorCandidate[] {
  const highest = Math.max(0, ...named.map(({ trust }) => trust));
  // A page that presents many people, and says of none that they wrote it, is about them.
  const presentedOnly = named.filter(({ trust }) => trust === 2);
  if (highest === 2 && new Set(presentedOnly.map(({ name }) => name)).size > MOST_PRESENTED)
    return named.filter(
      ({ trust, name, evidence }) =>
        trust === 1 &&
        evidence !== 'closing-paragraph' &&
        presentedOnly.some((one) => sameName(one.name ?? '', name ?? '')),
    );
  if (highest < 3)
    return named.filter(
      ({ trust, evidence }) => trust === highest && !(trust === 1 && evidence === 'closing-paragraph'),
    );
  const signed = named.filter(({ trust }) => trust === 3).sort((a, b) => Number(isLogin(a)) - Number(isLogin(b)));
  const [first] = signed;
  // Sources that name no one in common speak of different things: the first, most careful one is believed.
  const agreeing = signed.filter(({ evidence }) => evidence === first?.evidence);
  const others = signed.filter(({ evidence }) => evidence !== first?.evidence);
  const sources = Map.groupBy(others, ({ evidence }) => evidence);
  const known = (candidate: AuthorCandidate) => agreeing.some((one) => sameName(one.name ?? '', candidate.name ?? ''));
  const trusted = [...sources.values()].filter(
    (source) => source.some(known) && new Set(source.map(({ name }) => name)).size <= agreeing.length + MORE_AUTHORS,
  );
  return [...agreeing, ...trusted.flat()];
}

/** "KatieS", "sarah-indra": what an uploader is called. Whoever is named in full wrote it. */
const isLogin = ({ name = '' }: AuthorCandidate): boolean =>
  /^[A-Za-z][\w.-]*$/.test(name) && !/^[A-Z][a-z]+$/.test(name);

const MOST_PRESENTED = 3;

/** A byline may know of some co-authors more; a source that knows many lists other articles' authors too. */
const MORE_AUTHORS = 2;

function groupByPerson(candidates: AuthorCandidate[]): Person[] {
  const people: Person[] = [];
  for (const candidate of candidates) {
    const name = candidate.name ?? '';
    const known = people.find((person) => sameName(person.name, name));
    if (!known) people.push({ name, candidates: [] });
    else if (isFuller(name, known.name)) known.name = name;
  }
  return people;
}

const initial = whenAsked(String.raw`^\p{L}\.? `, 'u');

/** "Patrick Chester" says more than "P. Chester"; a middle initial more or less is a matter of taste. */
function isFuller(name: string, than: string): boolean {
  // Length first: the class of all letters takes each page long to compile.
  return /^\S{1,3} /.test(than) && initial().test(than) && !initial().test(name);
}

/** Desks and sites are authors only where nobody else signs: "by Ida Lund, The Hive". */
function preferPersons(named: AuthorCandidate[], siteName: string): AuthorCandidate[] {
  const isPerson = ({ name, kind }: AuthorCandidate) =>
    kind !== 'organization' && !isOrganizationName(name ?? '', siteName);
  return named.some((candidate) => candidate.trust > 1 && isPerson(candidate)) ? named.filter(isPerson) : named;
}

/** A bio may call its owner by one name, as long as no other author shares it. */
function addTo(people: Person[], candidate: AuthorCandidate): void {
  const name = candidate.name ?? '';
  const owners = people.filter((person) => sameName(person.name, name));
  const partly = candidate.bio ? people.filter((person) => isPartOf(name, person.name)) : [];
  const owner = owners[0] ?? (partly.length === 1 ? partly[0] : undefined);
  owner?.candidates.push(candidate);
}

/** "Patrick" or "Chester" in a box on a page signed by Patrick Chester. */
function isPartOf(part: string, name: string): boolean {
  const words = name.toLowerCase().split(' ');
  return part
    .toLowerCase()
    .split(' ')
    .every((word) => words.includes(word));
}

/** Boxes are what a reader sees; JSON-LD cuts its descriptions off. */
const BIO_ORDER = [/^box:(?!generic)/, /^box:generic/, /^closing/, /^microdata|^h-card/, /./];

function describe({ name, candidates }: Person, siteName: string): CapturedAuthor {
  const author: CapturedAuthor = {
    name,
    kind: kindOf(name, candidates, siteName),
    links: linksOf(candidates),
    evidence: { name: candidates.find((candidate) => candidate.name === name)?.evidence ?? candidates[0]?.evidence },
  };
  const bios = candidates.filter((candidate) => candidate.bio);
  take(
    author,
    'bio',
    BIO_ORDER.flatMap((order) => bios.filter(({ evidence }) => order.test(evidence))),
  );
  for (const field of ['role', 'affiliation', 'avatar', 'url'] as const) take(author, field, candidates);
  if (author.links.length > 0) author.evidence.links = candidates.find(({ links }) => links.length > 0)?.evidence;
  return author;
}

function take(
  author: CapturedAuthor,
  field: 'bio' | 'role' | 'affiliation' | 'avatar' | 'url',
  candidates: AuthorCandidate[],
): void {
  const source = candidates.find((candidate) => candidate[field]);
  if (!source) return;
  author[field] = source[field];
  author.evidence[field] = source.evidence;
}

function kindOf(name: string, candidates: AuthorCandidate[], siteName: string): CapturedAuthor['kind'] {
  const said = candidates.find((candidate) => candidate.kind)?.kind;
  return said ?? (isOrganizationName(name, siteName) ? 'organization' : 'person');
}

function linksOf(candidates: AuthorCandidate[]): AuthorLink[] {
  return [...new Map(candidates.flatMap(({ links }) => links).map((link) => [link.url, link])).values()];
}
