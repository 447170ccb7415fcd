import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../../components/failure-words';
import { watchDamage } from '../../core/library/damage';
import { checkLibrary, keepForGood, onTakenOver } from '../../core/library/health';
import type { Health } from '../../core/model/damage';

/** Whether the library is well, from the moment it was looked at; checked once, and told of what is noticed later. */
export function useHealth(): Health | undefined {
  const [health, setHealth] = useState<Health>();
  useEffect(() => {
    const failed = (error: unknown) => setHealth({ state: 'unopened', failure: codeOf(error) });
    const stopDamage = watchDamage((damage) => {
      setHealth((before) => (damage ? { state: 'damaged', damage } : before?.state === 'damaged' ? undefined : before));
    }, failed);
    const stopTakeOver = onTakenOver(() => setHealth({ state: 'unopened', failure: 'library-newer' }));
    checkLibrary({ thorough: true })
      .then((found) => {
        setHealth(found);
        if (found.state === 'well') return keepForGood();
      })
      .catch(failed);
    return () => {
      stopDamage();
      stopTakeOver();
    };
  }, []);
  return health;
}
