import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ClippingLinks } from '../../components/ClippingLinks';
import { listed } from '../../components/ClippingSummary';
import { ARABIC, LONG, sampleClipping } from './samples';
import { expectAccessible, show } from './show';

const CLIPPINGS = [sampleClipping(), ARABIC, sampleClipping({ id: 3, title: LONG, lang: undefined })];
const hrefOf = (id: number) => `#/clipping/${id}`;

const focused = () => document.activeElement?.getAttribute('href');

describe('ClippingLinks', () => {
  it('links to each clipping, in its own language and direction, and says which one is open', async () => {
    const { container } = show(
      <ClippingLinks items={listed(CLIPPINGS)} label="Clippings" hrefOf={hrefOf} current={2} />,
    );
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([1, 2, 3].map(hrefOf));
    expect(container.querySelector('[aria-current] .clipping-summary')?.getAttribute('dir')).toBe('rtl');
    expect(container.querySelector('[lang=ar]')?.textContent).toContain('ما تعرفه النحل');
    await expectAccessible(container);
  });

  it('moves with the arrow keys, Home and End', async () => {
    show(<ClippingLinks items={listed(CLIPPINGS)} label="Clippings" hrefOf={hrefOf} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(focused()).toBe(hrefOf(3));
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe(hrefOf(2));
    await userEvent.keyboard('{End}{Home}');
    expect(focused()).toBe(hrefOf(1));
  });

  it('opens tabs of their own where it must', () => {
    show(<ClippingLinks items={listed(CLIPPINGS)} label="Clippings" hrefOf={hrefOf} newTab />);
    expect(screen.getAllByRole('link').every((link) => link.getAttribute('target') === '_blank')).toBe(true);
  });

  it('may be empty, and may be long', async () => {
    const { container, showAgain } = show(<ClippingLinks items={[]} label="Clippings" hrefOf={hrefOf} />);
    await expectAccessible(container);
    const many = Array.from({ length: 300 }, (_, i) => sampleClipping({ id: i + 1 }));
    showAgain(<ClippingLinks items={listed(many)} label="Clippings" hrefOf={hrefOf} />);
    expect(screen.getAllByRole('link')).toHaveLength(300);
  });
});
