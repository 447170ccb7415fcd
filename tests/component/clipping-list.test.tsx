import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { createRef } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { ClippingList } from '../../components/ClippingList';
import { FilterChips } from '../../components/FilterChips';
import { ListTools } from '../../components/ListTools';
import { SavedSearches } from '../../components/SavedSearches';
import { SelectionBar } from '../../components/SelectionBar';
import { SideNav } from '../../components/SideNav';
import { ARABIC, LONG, sampleClipping } from './samples';
import { expectAccessible, show } from './show';

type ListProps = Parameters<typeof ClippingList>[0];

function showList(changes: Partial<ListProps> = {}) {
  const scroller = createRef<HTMLDivElement>();
  const spies = { onRange: vi.fn(), onSelect: vi.fn(), onSelectAll: vi.fn(), onClear: vi.fn(), onDelete: vi.fn() };
  const list = (own: Partial<ListProps>) => (
    <div ref={scroller}>
      <ClippingList
        ids={Array.from({ length: 1_000 }, (_, i) => i + 1)}
        itemOf={(id) => ({ clipping: sampleClipping({ id, title: `No ${id}`, openedAt: id === 2 ? 1 : undefined }) })}
        label="All clippings"
        density="comfortable"
        scroller={scroller}
        selected={new Set()}
        hrefOf={(id) => `#/clipping/${id}`}
        {...spies}
        {...own}
      />
    </div>
  );
  const shown = show(list(changes));
  return { ...shown, ...spies, again: (own: Partial<ListProps>) => shown.showAgain(list(own)) };
}

const focused = () => document.activeElement?.getAttribute('href');

describe('ClippingList', () => {
  it('draws what is seen of a long list, and says how long it is', async () => {
    const { container, onRange } = showList();
    const rows = screen.getAllByRole('listitem');
    expect(rows.length).toBeLessThan(30);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('1000');
    expect(rows[1]?.getAttribute('aria-posinset')).toBe('2');
    expect(onRange).toHaveBeenCalledWith({ from: 0, to: expect.any(Number) });
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(2);
    await expectAccessible(container);
  });

  it.each([
    ['compact', { density: 'compact' as const, current: 1, selected: new Set([2]) }],
    [
      'in Arabic, untitled, endless',
      {
        ids: [1, 2, 3],
        itemOf: (id: number) => ({
          clipping: [ARABIC, sampleClipping({ title: '' }), sampleClipping({ title: LONG })][id - 1] ?? ARABIC,
        }),
      },
    ],
    ['of one', { ids: [1] }],
    ['still being read', { itemOf: () => undefined }],
  ])('is accessible %s', async (_, changes) => {
    await expectAccessible(showList(changes).container);
  });

  it('moves with the arrow keys, Page down, Home and End; one row can be reached with Tab', async () => {
    showList();
    await userEvent.tab();
    await userEvent.tab();
    expect(focused()).toBe('#/clipping/1');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('#/clipping/3');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('#/clipping/2');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('#/clipping/1000');
    await userEvent.keyboard('{ArrowDown}{Home}');
    expect(focused()).toBe('#/clipping/1');
    await userEvent.keyboard('{PageDown}');
    expect(focused()).not.toBe('#/clipping/1');
  });

  it('selects with Space and Shift, all with Ctrl+A, none with Escape; Delete deletes', async () => {
    const { onSelect, onSelectAll, onClear, onDelete } = showList();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(onSelect).toHaveBeenLastCalledWith(0, false);
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(onSelect).toHaveBeenLastCalledWith(1, true);
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(onSelectAll).toHaveBeenCalled();
    await userEvent.keyboard('{Delete}');
    expect(onDelete).toHaveBeenCalledWith(1);
    await userEvent.keyboard('{Escape}');
    expect(onClear).toHaveBeenCalled();
  });

  it('selects with its boxes, a range with Shift', async () => {
    const { onSelect } = showList();
    const user = userEvent.setup();
    await user.click(screen.getByRole('checkbox', { name: 'Select “No 3”' }));
    expect(onSelect).toHaveBeenLastCalledWith(2, false);
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('checkbox', { name: 'Select “No 5”' }));
    expect(onSelect).toHaveBeenLastCalledWith(4, true);
  });

  it('draws a line before hits with some of the words', async () => {
    const { container, again } = showList({ ids: [1, 2, 3], totalAll: 1 });
    expect(screen.getByText('With some of the words').closest('li')?.dataset.index).toBe('1');
    await expectAccessible(container);
    again({ ids: [1, 2, 3], totalAll: 0 });
    expect(screen.getByText('No clipping has all of these words')).toBeTruthy();
    again({ ids: [1, 2, 3], totalAll: 3 });
    expect(screen.queryByText('With some of the words')).toBeNull();
  });

  it('marks what was not opened yet', () => {
    showList({ ids: [1, 2] });
    const rows = screen.getAllByRole('link');
    expect(rows.map((row) => row.textContent?.includes('Unread'))).toEqual([true, false]);
  });
});

describe('ListTools', () => {
  const tools = (changes: Partial<Parameters<typeof ListTools>[0]> = {}) => {
    const spies = { onSort: vi.fn(), onDirection: vi.fn(), onDensity: vi.fn() };
    const shown = show(
      <ListTools sort="clipped" descending searching={false} density="comfortable" {...spies} {...changes} />,
    );
    return { ...shown, ...spies };
  };

  it('chooses order, direction and density', async () => {
    const { container, onSort, onDirection, onDensity } = tools();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Title');
    expect(onSort).toHaveBeenCalledWith('title');
    await userEvent.click(screen.getByRole('button', { name: 'Descending: change to ascending' }));
    expect(onDirection).toHaveBeenCalledWith(false);
    await userEvent.click(screen.getByRole('button', { name: 'Compact rows', pressed: false }));
    expect(onDensity).toHaveBeenCalledWith('compact');
    expect(screen.queryByRole('option', { name: 'Relevance' })).toBeNull();
    await expectAccessible(container);
  });

  it('offers relevance to a search, which has no direction', async () => {
    const { container } = tools({ searching: true, sort: 'relevance', density: 'compact' });
    expect(screen.getByRole<HTMLOptionElement>('option', { name: 'Relevance' }).selected).toBe(true);
    expect(screen.queryByRole('button', { name: /change to/ })).toBeNull();
    await expectAccessible(container);
  });
});

describe('FilterChips', () => {
  it('names each filter and takes it off', async () => {
    const onRemove = vi.fn();
    const filters = ['tag:bees', 'author:"ليلى حداد"', LONG].map((label, i) => ({ key: `${i}`, label }));
    const { container } = show(<FilterChips filters={filters} onRemove={onRemove} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove the filter tag:bees' }));
    expect(onRemove).toHaveBeenCalledWith('0');
    await expectAccessible(container);
  });

  it('is not there without filters', () => {
    expect(show(<FilterChips filters={[]} onRemove={vi.fn()} />).container.innerHTML).toBe('');
  });
});

describe('SelectionBar', () => {
  function bar(changes: Partial<Parameters<typeof SelectionBar>[0]> = {}) {
    const spies = {
      onAct: vi.fn(),
      onAsk: vi.fn(),
      onSelectAll: vi.fn(),
      onClear: vi.fn(),
      onExport: vi.fn(),
      onStop: vi.fn(),
    };
    const shown = show(<SelectionBar selected={3} total={1_208} tags={['bees', 'نحل']} {...spies} {...changes} />);
    return { ...shown, ...spies };
  }

  it('gives and takes tags, marks as read, selects all and none', async () => {
    const { container, onAct, onSelectAll, onClear } = bar();
    await expectAccessible(container);
    const field = screen.getByRole('combobox', { name: 'Name of the tag' });
    await userEvent.type(field, ' winter  bees {Enter}');
    expect(onAct).toHaveBeenLastCalledWith({ kind: 'add-tag', tag: 'winter bees' });
    await userEvent.click(screen.getByRole('button', { name: 'Remove a tag' }));
    expect(onAct).toHaveBeenCalledTimes(1);
    await userEvent.type(field, 'bees');
    await userEvent.click(screen.getByRole('button', { name: 'Remove a tag' }));
    expect(onAct).toHaveBeenLastCalledWith({ kind: 'remove-tag', tag: 'bees' });
    await userEvent.click(screen.getByRole('button', { name: 'Mark read' }));
    expect(onAct).toHaveBeenLastCalledWith({ kind: 'read' });
    await userEvent.click(screen.getByRole('button', { name: 'Select all' }));
    await userEvent.click(screen.getByRole('button', { name: 'Select none' }));
    expect([onSelectAll, onClear].map((spy) => spy.mock.calls.length)).toEqual([1, 1]);
  });

  it('asks before several are deleted, not before one is', async () => {
    const { container, onAct, onAsk } = bar();
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(onAsk).toHaveBeenCalledWith(true);
    expect(onAct).not.toHaveBeenCalled();
    container.remove();
    const one = bar({ selected: 1 });
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(one.onAct).toHaveBeenCalledWith({ kind: 'delete' });
  });

  it('is asked, with the focus on the way out', async () => {
    const { container, onAct, onAsk } = bar({ asking: true });
    expect(screen.getByRole('alertdialog', { name: 'Move 3 clippings to the trash?' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Cancel');
    await expectAccessible(container);
    await userEvent.keyboard('{Escape}');
    expect(onAsk).toHaveBeenCalledWith(false);
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(onAct).toHaveBeenCalledWith({ kind: 'delete' });
  });

  it('shows how far it is, and stops', async () => {
    const { container, onStop } = bar({ progress: { done: 200, of: 1_208 } });
    expect(screen.getByRole('progressbar', { name: '200 of 1,208' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalled();
    await expectAccessible(container);
  });
});

describe('SideNav', () => {
  it('names the rooms, how much is in each and which is shown', async () => {
    const items = [
      { key: '#/', label: 'All clippings', href: '#/', count: 1_208 },
      { key: '#/tags', label: 'Tags', href: '#/tags' },
    ];
    const { container } = show(<SideNav items={items} label="Library" current="#/" />);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('All clippings1,208');
    await expectAccessible(container);
  });
});

describe('SavedSearches', () => {
  const searches = [
    { id: 1, name: 'Winter', href: '#/search?q=winter', current: true },
    { id: 2, name: 'نحل', href: '#/search?q=x', current: false },
  ];
  function saved(changes: Partial<Parameters<typeof SavedSearches>[0]> = {}) {
    const spies = { onSave: vi.fn(), onRename: vi.fn(), onDelete: vi.fn() };
    return { ...show(<SavedSearches searches={searches} {...spies} {...changes} />), ...spies };
  }

  it('lists, renames and deletes', async () => {
    const { container, onRename, onDelete } = saved();
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Winter');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Rename Winter' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Name of the search' }), ' bees{Enter}');
    expect(onRename).toHaveBeenCalledWith(1, 'Winter bees');
    await userEvent.click(screen.getByRole('button', { name: 'Delete نحل' }));
    expect(onDelete).toHaveBeenCalledWith(2);
  });

  it('names the present search; Escape does not', async () => {
    const { container, onSave } = saved({ searches: [], offered: 'tag:bees' });
    await userEvent.click(screen.getByRole('button', { name: 'Save this search' }));
    await userEvent.keyboard('{Escape}');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Save this search' }));
    await expectAccessible(container);
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.keyboard('Bees{Enter}');
    expect(onSave).toHaveBeenCalledWith('Bees');
  });

  it('is not there when there is nothing to save and nothing saved', () => {
    expect(saved({ searches: [] }).container.innerHTML).toBe('');
  });
});
