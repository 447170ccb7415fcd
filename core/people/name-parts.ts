import { whenAsked } from './letters';

/** A person's name, taken apart. */
export interface NameParts {
  /** With its particles: "van der Berg". */
  family: string;
  given: string;
  /** "Jr.", "III" */
  suffix?: string;
}

const SUFFIX = /^(?:jr|sr|i{1,3}|iv)\.?$/i;
/** What opens a family name of several words. In capitals it may be a given name too ("Maria De Jesus"): rarely. */
const PARTICLE = /^(?:de|del|della|di|du|van|von|vom|zu|zum|zur|der|den|da|dos|la|le|bin|ibn|al|el|ten|ter|af)$/i;

const familyFirst = whenAsked(String.raw`[\p{Script=Han}\p{Script=Hangul}]`, 'u');

/** Family and given name; undefined for an organisation, a single word, and scripts that put the family first. */
export function nameParts({ name, kind }: { name: string; kind: 'person' | 'organization' }): NameParts | undefined {
  const words = name.split(' ');
  if (kind === 'organization' || familyFirst().test(name)) return undefined;
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (words.length < 2) return undefined;
  const particle = words.findIndex((word, i) => i > 0 && i < words.length - 1 && PARTICLE.test(word));
  const from = particle > 0 ? particle : words.length - 1;
  const family = words.slice(from).join(' ').replace(/,$/, '');
  return { family, given: words.slice(0, from).join(' '), ...(suffix && { suffix }) };
}
