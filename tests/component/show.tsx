import { render } from '@testing-library/preact';
import { run } from 'axe-core';
import type { ComponentChild } from 'preact';
import { expect } from 'vitest';
import { TextProvider, type Texts, textsFrom } from '../../components/text-context';
import catalogue from '../../public/_locales/en/messages.json';
import { lookUpIn } from './look-up';

export const lookUp = lookUpIn(catalogue);
export const texts: Texts = textsFrom(lookUp, 'en-GB');

/** Renders with the English texts. */
export function show(component: ComponentChild) {
  const wrap = (child: ComponentChild) => <TextProvider value={texts}>{child}</TextProvider>;
  const shown = render(wrap(component));
  return { ...shown, showAgain: (next: ComponentChild) => shown.rerender(wrap(next)) };
}

/** No rule of axe is broken. Contrast needs a real page: jsdom paints nothing. Regions belong to whole pages. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(', ')}`)).toEqual([]);
}
