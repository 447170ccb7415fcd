/** What the gallery can be asked for. */

export const AREAS = ['popup', 'search', 'list', 'author', 'reader', 'settings', 'backup', 'recovery'] as const;
export type AreaName = (typeof AREAS)[number];

export const THEMES = ['light', 'dark', 'right-to-left'] as const;
export type Theme = (typeof THEMES)[number];

/** The gallery's address of an area in a theme. */
export const lookPath = (area: AreaName, theme: Theme): string =>
  `/tests/gallery/index.html?area=${area}&theme=${theme}`;
