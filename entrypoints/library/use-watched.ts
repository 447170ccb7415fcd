import { useEffect, useState } from 'preact/hooks';
import type { BylineError, FailureCode } from '../../core/model/errors';

type Watch<T> = (onChange: (value: T) => void, onError: (error: BylineError) => void) => () => void;

/** What a live query gives, now and after every change; `inputs` are what the query is made of. */
export function useWatched<T>(watch: Watch<T>, inputs: readonly unknown[]): { value?: T; failure?: FailureCode } {
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<FailureCode>();
  useEffect(() => watch(setValue as (next: T) => void, (error) => setFailure(error.code)), [...inputs]);
  return { value, failure };
}
