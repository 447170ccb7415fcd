import { useEffect, useState } from 'preact/hooks';
import { watchDamage } from '../../core/library/damage';
import type { Damage } from '../../core/model/damage';

/** The damage of the library that was noticed; the worker looks for it when it starts. */
export function useDamage(): Damage | undefined {
  const [damage, setDamage] = useState<Damage>();
  useEffect(() => watchDamage(setDamage, (error) => console.error(error)), []);
  return damage;
}
