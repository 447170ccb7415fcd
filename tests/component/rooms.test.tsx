import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { BarChart, RankedBars } from '../../components/BarChart';
import { Confirm } from '../../components/Confirm';
import { TagRow } from '../../components/TagRow';
import { TrashRow } from '../../components/TrashRow';
import { ARABIC, LONG, sampleClipping } from './samples';
import { expectAccessible, show } from './show';

describe('TagRow', () => {
  function row(changes: Partial<Parameters<typeof TagRow>[0]> = {}) {
    const spies = { onRename: vi.fn(), onDelete: vi.fn() };
    const exists = (name: string) => name === 'honey';
    return {
      ...show(<TagRow tag="bees" clippings={3} href="#/search?q=tag:bees" exists={exists} {...spies} {...changes} />),
      ...spies,
    };
  }
  const field = () => screen.getByRole('textbox', { name: 'Name of the tag' });

  it('renames, and says before that another tag of the name is there', async () => {
    const { container, onRename } = row();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Rename the tag bees' }));
    await userEvent.clear(field());
    await userEvent.type(field(), 'honey');
    expect(screen.getByText('There is a tag “honey” already.')).toBeTruthy();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Make one of both' }));
    expect(onRename).toHaveBeenCalledWith('honey');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('the same name, none, and Escape rename nothing', async () => {
    const { onRename } = row();
    for (const keys of ['{Enter}', '{Control>}a{/Control}{Backspace}{Enter}', 'x{Escape}']) {
      await userEvent.click(screen.getByRole('button', { name: 'Rename the tag bees' }));
      await userEvent.keyboard(keys);
    }
    expect(onRename).not.toHaveBeenCalled();
  });

  it('asks before it deletes', async () => {
    const { container, onDelete } = row();
    await userEvent.click(screen.getByRole('button', { name: 'Delete the tag bees' }));
    expect(screen.getByText('Take “bees” off 3 clippings? The clippings stay.')).toBeTruthy();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onDelete).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Delete the tag bees' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(onDelete).toHaveBeenCalled();
  });

  it('holds long and Arabic names', async () => {
    await expectAccessible(row({ tag: LONG }).container);
    await expectAccessible(row({ tag: 'نحل' }).container);
  });
});

describe('TrashRow', () => {
  it('restores and deletes', async () => {
    const [onRestore, onPurge] = [vi.fn(), vi.fn()];
    const clipping = sampleClipping({ title: 'Bees', deletedAt: Date.UTC(2024, 4, 5, 12) });
    const { container } = show(<TrashRow clipping={clipping} onRestore={onRestore} onPurge={onPurge} />);
    expect(screen.getByText(/Deleted on 5 May 2024/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Restore “Bees”' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete “Bees” for good' }));
    expect([onRestore, onPurge].map((spy) => spy.mock.calls.length)).toEqual([1, 1]);
    await expectAccessible(container);
  });

  it.each([undefined, ARABIC, sampleClipping({ title: '' })])('shows %o', async (clipping) => {
    await expectAccessible(show(<TrashRow clipping={clipping} onRestore={vi.fn()} onPurge={vi.fn()} />).container);
  });
});

describe('Confirm', () => {
  it('does what its button says, or nothing', async () => {
    const [onConfirm, onCancel] = [vi.fn(), vi.fn()];
    const { container } = show(
      <Confirm question="Delete all?" action="Empty the trash" onConfirm={onConfirm} onCancel={onCancel} />,
    );
    await userEvent.keyboard('{Enter}');
    expect(onCancel).toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Empty the trash' }));
    expect(onConfirm).toHaveBeenCalled();
    await expectAccessible(container);
  });
});

describe('BarChart', () => {
  const bars = [2019, 2020, 2021].map((year, i) => ({ label: String(year), value: [5, 0, 1208][i] ?? 0 }));

  it('is described, and stands in a table too', async () => {
    const { container } = show(<BarChart title="Clippings over time" bars={bars} />);
    const drawing = screen.getByRole('img', { name: /Clippings over time/ });
    expect(drawing.querySelector('desc')?.textContent).toBe('From 2019 to 2021; the most, 1,208, in 2021.');
    expect(container.querySelectorAll('rect')).toHaveLength(3);
    await userEvent.click(screen.getByText('As a table'));
    expect([...container.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual(['20195', '20211,208']);
    await expectAccessible(container);
  });

  it('holds one bar and none', async () => {
    await expectAccessible(show(<BarChart title="One" bars={bars.slice(0, 1)} />).container);
    await expectAccessible(show(<BarChart title="None" bars={[]} />).container);
  });

  it('ranks values, with links or without', async () => {
    const values = [
      { label: 'ليلى حداد', value: 7 },
      { label: LONG, value: 1 },
    ];
    const { container } = show(<RankedBars title="Authors" bars={values} hrefOf={({ label }) => `#${label.length}`} />);
    expect(screen.getByRole('link', { name: 'ليلى حداد' }).getAttribute('href')).toBe('#9');
    await expectAccessible(container);
    await expectAccessible(show(<RankedBars title="Languages" bars={values} />).container);
  });
});
