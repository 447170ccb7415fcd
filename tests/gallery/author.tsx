import { AuthorBox } from '../../components/AuthorBox';
import { AuthorIndex } from '../../components/AuthorIndex';
import { AuthorLinks } from '../../components/AuthorLinks';
import { AuthorProfile } from '../../components/AuthorProfile';
import { CorrectAuthor } from '../../components/CorrectAuthor';
import type { AuthorLink, LinkKind } from '../../core/model/capture';
import { sampleAuthor, sampleByline } from '../component/samples';
import { After } from './After';
import { type Area, nothing } from './area';
import { FACE, LONG_BIO, LONG_NAME, LONG_TITLE, LONG_WORD } from './samples';

const KINDS: LinkKind[] = [
  'author-page',
  'site',
  'x',
  'mastodon',
  'bluesky',
  'linkedin',
  'github',
  'orcid',
  'scholar',
  'facebook',
  'instagram',
  'youtube',
  'other',
];
const LINKS: AuthorLink[] = [
  ...KINDS.map((kind) => ({ kind, url: `https://${kind}.example/ida` })),
  { kind: 'email', url: 'mailto:ida@hive.example' },
];
const LONG_LINK: AuthorLink = { kind: 'site', url: `https://${LONG_WORD.slice(0, 50)}.example/${LONG_WORD}` };
const ARAB = { name: 'ليلى حداد', role: 'محررة', affiliation: 'الخلية', bio: 'صحفية تكتب عن النحل.' };
const LONG_AUTHOR = { name: LONG_NAME, role: LONG_WORD, bio: LONG_BIO, links: [LONG_LINK] };
const NAME_ONLY = { bio: undefined, role: undefined, affiliation: undefined, links: [], evidence: {} };

/** Who wrote it. */
export const author: Area = () => ({
  AuthorLinks: {
    'every kind': <AuthorLinks links={LINKS} onOpen={nothing} />,
    long: <AuthorLinks links={[LONG_LINK]} onOpen={nothing} />,
  },
  AuthorProfile: {
    usual: <AuthorProfile author={sampleAuthor()} lang="en" dir="ltr" printedOn="21 Mar 2014" onOpenLink={nothing} />,
    'with a face': <AuthorProfile author={sampleAuthor()} picture={FACE} onOpenLink={nothing} />,
    'name only': <AuthorProfile author={sampleAuthor(NAME_ONLY)} onOpenLink={nothing} />,
    'long words': <AuthorProfile author={sampleAuthor(LONG_AUTHOR)} onOpenLink={nothing} />,
    Arabic: <AuthorProfile author={sampleAuthor(ARAB)} lang="ar" dir="rtl" onOpenLink={nothing} />,
  },
  AuthorBox: {
    none: box([]),
    one: box([{ byline: sampleByline(), picture: FACE }]),
    'two, to be rejected': box(
      [{ byline: sampleByline() }, { byline: sampleByline({ ...NAME_ONLY, id: 2, name: 'Bo' }) }],
      true,
    ),
    'long words': box([{ byline: sampleByline(LONG_AUTHOR) }]),
    Arabic: (
      <AuthorBox
        bylines={[{ byline: sampleByline(ARAB) }]}
        lang="ar"
        dir="rtl"
        authorHref={hrefOf}
        onOpenLink={nothing}
      />
    ),
  },
  AuthorIndex: {
    few: index(['Lund, Ida']),
    many: index(['Ångström, Eva', 'Holm, Bo', 'Lund, Ida', LONG_NAME, 'حداد، ليلى', '山田太郎', '7 Reporters']),
    thousands: index(
      Array.from({ length: 3_000 }, (_, i) => `${String.fromCharCode(65 + Math.floor(i / 120))}holm, ${i}`),
    ),
  },
  CorrectAuthor: {
    closed: correct(2),
    opened: <After steps={['summary']}>{correct(2)}</After>,
    'opened, one article': <After steps={['summary']}>{correct(1)}</After>,
    'opened, very many others': <After steps={['summary']}>{correct(2, nothing)}</After>,
  },
});

const hrefOf = (id: number) => `#/author/${id}`;

const box = (bylines: Parameters<typeof AuthorBox>[0]['bylines'], rejects = false) => (
  <AuthorBox
    bylines={bylines}
    lang="en"
    dir="ltr"
    authorHref={hrefOf}
    onOpenLink={nothing}
    onReject={rejects ? nothing : undefined}
  />
);

const index = (labels: string[]) => (
  <AuthorIndex
    authors={labels.map((label, id) => ({ id, label }))}
    countOf={(id) => (id % 5 === 4 ? undefined : 1_208 >> (id % 11))}
    hrefOf={hrefOf}
    onRange={nothing}
  />
);

const correct = (articles: number, onFind?: () => void) => (
  <CorrectAuthor
    name="Ida Lund"
    others={articles > 1 ? [{ id: 3, label: LONG_NAME }] : []}
    bylines={[
      { id: 7, title: 'Swarms' },
      { id: 8, title: LONG_TITLE },
    ].slice(0, articles)}
    onOpen={nothing}
    onFind={onFind}
    onRename={nothing}
    onMerge={nothing}
    onSplit={nothing}
  />
);
