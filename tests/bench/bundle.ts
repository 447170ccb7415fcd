import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** A module and all it imports as one script, to be evaluated in a page of the extension. */
export async function bundle(module: URL): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: fileURLToPath(module), formats: ['iife'], name: 'bench' } },
  })) as Rolldown.RolldownOutput[];
  return output[0]?.output[0].code ?? '';
}
