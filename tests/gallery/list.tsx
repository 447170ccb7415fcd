import { useRef } from 'preact/hooks';
import { ClippingLinks } from '../../components/ClippingLinks';
import { ClippingList } from '../../components/ClippingList';
import { ClippingRow } from '../../components/ClippingRow';
import { ClippingSummary, listed } from '../../components/ClippingSummary';
import { Confirm } from '../../components/Confirm';
import { ListTools } from '../../components/ListTools';
import { SelectionBar } from '../../components/SelectionBar';
import { SideNav } from '../../components/SideNav';
import { TagRow } from '../../components/TagRow';
import { TrashRow } from '../../components/TrashRow';
import type { Texts } from '../../components/text-context';
import { VirtualRows } from '../../components/VirtualRows';
import { ARABIC, sampleClipping } from '../component/samples';
import { After } from './After';
import { type Area, nothing } from './area';
import { BEES, CLIPPINGS, HITS, LONG_CLIPPING, LONG_WORD, UNTITLED } from './samples';

type ListProps = Parameters<typeof ClippingList>[0];

/** The library's column of clippings and what stands beside it. */
export const list: Area = (t) => ({
  ClippingList: {
    many: <List />,
    compact: <List density="compact" selected={new Set([2, 3])} current={1} />,
    hits: <List ids={[1, 2, 3]} itemOf={(id) => HITS[id - 1]} totalAll={1} />,
    'being read': <List itemOf={() => undefined} />,
  },
  ClippingRow: {
    unread: row({ item: { clipping: BEES } }),
    selected: row({ item: { clipping: LONG_CLIPPING }, selected: true }),
    current: row({ item: { clipping: ARABIC }, current: true }),
    untitled: row({ item: { clipping: UNTITLED } }),
    compact: row({ item: { clipping: LONG_CLIPPING }, density: 'compact' }),
    'being read': row({ item: undefined }),
  },
  ClippingLinks: {
    some: <ClippingLinks items={listed(CLIPPINGS)} label={t('clippings')} hrefOf={hrefOf} current={1} />,
    'some words only': <ClippingLinks items={HITS} label={t('clippings')} totalAll={1} hrefOf={hrefOf} newTab />,
  },
  ClippingSummary: {
    usual: <ClippingSummary item={{ clipping: BEES }} />,
    hit: <ClippingSummary item={HITS[2] ?? { clipping: BEES }} />,
    Arabic: <ClippingSummary item={{ clipping: ARABIC }} />,
  },
  VirtualRows: { some: <Rows label={t('clippings')} /> },
  ListTools: {
    clipped: tools({}),
    searching: tools({ searching: true, sort: 'relevance' }),
    'compact, ascending': tools({ sort: 'author', descending: false, density: 'compact' }),
  },
  SelectionBar: {
    one: bar({ selected: 1 }),
    all: bar({ selected: 1_208 }),
    asking: bar({ asking: true }),
    busy: bar({ progress: { done: 700, of: 1_208 } }),
  },
  Confirm: {
    asking: <Confirm question={t('purge_ask', LONG_WORD)} action={t('purge')} onConfirm={nothing} onCancel={nothing} />,
  },
  SideNav: {
    rooms: <SideNav items={rooms(t)} label={t('library')} current="authors" />,
  },
  TagRow: {
    usual: tag('bees', 1_208),
    long: tag(LONG_WORD, 1),
    Arabic: tag('خلية', 2),
    renaming: <After steps={['button']}>{tag('bees', 12)}</After>,
    merging: <After steps={['button', ['input', 'wax']]}>{tag('bees', 12)}</After>,
    deleting: <After steps={['button:last-of-type']}>{tag('bees', 12)}</After>,
  },
  TrashRow: {
    usual: trash(sampleClipping({ deletedAt: BEES.clippedAt })),
    long: trash(LONG_CLIPPING),
    Arabic: trash(ARABIC),
    'being read': trash(undefined),
  },
});

const hrefOf = (id: number) => `#/clipping/${id}`;
const IDS = Array.from({ length: 1_208 }, (_, i) => i + 1);
const itemOf = (id: number) => ({ clipping: { ...(CLIPPINGS[(id - 1) % 4] ?? BEES), id } });

function List(props: Partial<ListProps>) {
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <section class="list-rows" ref={scroller} aria-label="Clippings">
      <ClippingList
        ids={IDS}
        itemOf={itemOf}
        label="All clippings"
        density="comfortable"
        scroller={scroller}
        selected={new Set()}
        hrefOf={hrefOf}
        onRange={nothing}
        onSelect={nothing}
        onSelectAll={nothing}
        onClear={nothing}
        onDelete={nothing}
        {...props}
      />
    </section>
  );
}

function Rows({ label }: { label: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div class="list-rows" ref={scroller}>
      <VirtualRows
        count={500}
        rowRem={2}
        label={label}
        scroller={scroller}
        active={0}
        line={{ at: 2, text: label }}
        onRange={nothing}
        keyOf={(index) => index}
        row={(index) => <a href={hrefOf(index)}>{index + 1}</a>}
      />
    </div>
  );
}

const row = (props: Partial<Parameters<typeof ClippingRow>[0]>) => (
  <ClippingRow
    item={undefined}
    href="#/clipping/1"
    density="comfortable"
    selected={false}
    current={false}
    active
    onSelect={nothing}
    onFocus={nothing}
    {...props}
  />
);

const tools = (props: Partial<Parameters<typeof ListTools>[0]>) => (
  <ListTools
    sort="clipped"
    descending
    searching={false}
    density="comfortable"
    onSort={nothing}
    onDirection={nothing}
    onDensity={nothing}
    {...props}
  />
);

const bar = (props: Partial<Parameters<typeof SelectionBar>[0]>) => (
  <SelectionBar
    selected={12}
    total={1_208}
    tags={['bees', 'wax']}
    onAct={nothing}
    onAsk={nothing}
    onSelectAll={nothing}
    onClear={nothing}
    onExport={nothing}
    onStop={nothing}
    {...props}
  />
);

const rooms = (t: Texts) => [
  { key: 'list', label: t('all_clippings'), href: '#/', count: 1_208 },
  { key: 'authors', label: t('authors'), href: '#/authors', count: 311 },
  { key: 'trash', label: t('trash'), href: '#/trash' },
];

const tag = (name: string, clippings: number) => (
  <TagRow
    tag={name}
    clippings={clippings}
    href="#/"
    exists={(other) => other === 'wax'}
    onRename={nothing}
    onDelete={nothing}
  />
);

const trash = (clipping: Parameters<typeof TrashRow>[0]['clipping']) => (
  <TrashRow clipping={clipping} onRestore={nothing} onPurge={nothing} />
);
