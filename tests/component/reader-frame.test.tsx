import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReaderFrame } from '../../components/ReaderFrame';
import { takeClicks } from '../../components/reader-frame-page';
import { expectAccessible, show } from './show';

/** jsdom has no layout to observe. */
class NoResize {
  observe = vi.fn();
  disconnect = vi.fn();
}

const PAGE =
  '<p><a id="out" href="https://x.example/a">out <b>deep</b></a><a id="mail" href="mailto:a@x.example">mail</a>' +
  '<a id="in" href="#byline-n%C3%B6te">in</a><a id="odd" href="#byline-100%">odd</a><a id="js" href="javascript:alert(1)">js</a></p>' +
  '<p id="byline-nöte">a note</p>';

function page(): Document {
  return new DOMParser().parseFromString(PAGE, 'text/html');
}

beforeEach(() => vi.stubGlobal('ResizeObserver', NoResize));
afterEach(() => vi.unstubAllGlobals());

/** Clicks as a browser would; says whether the page was kept from following the link itself. */
function click(document: Document, id: string, type = 'click', button = 0): boolean {
  const target = document.querySelector(`#${id} b`) ?? document.getElementById(id);
  return !fireEvent(target as Element, new MouseEvent(type, { bubbles: true, cancelable: true, button }));
}

describe('clicks in the reader', () => {
  it('on web and mail links are handed over, whatever the button', () => {
    const document = page();
    const onOpen = vi.fn();
    takeClicks(document, onOpen);
    expect([click(document, 'out'), click(document, 'mail'), click(document, 'out', 'auxclick', 1)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(onOpen.mock.calls.flat()).toEqual(['https://x.example/a', 'mailto:a@x.example', 'https://x.example/a']);
  });

  it('on any other scheme lead nowhere', () => {
    const document = page();
    const onOpen = vi.fn();
    takeClicks(document, onOpen);
    expect(click(document, 'js')).toBe(true);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('on places within the text scroll there, even where the fragment is odd', () => {
    const document = page();
    const note = document.getElementById('byline-nöte') as HTMLElement;
    note.scrollIntoView = vi.fn();
    takeClicks(document, vi.fn());
    expect(click(document, 'in')).toBe(true);
    expect(note.scrollIntoView).toHaveBeenCalledOnce();
    expect(click(document, 'odd')).toBe(true);
  });

  it('are left alone once the reader is gone', () => {
    const document = page();
    const onOpen = vi.fn();
    takeClicks(document, onOpen)();
    expect(click(document, 'out')).toBe(false);
    expect(onOpen).not.toHaveBeenCalled();
  });
});

describe('ReaderFrame', () => {
  it('never lets scripts run, and is named', async () => {
    const { container } = show(<ReaderFrame html={PAGE} title="Text of the article" onOpenLink={vi.fn()} />);
    const frame = container.querySelector('iframe') as HTMLIFrameElement;
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin allow-modals');
    expect(frame.getAttribute('srcdoc')).toBe(PAGE);
    // axe looks into frames by messages, which this one cannot answer: the element itself is what counts here.
    expect(frame.title).toBe('Text of the article');
    await expectAccessible(show(<p>beside the frame</p>).container);
  });

  it('is hidden until every click is taken', async () => {
    const { container } = show(<ReaderFrame html={PAGE} title="Text" onOpenLink={vi.fn()} />);
    const frame = container.querySelector('iframe') as HTMLIFrameElement;
    expect(frame.className).toBe('reader-frame');
    fireEvent.load(frame);
    await waitFor(() => expect(frame.className).toContain('is-ready'));
  });
});
