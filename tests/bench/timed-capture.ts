import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CaptureResult, LargePage } from '../../core/model/capture.ts';
import { bundleInPage } from '../in-page.ts';
import type { Evaluate } from '../page-loader.ts';

/** What the capture runs: in the page, and for a large one in the parser page. */
export interface CaptureScripts {
  capture: string;
  large: string;
}

/** The capture of a build. */
export async function captureScripts(build: string): Promise<CaptureScripts> {
  return {
    capture: readFileSync(path.join(build, 'capture.js'), 'utf8'),
    large: await bundleInPage(new URL('./extract/large-in-page.ts', import.meta.url)),
  };
}

/** Captures a page and says how long that took, in milliseconds. A large one is read in its own page here. */
export async function timedCapture(
  evaluate: Evaluate,
  { capture, large }: CaptureScripts,
): Promise<{ ms: number; value: CaptureResult }> {
  const { ms, value } = await timed<CaptureResult | { ok: 'elsewhere'; page: LargePage }>(evaluate, capture);
  if (value.ok !== 'elsewhere') return { ms, value };
  // As it comes in a message: a script that holds the page as a literal would take longer to read than the page.
  await evaluate(`globalThis.handedOver = JSON.parse(${JSON.stringify(JSON.stringify(value.page))}); ''`);
  const there = await timed<CaptureResult>(evaluate, large);
  return { ms: ms + there.ms, value: there.value };
}

/** Runs a script whose completion value is what counts, and times it in the page. */
export async function timed<T>(evaluate: Evaluate, script: string): Promise<{ ms: number; value: T }> {
  const source = JSON.stringify(script);
  return JSON.parse(
    await evaluate(
      `(async () => { const run = () => (0, eval)(${source}); const start = performance.now(); const value = await run(); const ms = performance.now() - start; return JSON.stringify({ ms, value }); })()`,
    ),
  );
}
