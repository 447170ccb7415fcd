import type { ReadingSettings, Settings } from '../core/model/settings';
import type { MessageKey, Texts } from './text-context';

/** What the choices of a setting are called. */
export const THEME_WORDS = {
  auto: 'theme_auto',
  light: 'theme_light',
  dark: 'theme_dark',
} as const satisfies Record<Settings['theme'], MessageKey>;

export const MEASURE_WORDS = {
  narrow: 'measure_narrow',
  medium: 'measure_medium',
  wide: 'measure_wide',
} as const satisfies Record<ReadingSettings['measure'], MessageKey>;

export const FACE_WORDS = {
  serif: 'face_serif',
  sans: 'face_sans',
} as const satisfies Record<ReadingSettings['face'], MessageKey>;

/** Choices with their texts, for a list of options. */
export function choices<Value extends string>(t: Texts, words: Record<Value, MessageKey>) {
  return (Object.entries(words) as [Value, MessageKey][]).map(([value, key]) => ({ value, label: t(key) }));
}
