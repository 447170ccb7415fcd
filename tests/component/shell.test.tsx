import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import shell from '../../entrypoints/shell';
import { lookUp } from './show';

vi.mock('../../core/platform/popup', () => ({ isInPopup: () => true }));
vi.mock('../../core/store/wake', () => ({ wakeStores: vi.fn() }));

/** A module as the popup's own: it takes over the button, and counts what reaches it. A URL is run but once. */
let number = 0;
const code = () =>
  `data:text/javascript,document.querySelector("button").addEventListener("click", () => { document.body.dataset.clicks = Number(document.body.dataset.clicks ?? 0) + 1; }); document.body.dataset.code = "here"; // ${number++}`;

describe('the shell of the popup', () => {
  beforeEach(() => {
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => lookUp(key, []));
    document.body.innerHTML = `<nav><button type="button" data-text="search"></button></nav>`;
    const later = Object.assign(document.createElement('script'), { type: 'later', src: code() });
    document.body.append(later);
  });

  afterEach(async () => {
    await vi.waitFor(() => expect(document.body.dataset.code).toBe('here'));
    localStorage.clear();
    document.body.removeAttribute('data-code');
    document.body.removeAttribute('data-clicks');
  });

  it('shows its texts before the code is there', async () => {
    shell.main();
    expect(document.querySelector('button')?.textContent).toBe('Search');
    expect(document.documentElement.classList.contains('is-popup')).toBe(true);
    expect(document.body.dataset.code).toBeUndefined();
  });

  it('leaves the texts to the code where another language was chosen, and keeps the theme', () => {
    localStorage.setItem('look', 'dark de');
    shell.main();
    expect(document.querySelector('button')?.textContent).toBe('');
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('hands a click that came too early to the code, once', async () => {
    shell.main();
    document.querySelector('button')?.click();
    await vi.waitFor(() => expect(document.body.dataset.clicks).toBe('1'));
    document.querySelector('button')?.click();
    expect(document.body.dataset.clicks).toBe('2');
  });
});
