import { captureLargePage } from '../../../core/capture/large-page';
import type { CaptureResult, LargePage } from '../../../core/model/capture';

/** Reads the page that the capture handed over. */
export default function captureHandedOver(): CaptureResult {
  return captureLargePage((globalThis as typeof globalThis & { handedOver: LargePage }).handedOver);
}
