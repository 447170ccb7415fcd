import type { Lookup } from '../../components/text-context';

/** Looks texts up in a catalogue as the browser does: `$1` stands for the first substitution. */
export function lookUpIn(catalogue: Record<string, { message: string }>): Lookup {
  return (key, substitutions) =>
    (catalogue[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? '');
}
