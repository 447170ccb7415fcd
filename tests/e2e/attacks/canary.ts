import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The only way out of the browser: a proxy on this machine that answers for every host and counts each request, also
 * those to hosts that do not exist and those that only open a connection.
 */
export interface Canary {
  port: number;
  /** Pages to serve, by URL; `quiet` ones may load and run nothing themselves. */
  pages: Map<string, { html: string; quiet?: boolean }>;
  /** What was asked for since the last time, pages of `pages` and the browser's own services left out. */
  take(): string[];
  close(): Promise<void>;
}

/** The browsers ask for these by themselves, with no page open. */
const OWN_SERVICES =
  /(^|\.)(mozilla\.(com|net|org)|firefox\.com|googleapis\.com|gvt1\.com)(:\d+)?$|^(127\.0\.0\.1:9|accounts\.google\.com|www\.google\.com|clients\d\.google\.com)(:\d+)?$/;

export async function startCanary(): Promise<Canary> {
  const pages: Canary['pages'] = new Map();
  let asked: string[] = [];
  const note = (url: string, host: string) => {
    if (!OWN_SERVICES.test(host)) asked.push(url);
  };
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const page = pages.get(url);
    if (page === undefined) note(url, request.headers.host ?? '');
    answer(request, response, page);
  });
  server.on('connect', (request, socket) => {
    note(`CONNECT ${request.url}`, request.url ?? '');
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    pages,
    take: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  page: { html: string; quiet?: boolean } | undefined,
): void {
  if (page) {
    const policy = page.quiet ? { 'Content-Security-Policy': "default-src 'none'" } : {};
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...policy }).end(page.html);
  } else if (/\.m?js$/.test(request.url ?? ''))
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end('top.__hit = 1;');
  else response.writeHead(204).end();
}
