import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings, watchSettings } from '../../../core/library/settings';
import { DEFAULT_SETTINGS } from '../../../core/model/settings';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are the first choices until one is changed, and keep the others then', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    await changeSettings({ theme: 'dark' });
    await changeSettings({ badge: false });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', badge: false });
  });

  it('lose nothing when two pages change them at once', async () => {
    await Promise.all([changeSettings({ theme: 'light' }), changeSettings({ notify: true })]);
    expect(await readSettings()).toMatchObject({ theme: 'light', notify: true });
  });

  it('are told at once and after every change, until the watching ends', async () => {
    const onChange = vi.fn();
    const stop = watchSettings(onChange, (error) => expect.fail(String(error)));
    await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith(DEFAULT_SETTINGS));
    await changeSettings({ saveAtOnce: true });
    await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, saveAtOnce: true }));
    stop();
    await changeSettings({ saveAtOnce: false });
    expect(onChange).toHaveBeenCalledTimes(2);
  });
});
