import type { Settings } from '../model/settings';

/** What a page must know before it can be drawn. */
export type Look = Pick<Settings, 'theme' | 'language'>;

const KEY = 'look';

/** The look of the page before; the browser's own on a new machine. Read at once, where the settings take a moment. */
export function rememberedLook(): Look {
  const [theme = 'auto', language = 'auto'] = localStorage.getItem(KEY)?.split(' ') ?? [];
  return { theme, language } as Look;
}

export function rememberLook({ theme, language }: Look): void {
  localStorage.setItem(KEY, `${theme} ${language}`);
}
