import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { SaveBar, type SaveState } from '../../components/SaveBar';
import { expectAccessible, show } from './show';

function showBar(state: SaveState, more: { unsure?: boolean; readable?: boolean; onlySelection?: boolean } = {}) {
  const done = { onClip: vi.fn(), onOpen: vi.fn(), onDelete: vi.fn(), onUndo: vi.fn() };
  const shown = show(<SaveBar state={state} savedOn="24 Nov 2026" readable {...more} {...done} />);
  return { ...shown, ...done };
}

const buttons = () => screen.getAllByRole('button').map((button) => button.textContent);

describe('SaveBar', () => {
  it('offers to clip, by keyboard too', async () => {
    const { container, onClip } = showBar('unsaved');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onClip).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('offers to clip anyway what is no article', () => {
    showBar('unsaved', { unsure: true });
    expect(buttons()).toEqual(['Clip anyway']);
  });

  it('offers no more than the selection where the page is too large', () => {
    showBar('unsaved', { onlySelection: true, unsure: true });
    expect(buttons()).toEqual(['Clip selection']);
  });

  it('does not clip twice, nor say "Saved" before it is', async () => {
    const { onClip } = showBar('clipping');
    await userEvent.click(screen.getByRole('button', { name: 'Clipping…' }));
    expect(onClip).not.toHaveBeenCalled();
    expect(screen.queryByText('Saved')).toBeNull();
  });

  it('says "Saved" and what can be done then', async () => {
    const { container, onOpen, onDelete, onClip } = showBar('saved');
    expect(screen.getByText('Saved').title).toBe('Clipped on 24 Nov 2026');
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await userEvent.click(screen.getByRole('button', { name: 'Update' }));
    expect([onOpen, onDelete, onClip].map((spy) => spy.mock.calls.length)).toEqual([1, 1, 1]);
    await expectAccessible(container);
  });

  it('offers no update of a page that cannot be read', () => {
    showBar('saved', { readable: false });
    expect(buttons()).toEqual(['Delete', 'Open']);
  });

  it.each([
    ['saving', 'Saving…'],
    ['unwritten', 'Not saved yet'],
    ['updating', 'Updating…'],
  ] as const)('while %s it says %s', async (state, words) => {
    const { container } = showBar(state);
    expect(screen.getByText(words)).toBeTruthy();
    await expectAccessible(container);
  });

  it('takes a deletion back', async () => {
    const { container, onUndo } = showBar('deleted');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });
});
