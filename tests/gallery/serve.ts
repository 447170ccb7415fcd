import { createServer } from 'vite';

export interface ServedGallery {
  origin: string;
  close(): Promise<void>;
}

/** Serves the gallery from the sources. `live`: the page follows what is changed in them. */
export async function serveGallery({ live = false } = {}): Promise<ServedGallery> {
  const server = await createServer({
    configFile: false,
    // The catalogues are imported from there.
    publicDir: false,
    logLevel: 'warn',
    // As in wxt.config.ts.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Nothing is bundled beforehand: the page would load again in the middle of a look at it.
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, ...(live ? {} : { hmr: false, watch: null }) },
  });
  await server.listen();
  const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '');
  if (!origin) throw new Error('The gallery is served nowhere');
  return { origin, close: () => server.close() };
}
