import type { ReadingSettings, Settings } from '../core/model/settings';

/** Gives the reader's frame its theme and how its text is set. The page stays: nothing is loaded again. */
export function dressFrame(page: Document, { size, face }: ReadingSettings, theme: Settings['theme']): void {
  const { dataset, style } = page.documentElement;
  dataset.theme = theme;
  dataset.face = face;
  style.setProperty('--reading-size', String(size / 100));
}
