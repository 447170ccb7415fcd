import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BarMenu } from '../../components/BarMenu';
import { ContentsList } from '../../components/ContentsList';
import { HighlightDialog } from '../../components/HighlightDialog';
import { HighlightList } from '../../components/HighlightList';
import { HighlightsByClipping } from '../../components/HighlightsByClipping';
import { PictureDialog } from '../../components/PictureDialog';
import { ReadingControls } from '../../components/ReadingControls';
import { ReadingProgressBar } from '../../components/ReadingProgressBar';
import { SelectionToolbar } from '../../components/SelectionToolbar';
import type { Highlight } from '../../core/model/highlight';
import { DEFAULT_SETTINGS } from '../../core/model/settings';
import { ARABIC, LONG, sampleClipping } from './samples';
import { expectAccessible, show } from './show';

function highlight(more: Partial<Highlight> = {}): Highlight {
  return {
    id: 1,
    uid: 'u1',
    clippingId: 1,
    quote: { exact: 'A colony remembers.', prefix: '', suffix: '' },
    start: 0,
    note: '',
    madeAt: 1,
    ...more,
  };
}

/** jsdom knows the element and none of its ways. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

describe('ReadingControls', () => {
  const { reading, theme } = DEFAULT_SETTINGS;

  it('changes one thing at a time', async () => {
    const onReading = vi.fn();
    const onTheme = vi.fn();
    const { container } = show(
      <ReadingControls reading={reading} theme={theme} onReading={onReading} onTheme={onTheme} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Larger text' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Wide' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Sans serif' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(onReading.mock.calls).toEqual([
      [{ ...reading, size: 110 }],
      [{ ...reading, measure: 'wide' }],
      [{ ...reading, face: 'sans' }],
    ]);
    expect(onTheme.mock.calls).toEqual([['dark']]);
    await expectAccessible(container);
  });

  it('stops at the largest size, and its button stays reachable', async () => {
    const onReading = vi.fn();
    const { container } = show(
      <ReadingControls reading={{ ...reading, size: 160 }} theme="dark" onReading={onReading} onTheme={vi.fn()} />,
    );
    const larger = screen.getByRole('button', { name: 'Larger text' });
    fireEvent.click(larger);
    expect(onReading).not.toHaveBeenCalled();
    expect(larger.getAttribute('aria-disabled')).toBe('true');
    expect(larger.hasAttribute('disabled')).toBe(false);
    await expectAccessible(container);
  });
});

describe('BarMenu', () => {
  const menu = (
    <BarMenu label="More">
      {(close) => (
        <button type="button" onClick={close}>
          Print
        </button>
      )}
    </BarMenu>
  );

  it('opens, and closes with Escape, which gives its button the focus', async () => {
    const { container } = show(menu);
    const button = screen.getByRole('button', { name: 'More' });
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await expectAccessible(container);
    fireEvent.keyDown(screen.getByText('Print'), { key: 'Escape' });
    expect(screen.queryByText('Print')).toBeNull();
    expect(document.activeElement).toBe(button);
    await expectAccessible(container);
  });

  it('closes when something is chosen, pressed elsewhere, or the frame takes the focus', () => {
    show(menu);
    const open = () => fireEvent.click(screen.getByRole('button', { name: 'More' }));
    for (const leave of [
      () => fireEvent.click(screen.getByText('Print')),
      () => fireEvent.pointerDown(document.body),
      () => fireEvent.blur(window),
    ]) {
      open();
      expect(screen.queryByText('Print')).not.toBeNull();
      leave();
      expect(screen.queryByText('Print')).toBeNull();
    }
  });
});

describe('ContentsList', () => {
  const headings = [
    { text: 'Wax', depth: 0 },
    { text: LONG, depth: 1 },
    { text: 'عسل', depth: 5 },
  ];

  it.each([true, false])('goes to a section and marks the one that is read (beside: %s)', async (beside) => {
    const onGo = vi.fn();
    const { container } = show(<ContentsList headings={headings} current={1} beside={beside} onGo={onGo} />);
    const details = container.querySelector('details');
    if (details) details.open = true;
    fireEvent.click(screen.getByText('عسل'));
    expect(onGo).toHaveBeenCalledWith(2);
    expect(container.querySelector('[aria-current=location]')?.textContent).toBe(LONG);
    expect(screen.getByRole('navigation', { name: 'Contents' })).toBeTruthy();
    await expectAccessible(container);
  });
});

describe('HighlightList', () => {
  it('names each way by its passage, and says which is not in the text any more', async () => {
    const ways = { onShow: vi.fn(), onOpen: vi.fn(), onRemove: vi.fn() };
    const gone = highlight({ uid: 'u2', note: 'Why?', quote: { exact: LONG, prefix: '', suffix: '' } });
    const { container } = show(
      <HighlightList
        items={[
          { highlight: highlight(), lost: false },
          { highlight: gone, lost: true },
        ]}
        lang="en"
        {...ways}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Show in the text: A colony remembers.' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add a note: A colony remembers.' }));
    fireEvent.click(screen.getByRole('button', { name: /^Remove highlight: Wolfe.{35}…$/ }));
    expect(ways.onShow).toHaveBeenCalledWith(highlight());
    expect(ways.onOpen).toHaveBeenCalledWith(highlight());
    expect(ways.onRemove).toHaveBeenCalledWith(gone);
    expect(screen.getAllByText('Show in the text')).toHaveLength(1);
    expect(screen.getByText('Not in the text any more').parentElement?.textContent).toContain(LONG);
    await expectAccessible(container);
  });

  it('is nothing where nothing is marked', () => {
    const { container } = show(<HighlightList items={[]} onShow={vi.fn()} onOpen={vi.fn()} onRemove={vi.fn()} />);
    expect(container.textContent).toBe('');
  });
});

describe('HighlightsByClipping', () => {
  it('leads to clippings and to places in them', async () => {
    const marked = [
      { clipping: sampleClipping(), highlights: [highlight({ note: 'Check.' })] },
      { clipping: ARABIC, highlights: [highlight({ uid: 'u3', quote: { exact: 'نحل', prefix: '', suffix: '' } })] },
    ];
    const { container } = show(<HighlightsByClipping marked={marked} hrefOf={(id, uid) => `#/${id}/${uid ?? ''}`} />);
    const hrefs = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual(['#/1/', '#/1/u1', '#/2/', '#/2/u3']);
    expect(screen.getByText('Check.')).toBeTruthy();
    await expectAccessible(container);
  });
});

describe('HighlightDialog', () => {
  it('takes a note letter by letter, and removes', async () => {
    const ways = { onNote: vi.fn(), onRemove: vi.fn(), onClose: vi.fn() };
    const { container } = show(<HighlightDialog highlight={highlight()} {...ways} />);
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'x' } });
    fireEvent.click(screen.getByText('Remove highlight'));
    expect(ways.onNote).toHaveBeenCalledWith('x');
    expect(ways.onRemove).toHaveBeenCalledOnce();
    await expectAccessible(container);
    fireEvent.click(screen.getByText('Close'));
    expect(ways.onClose).toHaveBeenCalledOnce();
  });
});

describe('PictureDialog', () => {
  it('shows the picture with its caption, and closes by a click beside it', async () => {
    const onClose = vi.fn();
    const { container } = show(<PictureDialog url="data:," alt="A hive" caption="" onClose={onClose} />);
    expect(container.querySelector('figcaption')?.textContent).toBe('A hive');
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('img'));
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('dialog', { name: 'A hive' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('has a name where the picture has none', async () => {
    const { container } = show(<PictureDialog url="data:," alt="" caption="" onClose={vi.fn()} />);
    expect(screen.getByRole('dialog', { name: 'Picture' })).toBeTruthy();
    expect(container.querySelector('figcaption')).toBeNull();
    await expectAccessible(container);
  });
});

describe('SelectionToolbar and ReadingProgressBar', () => {
  it('keep the selection while its button is pressed', async () => {
    const onHighlight = vi.fn();
    const { container } = show(<SelectionToolbar below={10} middle={20} onHighlight={onHighlight} />);
    const button = screen.getByRole('button', { name: /Highlight/ });
    expect(fireEvent(button, new MouseEvent('mousedown', { bubbles: true, cancelable: true }))).toBe(false);
    fireEvent.click(button);
    expect(onHighlight).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('say how far one has come', async () => {
    const { container } = show(<ReadingProgressBar part={0.456} />);
    expect(screen.getByRole('progressbar', { name: 'Reading progress' }).getAttribute('aria-valuenow')).toBe('46');
    await expectAccessible(container);
  });
});
