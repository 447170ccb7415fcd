import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { listed } from '../../components/ClippingSummary';
import { EmptyState } from '../../components/EmptyState';
import { SearchChips } from '../../components/SearchChips';
import { SearchCombobox } from '../../components/SearchCombobox';
import { SearchFacets } from '../../components/SearchFacets';
import { SearchField } from '../../components/SearchField';
import { SearchNotes } from '../../components/SearchNotes';
import type { SearchHit } from '../../core/model/search-result';
import { ARABIC, LONG, sampleClipping } from './samples';
import { expectAccessible, show } from './show';

const HITS: SearchHit[] = [
  {
    clipping: sampleClipping(),
    title: [
      { text: 'What ', hit: false },
      { text: 'bees', hit: true },
      { text: ' know', hit: false },
    ],
    snippet: [{ text: 'A colony remembers.', hit: false }],
  },
  { clipping: ARABIC, title: [{ text: ARABIC.title, hit: false }], snippet: [{ text: 'النحل', hit: true }] },
  { clipping: sampleClipping({ id: 3 }), title: [{ text: LONG, hit: false }], snippet: [{ text: LONG, hit: false }] },
];

function showSearch(items: SearchHit[] = HITS, query = 'bees', totalAll?: number) {
  const onOpen = vi.fn();
  const onQuery = vi.fn();
  const combobox = (hits: SearchHit[], typed: string) => (
    <SearchCombobox
      query={typed}
      items={hits}
      totalAll={totalAll}
      count="3 of 9"
      label="Search everything"
      onQuery={onQuery}
      onOpen={onOpen}
    >
      <EmptyState title="No clipping has all of these words" next="Try fewer." />
    </SearchCombobox>
  );
  const shown = show(combobox(items, query));
  return {
    ...shown,
    onOpen,
    onQuery,
    search: (hits: SearchHit[], typed: string) => shown.showAgain(combobox(hits, typed)),
  };
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Search everything' });
const chosen = () =>
  screen.getAllByRole('option').findIndex((option) => option.getAttribute('aria-selected') === 'true');

describe('SearchCombobox', () => {
  it('has the focus, marks the hits and names the chosen one', async () => {
    const { container } = showSearch();
    expect(document.activeElement).toBe(field());
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['bees', 'النحل']);
    expect(document.getElementById(field().getAttribute('aria-activedescendant') ?? '')).toBe(
      screen.getAllByRole('option')[0],
    );
    const sources = [...document.querySelectorAll('.clipping-source')].map(({ textContent }) => textContent);
    expect(sources.filter((words) => words === 'Ida Lund · The Hive · 21 Mar 2014')).toHaveLength(2);
    await expectAccessible(container);
  });

  it('chooses with Up and Down, round and round, and opens with Enter', async () => {
    const { onOpen } = showSearch();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(chosen()).toBe(2);
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}{Enter}');
    expect(onOpen).toHaveBeenCalledWith(2);
  });

  it('opens what is clicked', async () => {
    const { onOpen } = showSearch();
    await userEvent.click(screen.getAllByRole('option')[2] as HTMLElement);
    expect(onOpen).toHaveBeenCalledWith(3);
  });

  it('goes back to the best hit when the query changes', async () => {
    const { search } = showSearch();
    await userEvent.keyboard('{ArrowDown}');
    search(HITS, 'bees k');
    expect(chosen()).toBe(0);
  });

  it('reports what is typed', async () => {
    const { onQuery } = showSearch();
    await userEvent.type(field(), '!');
    expect(onQuery).toHaveBeenCalledWith('bees!', 5);
  });

  it('says what to do when there is nothing, and Enter does nothing', async () => {
    const { container, onOpen } = showSearch([]);
    expect(screen.getByText('No clipping has all of these words')).toBeTruthy();
    expect(field().getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{Enter}{ArrowDown}');
    expect(onOpen).not.toHaveBeenCalled();
    await expectAccessible(container);
  });

  it('draws a line before hits with some of the words, and steps over it', async () => {
    const { container, onOpen } = showSearch(HITS, 'bees', 1);
    const group = screen.getByRole('group', { name: 'With some of the words' });
    expect([...group.querySelectorAll('[role=option]')]).toEqual(screen.getAllByRole('option').slice(1));
    await expectAccessible(container);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenCalledWith(ARABIC.id);
  });

  it('says that none has all words where only such hits are left', () => {
    showSearch(HITS, 'bees', 0);
    expect(screen.getByRole('group', { name: 'No clipping has all of these words' })).toBeTruthy();
  });

  it('lists clippings that no one searched for', () => {
    showSearch(listed([sampleClipping({ title: '', excerpt: '' })]) as SearchHit[], '');
    expect(screen.getByText('Untitled')).toBeTruthy();
  });
});

describe('SearchField', () => {
  it('alone is a plain search box that leaves the focus where it is', async () => {
    const { container } = show(<SearchField query="" label="Search everything" count="" onQuery={() => undefined} />);
    expect(document.activeElement).toBe(document.body);
    await expectAccessible(container);
  });

  it('puts the caret where it is told when something else changed the query', () => {
    const at = (query: string, caret?: number) => (
      <SearchField query={query} caret={caret} label="Search everything" count="" onQuery={() => undefined} />
    );
    const { showAgain } = show(at('au'));
    showAgain(at('author: bees', 7));
    const input = screen.getByRole<HTMLInputElement>('searchbox');
    expect(document.activeElement).toBe(input);
    expect([input.selectionStart, input.selectionEnd]).toEqual([7, 7]);
  });
});

describe('SearchChips', () => {
  it('offers ways to go on and says which was chosen', async () => {
    const onChoose = vi.fn();
    const chips = [
      { key: 'author:', label: 'Author' },
      { key: 'ليلى حداد', label: 'ليلى حداد' },
      { key: LONG, label: LONG },
    ];
    const { container } = show(<SearchChips chips={chips} onChoose={onChoose} />);
    expect(screen.getByRole('list', { name: 'Narrow the search' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'ليلى حداد' }));
    expect(onChoose).toHaveBeenCalledWith('ليلى حداد');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onChoose).toHaveBeenLastCalledWith(LONG);
    await expectAccessible(container);
  });
});

describe('SearchNotes', () => {
  it('says what was searched for instead, and that only a part was searched', async () => {
    const { container } = show(<SearchNotes corrected={'"face recognition" '} reduced />);
    expect(container.textContent).toContain('Showing results for "face recognition"');
    expect(container.textContent).toContain('The search index is being made anew.');
    await expectAccessible(container);
  });

  it('is not there when nothing must be said', () => {
    expect(show(<SearchNotes />).container.innerHTML).toBe('');
  });
});

describe('SearchFacets', () => {
  const values = ['ليلى حداد', 'Ida', 'Bo', 'Cy', 'Di', 'Eve', 'Flo'].map((value, i) => ({
    value,
    label: value,
    count: 1208 - i,
    chosen: value === 'Flo',
  }));
  const groups = [
    { key: 'author', label: 'Author', values },
    { key: 'tag', label: 'Tag', values: [] },
    { key: 'site', label: 'Site', values: [{ value: LONG, label: LONG, count: 1 }] },
  ];

  it('counts what the hits have, says which are chosen, and which was pressed', async () => {
    const onChoose = vi.fn();
    const { container } = show(<SearchFacets groups={groups} onChoose={onChoose} />);
    expect(screen.getAllByRole('list').map((list) => list.getAttribute('aria-label'))).toEqual(['Author', 'Site']);
    expect(screen.getByRole('button', { name: 'Flo 1,202', pressed: true })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'ليلى حداد 1,208', pressed: false }));
    expect(onChoose).toHaveBeenCalledWith('author', 'ليلى حداد');
    await expectAccessible(container);
  });

  it('shows a few of each kind until more are asked for', async () => {
    const { container } = show(<SearchFacets groups={groups} onChoose={vi.fn()} />);
    expect(screen.queryByText('Eve')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show more: Author' }));
    expect(screen.getByText('Eve')).toBeTruthy();
    await expectAccessible(container);
  });
});
