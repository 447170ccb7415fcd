import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Ear {
  origin: string;
  close(): void;
}

/** Hears what a page says by asking for an address: a page's console is silent in Firefox where the page is our own. */
export async function listen(hear: (words: string[]) => void): Promise<Ear> {
  const server = createServer((request, response) => {
    response.writeHead(204).end();
    hear((request.url ?? '').slice(1).split('/'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
