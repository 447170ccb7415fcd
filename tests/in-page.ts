import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** Bundles a module that is to run in a page; it leaves there what it puts on `globalThis`. */
export async function bundleForPage(entry: URL): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'inPage' } },
  })) as Rolldown.RolldownOutput[];
  return output[0]?.output[0].code ?? '';
}

/** Bundles a module whose default export is to run in a page: a script, its value what that function gives. */
export const bundleInPage = async (entry: URL): Promise<string> => `${await bundleForPage(entry)};inPage()`;
