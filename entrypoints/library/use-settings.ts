import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../../components/failure-words';
import { watchSettings } from '../../core/library/settings';
import type { FailureCode } from '../../core/model/errors';
import type { Settings } from '../../core/model/settings';

/** The user's settings, now and after every change; undefined until they are read. */
export function useSettings(): { settings?: Settings; failure?: FailureCode } {
  const [settings, setSettings] = useState<Settings>();
  const [failure, setFailure] = useState<FailureCode>();
  useEffect(() => watchSettings(setSettings, (error) => setFailure(codeOf(error))), []);
  return { settings, failure };
}
