import { type ListOrder, ORDERS } from './clipping';

/** What the user can choose, with the choice that stands until then. */
export interface Settings {
  /** `auto` follows the browser. */
  theme: (typeof THEMES)[number];
  /** `auto` follows the browser. */
  language: 'auto' | Language;
  /** Opening the popup on an article clips it: nothing is left to confirm. */
  saveAtOnce: boolean;
  /** A sign on the toolbar button where there is an article, or a saved page. */
  badge: boolean;
  /** Say with a notification what a shortcut or a menu has clipped. */
  notify: boolean;
  /** Hosts on which Byline keeps quiet; their subdomains with them. */
  quietSites: string[];
  reading: ReadingSettings;
  list: ListSettings;
  pictures: {
    save: boolean;
    /** Larger ones are not fetched; megabytes each. */
    maxMegabytes: number;
  };
}

/** How a clipping's text is set. */
export interface ReadingSettings {
  measure: (typeof MEASURES)[number];
  /** Of the text, in percent of the usual. */
  size: number;
  face: (typeof FACES)[number];
}

/** How the library's list is shown. */
export interface ListSettings {
  density: (typeof DENSITIES)[number];
  /** What it is ordered by; what is searched for comes best first. */
  sort: keyof ListOrder;
  descending: boolean;
}

export const THEMES = ['auto', 'light', 'dark'] as const;
/** The languages that Byline's own texts are in, as its folders of texts are called. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'zh_CN', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];
export const MEASURES = ['narrow', 'medium', 'wide'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;
export const FACES = ['serif', 'sans'] as const;
export const READING_SIZES = { min: 80, max: 160, step: 10 } as const;
export const PICTURE_MEGABYTES = { min: 1, max: 50 } as const;

export const DEFAULT_SETTINGS: Readonly<Settings> = {
  theme: 'auto',
  language: 'auto',
  saveAtOnce: false,
  badge: true,
  notify: false,
  quietSites: [],
  reading: { measure: 'medium', size: 100, face: 'serif' },
  list: { density: 'comfortable', sort: 'clipped', descending: true },
  pictures: { save: true, maxMegabytes: 20 },
};

/** Settings out of whatever is stored: each field that is none of its choices is as it was at first. */
export function settingsFrom(stored: unknown): Settings {
  const given = recordOf(stored);
  const standard = DEFAULT_SETTINGS;
  const reading = recordOf(given.reading);
  const pictures = recordOf(given.pictures);
  const list = recordOf(given.list);
  return {
    theme: oneOf(THEMES, given.theme, standard.theme),
    language: oneOf(['auto', ...LANGUAGES], given.language, standard.language),
    saveAtOnce: flag(given.saveAtOnce, standard.saveAtOnce),
    badge: flag(given.badge, standard.badge),
    notify: flag(given.notify, standard.notify),
    quietSites: Array.isArray(given.quietSites) ? given.quietSites.filter((site) => typeof site === 'string') : [],
    reading: {
      measure: oneOf(MEASURES, reading.measure, standard.reading.measure),
      size: within(READING_SIZES, reading.size, standard.reading.size),
      face: oneOf(FACES, reading.face, standard.reading.face),
    },
    list: {
      density: oneOf(DENSITIES, list.density, standard.list.density),
      sort: oneOf(ORDERS, list.sort, standard.list.sort),
      descending: flag(list.descending, standard.list.descending),
    },
    pictures: {
      save: flag(pictures.save, standard.pictures.save),
      maxMegabytes: within(PICTURE_MEGABYTES, pictures.maxMegabytes, standard.pictures.maxMegabytes),
    },
  };
}

/** Is this one of the sites on which Byline keeps quiet? */
export function isQuiet({ quietSites }: Pick<Settings, 'quietSites'>, url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return quietSites.some((site) => host === site || host.endsWith(`.${site}`));
}

/** The host that someone means who types an address or a name; undefined when it is none. */
export function siteNamed(typed: string): string | undefined {
  const address = typed.trim().replace(/^[a-z]+:\/\//i, '');
  if (!/^[^\s/]+\.[^\s/.]+/.test(address) || !URL.canParse(`https://${address}`)) return undefined;
  return new URL(`https://${address}`).hostname.replace(/^www\./, '');
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const flag = (value: unknown, standard: boolean): boolean => (typeof value === 'boolean' ? value : standard);

const oneOf = <T extends string>(choices: readonly T[], value: unknown, standard: T): T =>
  choices.find((choice) => choice === value) ?? standard;

const within = ({ min, max }: { min: number; max: number }, value: unknown, standard: number): number =>
  typeof value === 'number' && value >= min && value <= max ? value : standard;
