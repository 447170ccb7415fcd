import { screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { BackupPanel, type BackupState } from '../../components/BackupPanel';
import { BackupSchedulePanel } from '../../components/BackupSchedulePanel';
import { NotesPanel, type NotesState } from '../../components/NotesPanel';
import { RestorePanel, type RestoreState } from '../../components/RestorePanel';
import type { RestoredClipping } from '../../core/model/portable';
import { expectAccessible, show } from './show';

const PROGRESS = { step: 'writing', clippings: { done: 1_200, total: 10_000 }, bytes: 61_200_000 } as const;

function showBackup(state: BackupState, last: Parameters<typeof BackupPanel>[0]['last'] = null, busy = false) {
  const spies = { onBackUp: vi.fn(), onStop: vi.fn() };
  return { ...spies, ...show(<BackupPanel state={state} last={last} busy={busy} {...spies} />) };
}

function showRestore(state: RestoreState, busy = false) {
  const spies = { onChoose: vi.fn(), onStop: vi.fn() };
  return { ...spies, ...show(<RestorePanel state={state} busy={busy} {...spies} />) };
}

const restored = (outcome: RestoredClipping['outcome'], count: number): RestoredClipping[] =>
  Array.from({ length: count }, (_, i) => ({ uid: `${outcome}-${i}`, title: `${outcome} ${i}`, url: '', outcome }));

describe('the backup', () => {
  it('says when the last one was, and begins on the click', async () => {
    const at = Date.UTC(2026, 10, 20, 12);
    const { container, onBackUp } = showBackup({ now: 'idle' }, { at, clippings: 12, bytes: 3_200_000 });
    expect(screen.getByText('Last backup: 20 Nov 2026, 12 clippings, 3.2 MB.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(onBackUp).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('says that there is none, but not before it is known', () => {
    showBackup({ now: 'idle' }, undefined).unmount();
    expect(screen.queryByText('No backup has been made yet.')).toBeNull();
    showBackup({ now: 'idle' });
    expect(screen.getByText('No backup has been made yet.')).toBeTruthy();
  });

  it('shows how far it got and can be stopped', async () => {
    const { container, onStop } = showBackup({ now: 'running', progress: PROGRESS }, null, true);
    expect(screen.getByRole('progressbar', { name: 'Writing the file…' })).toHaveProperty('value', 1_200);
    expect(screen.getByText('1,200 of 10,000 clippings')).toBeTruthy();
    expect(screen.getByText('61.2 MB')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('does not begin while a restore is at work', async () => {
    const { onBackUp } = showBackup({ now: 'idle' }, null, true);
    await userEvent.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(onBackUp).not.toHaveBeenCalled();
  });

  it.each<[BackupState, string]>([
    [{ now: 'done', made: { clippings: 12, bytes: 900_000 } }, 'The backup is complete: 12 clippings, 900 kB.'],
    [{ now: 'stopped' }, 'No file was written. Your library is as it was.'],
    [{ now: 'failed', code: 'storage-full' }, 'The disk is full.'],
  ])('says how it ended', async (state, words) => {
    const { container } = showBackup(state);
    expect(screen.getByText(words)).toBeTruthy();
    await expectAccessible(container);
  });
});

describe('the restore', () => {
  it('takes a file, and the same once more', async () => {
    const { container, onChoose } = showRestore({ now: 'idle', restored: [] });
    const field = screen.getByLabelText('Choose a backup…');
    const file = new File(['zip'], 'byline-backup.zip');
    await userEvent.upload(field, file);
    await userEvent.upload(field, file);
    expect(onChoose.mock.calls).toEqual([[file], [file]]);
    await expectAccessible(container);
  });

  it('says of each clipping what became of it', async () => {
    const all = [...restored('added', 205), ...restored('newer-here', 1), ...restored('same', 2)];
    const { container } = showRestore({ now: 'done', restored: all });
    expect(screen.getByText('205 clippings added')).toBeTruthy();
    expect(screen.getByText('1 clipping left alone: yours is newer')).toBeTruthy();
    expect(screen.getByText('added 199')).toBeTruthy();
    expect(screen.getByText('and 5 more')).toBeTruthy();
    expect(screen.queryByText(/taken out of the trash/)).toBeNull();
    await expectAccessible(container);
  });

  it('says what is wrong with a file, and that nothing has changed', async () => {
    const detail = 'bodies/000003.ndjson, line 12: no JSON';
    const { container } = showRestore({ now: 'failed', code: 'backup-damaged', detail, restored: [] });
    expect(screen.getByRole('alert').textContent).toContain('Nothing in your library was changed.');
    expect(screen.getByText(detail)).toBeTruthy();
    await expectAccessible(container);
  });

  it('says what stays when it was stopped', async () => {
    const { container } = showRestore({ now: 'stopped', restored: restored('added', 1) });
    expect(screen.getByText(/To go on, choose the same backup again/)).toBeTruthy();
    expect(screen.getByText('1 clipping added')).toBeTruthy();
    await expectAccessible(container);
  });
});

describe('the schedule', () => {
  it('lets an interval be chosen', async () => {
    const onChoose = vi.fn();
    const { container } = show(<BackupSchedulePanel every="never" kept={5} refused={false} onChoose={onChoose} />);
    await userEvent.selectOptions(screen.getByLabelText('Make a backup'), 'Every week');
    expect(onChoose).toHaveBeenCalledWith('week');
    await expectAccessible(container);
  });

  it('says when a backup could not be made, and when it was not allowed', async () => {
    const failedAt = Date.UTC(2026, 10, 20, 12);
    const { container } = show(
      <BackupSchedulePanel every="day" kept={5} failedAt={failedAt} refused onChoose={vi.fn()} />,
    );
    expect(screen.getByRole('alert').textContent).toContain('The backup of 20 Nov 2026 could not be made.');
    expect(screen.getByText('Byline may not save files by itself.')).toBeTruthy();
    await expectAccessible(container);
  });
});

describe('the notes', () => {
  const showNotes = (state: NotesState, busy = false) => {
    const spies = { onExport: vi.fn(), onStop: vi.fn() };
    return { ...spies, ...show(<NotesPanel state={state} busy={busy} {...spies} />) };
  };

  it('are exported on the click, and not while something else is at work', async () => {
    const first = showNotes({ now: 'idle' });
    await userEvent.click(screen.getByRole('button', { name: 'Export all as Markdown' }));
    expect(first.onExport).toHaveBeenCalledOnce();
    await expectAccessible(first.container);
    first.unmount();
    const { onExport } = showNotes({ now: 'idle' }, true);
    await userEvent.click(screen.getByRole('button', { name: 'Export all as Markdown' }));
    expect(onExport).not.toHaveBeenCalled();
  });

  it('say how far they are, how many were written, and what went wrong', async () => {
    const { onStop, container, unmount } = showNotes({ now: 'running', progress: PROGRESS }, true);
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalledOnce();
    await expectAccessible(container);
    unmount();
    showNotes({ now: 'done', clippings: 12 }).unmount();
    const done = showNotes({ now: 'done', clippings: 12 });
    expect(screen.getByRole('status').textContent).toBe('Exported: 12 clippings.');
    done.unmount();
    showNotes({ now: 'failed', code: 'storage-failed' });
    expect(screen.getByRole('alert').textContent).toContain('.');
  });
});
