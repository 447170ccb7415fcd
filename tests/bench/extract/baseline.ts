import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** Readability alone, as a script whose value is the HTML that it extracts from a clone of the page. */
export async function readabilityBundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./baseline-in-page.ts', import.meta.url));
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'baseline' } },
  })) as Rolldown.RolldownOutput[];
  return `${output[0]?.output[0].code};baseline()`;
}
