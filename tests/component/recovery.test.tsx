import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DamageNotice } from '../../components/DamageNotice';
import { RecoveryPage } from '../../components/RecoveryPage';
import type { Damage, Health } from '../../core/model/damage';
import { expectAccessible, show } from './show';

const DAMAGE: Damage = { kind: 'empty', held: 1208, left: 0, noticedAt: Date.UTC(2026, 10, 24) };

function showPage(health: Exclude<Health, { state: 'well' }>, more: { busy?: boolean } = {}) {
  const done = { onAgain: vi.fn(), onRestore: vi.fn(), onGoOn: vi.fn(), onStartAnew: vi.fn() };
  return { ...show(<RecoveryPage health={health} busy={more.busy ?? false} {...done} />), ...done };
}

describe('RecoveryPage', () => {
  it('says what was lost, what was kept and what to do', async () => {
    const { container, onAgain, onRestore } = showPage({ state: 'damaged', damage: DAMAGE });
    const said = screen.getByRole('alert').textContent;
    expect(said).toContain('It held 1,208 clippings');
    expect(said).toContain('There now: 0 clippings. Noticed on 24 Nov 2026.');
    expect(said).toContain('nothing is deleted');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await userEvent.click(screen.getByRole('button', { name: 'Restore a backup' }));
    expect([onAgain, onRestore].map((spy) => spy.mock.calls.length)).toEqual([1, 1]);
    await expectAccessible(container);
  });

  it.each([
    ['older', 'older state'],
    ['short', 'not all of them are there'],
    ['unreadable', 'can’t read all of them. Noticed on'],
  ] as const)('has words for a library that came back %s', (kind, words) => {
    showPage({ state: 'damaged', damage: { ...DAMAGE, kind, left: 7 } });
    expect(screen.getByRole('alert').textContent).toContain(words);
  });

  it('goes on without what is missing only when that was typed', async () => {
    const { container, onGoOn } = showPage({ state: 'damaged', damage: { ...DAMAGE, left: 7 } });
    await userEvent.click(screen.getByText('Go on without what is missing…'));
    expect(screen.getByText(/goes on with the 7 clippings/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(onGoOn).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox'), 'Go on{Enter}');
    expect(onGoOn).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it.each([
    ['library-newer', 'A newer Byline has taken over the library.'],
    ['library-blocked', 'The library does not answer.'],
    ['storage-full', 'The disk is full.'],
  ] as const)(
    'of a library that does not open for %s, says so and offers no more than trying again',
    async (failure, words) => {
      const { container } = showPage({ state: 'unopened', failure });
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(words);
      expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Try again']);
      await expectAccessible(container);
    },
  );

  it('starts anew with a library that cannot be opened only when that was typed', async () => {
    const { container, onStartAnew } = showPage({ state: 'unopened', failure: 'library-unreadable' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The browser can’t open the library.');
    await userEvent.click(screen.getByText('Start anew with an empty library…'));
    expect(screen.getByText(/comes back from a backup only/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Delete and start anew' }));
    expect(onStartAnew).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox'), 'delete{Enter}');
    expect(onStartAnew).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('does nothing twice', async () => {
    const { onRestore } = showPage({ state: 'damaged', damage: DAMAGE }, { busy: true });
    await userEvent.click(screen.getByRole('button', { name: 'Restore a backup' }));
    expect(onRestore).not.toHaveBeenCalled();
  });
});

describe('DamageNotice', () => {
  it('says it in short, and leads on', async () => {
    const onOpen = vi.fn();
    const { container, showAgain } = show(<DamageNotice damage={DAMAGE} onOpen={onOpen} />);
    expect(screen.getByRole('alert').textContent).toContain('did not come back as it was');
    await userEvent.click(screen.getByRole('button', { name: 'See what can be done' }));
    expect(onOpen).toHaveBeenCalledOnce();
    await expectAccessible(container);
    showAgain(<DamageNotice damage={{ ...DAMAGE, restoring: true }} onOpen={onOpen} />);
    expect(screen.getByRole('alert').textContent).toContain('still missing');
    await expectAccessible(container);
  });
});
