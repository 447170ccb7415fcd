import type { ComponentChild } from 'preact';
import type { Texts } from '../../components/text-context';

/** Components by name, each in its states. Made anew for every look at them, with its texts. */
export type Area = (t: Texts) => Record<string, Record<string, ComponentChild>>;

/** Nothing in the gallery leads anywhere. */
export const nothing = (): undefined => undefined;
