import { readSignals, type Signals } from '../../../core/detect/signals';

/** The page's signals, and the milliseconds that reading them took. */
export default function signals(): { signals: Signals; ms: number } {
  const start = performance.now();
  const read = readSignals(document);
  return { signals: read, ms: performance.now() - start };
}
