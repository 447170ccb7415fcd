import type { Detection } from '../model/capture';
import { isConnected, sendMessage } from '../platform/runtime';
import type { Envelope } from './envelope';

/**
 * Tells the worker what the detector found. Gives false once the extension is gone from this page (updated, removed):
 * the script should then go silent. Holds no schemas: it runs on every page.
 */
export async function announce(detection: Detection, title: string): Promise<boolean> {
  if (!isConnected()) return false;
  const envelope: Envelope<'page.detected'> = {
    byline: 'page.detected',
    input: { ...detection, title: title.slice(0, 2_000) },
  };
  try {
    await sendMessage(envelope);
    return true;
  } catch {
    // An update between the check and the sending; a worker that could not start answers the next announcement.
    return isConnected();
  }
}
