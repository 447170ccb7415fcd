import type { Damage } from '../model/damage';
import { watchLocal } from '../platform/local-storage';
import { LIBRARY } from '../store/names';
import { readWitness, type Witness, witnessKey } from '../store/witness';

/**
 * Tells of the damage that was noticed last, now and whenever that changes; of none while all is well. Loads no
 * database: the popup shows it first. Returns a function that ends the watching.
 */
export function watchDamage(
  onChange: (damage: Damage | undefined) => void,
  onError: (error: unknown) => void,
): () => void {
  let ended = false;
  const stop = watchLocal(witnessKey(LIBRARY), (witness) => onChange((witness as Witness | undefined)?.damage));
  readWitness(LIBRARY).then(({ damage }) => ended || onChange(damage), onError);
  return () => {
    ended = true;
    stop();
  };
}
