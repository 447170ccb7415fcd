import { beforeEach, describe, expect, it, vi } from 'vitest';
import { headingAt, headingsOf } from '../../components/frame-headings';
import { focusHighlight, showHighlights, watchHighlights } from '../../components/frame-highlights';
import { dressFrame } from '../../components/frame-look';
import { offerPictures } from '../../components/frame-pictures';
import { addPrintedWords, takePrintKeys } from '../../components/frame-print';
import { watchSelection } from '../../components/frame-selection';
import { readText, spanOf } from '../../components/frame-text';
import { takeClicks } from '../../components/reader-frame-page';
import type { Highlight } from '../../core/model/highlight';
import { quoteOf } from '../../core/model/text-anchor';

/** What the parent does in the reader's frame: here the test's own document stands for it. */
function page(html: string): Document {
  document.body.innerHTML = html;
  return document;
}

const BODY =
  '<p>The keeper <b>lit</b> the lamp.</p><p>The <a href="#byline-n">keeper</a> slept.</p>' +
  '<p><span class="missing-picture">A lamp, not saved</span></p><p id="byline-n">Nobody came.</p>';

function marked(of: Document, words: string, more: Partial<Highlight> = {}): Highlight {
  const { text } = readText(of);
  const start = text.indexOf(words);
  const made = quoteOf(text, { start, end: start + words.length });
  if (!made) throw new Error(`no “${words}”`);
  return { id: 1, uid: words, clippingId: 1, note: '', madeAt: 1, ...made, ...more };
}

const marks = (of: Document) => [...of.querySelectorAll('mark')].map((mark) => mark.textContent);

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 10, 10);
  getSelection()?.removeAllRanges();
});

describe('the text of the frame', () => {
  it('is the article’s alone, and knows where a range lies in it', () => {
    const of = page(BODY);
    const text = readText(of);
    expect(text.text).toBe('The keeper lit the lamp.The keeper slept.Nobody came.');
    const range = of.createRange();
    range.setStart(of.querySelector('b')?.firstChild as Node, 1);
    range.setEnd(of.querySelector('a')?.firstChild as Node, 4);
    const span = spanOf(text, range);
    expect(span && text.text.slice(span.start, span.end)).toBe('it the lamp.The keep');
    range.selectNodeContents(of.querySelector('.missing-picture') as Node);
    expect(spanOf(text, range)).toBeUndefined();
  });
});

describe('highlights in the frame', () => {
  it('span elements, overlap, and leave no trace when they go', () => {
    const of = page(BODY);
    const before = of.body.innerHTML;
    const lost = showHighlights(
      of,
      [marked(of, 'keeper lit the'), marked(of, 'lit the lamp'), marked(of, 'lamp.The keeper sl')],
      'hint',
    );
    expect(lost.size).toBe(0);
    expect(readText(of).text).toBe('The keeper lit the lamp.The keeper slept.Nobody came.');
    const of3 = [...of.querySelectorAll<HTMLElement>('mark')].filter(
      ({ dataset }) => dataset.highlight === 'lit the lamp',
    );
    expect(of3.map((mark) => mark.textContent).join('')).toBe('lit the lamp');
    showHighlights(of, [], 'hint');
    expect(of.body.innerHTML).toBe(before);
    expect(of.querySelector('p')?.childNodes).toHaveLength(3);
  });

  it('are named when the text has them no more', () => {
    const kept = marked(page(BODY), 'Nobody came');
    const lost = showHighlights(page('<p>Everybody went away.</p>'), [kept], 'hint');
    expect([...lost]).toEqual(['Nobody came']);
    expect(marks(document)).toEqual([]);
  });

  it('say their note, and are chosen by click and by Enter; a link in one stays a link', () => {
    const of = page(BODY);
    showHighlights(
      of,
      [marked(of, 'keeper lit', { note: 'Who?' }), marked(of, 'The keeper sl')],
      'Enter opens the note',
    );
    const onChoose = vi.fn();
    const stop = watchHighlights(of, onChoose);
    const mark = of.querySelector('mark') as HTMLElement;
    expect(mark.getAttribute('aria-description')).toBe('Who? Enter opens the note');
    mark.click();
    mark.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    of.querySelector<HTMLElement>('a mark')?.click();
    expect(onChoose.mock.calls).toEqual([['keeper lit'], ['keeper lit']]);
    stop();
    mark.click();
    expect(onChoose).toHaveBeenCalledTimes(2);
  });

  it('take the focus where they are', () => {
    const of = page(BODY);
    showHighlights(of, [marked(of, 'Nobody came')], 'hint');
    expect(focusHighlight(of, 'Nobody came')).toBe(true);
    expect(of.activeElement?.textContent).toBe('Nobody came');
    expect(focusHighlight(of, 'else')).toBe(false);
    showHighlights(of, [marked(of, 'Nobody came', { note: 'Why?' })], 'hint');
    expect(of.activeElement?.textContent).toBe('Nobody came');
  });
});

describe('a selection in the frame', () => {
  it('is told once the button is up, and when it is gone', async () => {
    const of = page(BODY);
    const onSelect = vi.fn();
    const stop = watchSelection(of, onSelect);
    of.dispatchEvent(new Event('pointerdown'));
    of.getSelection()?.selectAllChildren(of.querySelector('b') as Node);
    of.dispatchEvent(new Event('selectionchange'));
    expect(onSelect).not.toHaveBeenCalled();
    of.dispatchEvent(new Event('pointerup'));
    await vi.waitFor(() => expect(onSelect).toHaveBeenCalled());
    expect(onSelect.mock.lastCall?.[0]).toMatchObject({ quote: { exact: 'lit', prefix: 'The keeper ' }, start: 11 });
    of.getSelection()?.removeAllRanges();
    of.dispatchEvent(new Event('selectionchange'));
    expect(onSelect.mock.lastCall).toEqual([undefined]);
    stop();
  });

  it('is told that was made before anyone listened', () => {
    const of = page(BODY);
    of.getSelection()?.selectAllChildren(of.querySelector('b') as Node);
    const onSelect = vi.fn();
    watchSelection(of, onSelect)();
    expect(onSelect.mock.lastCall?.[0]).toMatchObject({ quote: { exact: 'lit' } });
  });

  it('is no longer told once its frame was taken away', () => {
    const of = page(BODY);
    const stop = watchSelection(of, vi.fn());
    // As Firefox has it then; jsdom keeps the parent.
    const view = of.defaultView as Window;
    Object.defineProperty(view, 'parent', { value: null, configurable: true });
    expect(view.parent).toBeNull();
    expect(stop).not.toThrow();
  });
});

describe('headings of the frame', () => {
  it('are listed by depth, without empty ones and those for paper', () => {
    const of = page('<h1 class="print-only">x</h1><h2>Wax</h2><h4>Of \n bees</h4><h2> </h2><h2>Honey</h2>');
    const headings = headingsOf(of);
    expect(headings.map(({ text, depth }) => [text, depth])).toEqual([
      ['Wax', 0],
      ['Of bees', 1],
      ['Honey', 0],
    ]);
    headings.forEach(({ element }, i) => {
      element.getBoundingClientRect = () => new DOMRect(0, i * 100, 10, 10);
    });
    expect([-1, 0, 99, 250].map((line) => headingAt(headings, line))).toEqual([-1, 0, 0, 2]);
  });
});

describe('pictures of the frame', () => {
  it('are offered by key and click, but not small ones and not those in links', () => {
    const of = page(
      '<figure><img src="data:,1" alt="Hive"><figcaption>A\n hive</figcaption></figure><img src="data:,2"><a href="https://x.example"><img src="data:,3"></a>',
    );
    for (const [i, image] of [...of.images].entries())
      Object.defineProperty(image, 'naturalWidth', { value: i === 1 ? 20 : 600 });
    const onZoom = vi.fn();
    offerPictures(of, 'Show larger', onZoom);
    const [hive, icon, linked] = [...of.images] as [HTMLImageElement, HTMLImageElement, HTMLImageElement];
    expect([hive, icon, linked].map((image) => image.getAttribute('aria-label'))).toEqual([
      'Hive. Show larger',
      null,
      null,
    ]);
    hive.click();
    icon.click();
    linked.click();
    hive.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
    expect(onZoom.mock.calls).toEqual([
      [{ url: 'data:,1', alt: 'Hive', caption: 'A hive' }, hive],
      [{ url: 'data:,1', alt: 'Hive', caption: 'A hive' }, hive],
    ]);
  });
});

describe('a jump within the frame', () => {
  it('names the link it came from, unless there is no such place', () => {
    const of = page(`${BODY}<a id="nowhere" href="#byline-x">x</a>`);
    const onJump = vi.fn();
    takeClicks(of, vi.fn(), onJump);
    const link = of.querySelector('a') as HTMLElement;
    link.click();
    of.getElementById('nowhere')?.click();
    expect(onJump.mock.calls).toEqual([[link]]);
  });
});

describe('the look and the paper of the frame', () => {
  it('follow the settings', () => {
    const of = page(BODY);
    dressFrame(of, { measure: 'wide', size: 120, face: 'sans' }, 'dark');
    const { dataset, style } = of.documentElement;
    expect([dataset.theme, dataset.face, style.getPropertyValue('--reading-size')]).toEqual(['dark', 'sans', '1.2']);
  });

  it('has title, source and authors as text, once', () => {
    const of = page(BODY);
    const words = {
      title: '<b>Lamps</b>',
      byline: 'By Ida Lund',
      source: 'The Hive · 21 March 2014',
      url: 'https://hive.example/',
      about: 'About the authors',
      authors: [{ name: 'Ida Lund', standing: '', bio: 'Keeps bees.' }],
    };
    addPrintedWords(of, words);
    addPrintedWords(of, words);
    expect([...of.querySelectorAll('.print-only')].map((one) => one.textContent)).toEqual([
      '<b>Lamps</b>By Ida LundThe Hive · 21 March 2014https://hive.example/',
      'About the authorsIda LundKeeps bees.',
    ]);
    expect(readText(of).text).not.toContain('Lamps');
  });

  it('is printed by Ctrl+P and Cmd+P', () => {
    const print = vi.fn();
    const stop = takePrintKeys([window], print);
    const press = (keys: KeyboardEventInit) =>
      window.dispatchEvent(new KeyboardEvent('keydown', { cancelable: true, ...keys }));
    expect(press({ key: 'p', ctrlKey: true })).toBe(false);
    expect(press({ key: 'P', metaKey: true })).toBe(false);
    expect(press({ key: 'p' })).toBe(true);
    expect(press({ key: 'p', ctrlKey: true, shiftKey: true })).toBe(true);
    expect(print).toHaveBeenCalledTimes(2);
    stop();
  });
});
