import { liveQuery } from 'dexie';
import { BylineError } from '../model/errors';
import { storageError } from './storage-errors';

/**
 * Runs a query now and after every change to what it read, in any context of the extension. Returns a function that
 * ends it. After an error it has ended.
 */
export function watch<T>(
  query: () => Promise<T>,
  onChange: (value: T) => void,
  onError: (error: BylineError) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({
    next: onChange,
    error: (error: unknown) => {
      const named = storageError(error);
      onError(named instanceof BylineError ? named : new BylineError('unexpected', String(error), { cause: error }));
    },
  });
  return () => subscription.unsubscribe();
}
